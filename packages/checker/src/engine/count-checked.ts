import type { Facts } from '../facts/types.ts'
import type { Checked } from './finding.ts'

/** How much was looked at, so that silence can be weighed. */
export function countChecked(facts: Facts): Checked {
  const figures = facts.tables.flatMap((table) =>
    table.rows.flatMap((row) => row.cells.filter((cell) => cell.figure !== null && !cell.inherited)),
  )
  const prose = facts.quantities.filter((quantity) => quantity.source === 'prosa')
  const parents = facts.tables.map(
    (table) => new Set(table.rows.map((row) => row.parent).filter((parent) => parent !== null)).size,
  )
  return {
    tables: facts.tables.length,
    totals:
      facts.tables.flatMap((table) => table.rows.filter((row) => row.isTotal || row.isSubtotal)).length +
      parents.reduce((sum, count) => sum + count, 0),
    percentages: [...figures.map((cell) => cell.figure), ...prose.map((quantity) => quantity.figure)].filter(
      (figure) => figure?.unit === 'persen',
    ).length,
    names: facts.people.length + facts.offices.length,
    figures: figures.length + prose.length + facts.words.length,
  }
}
