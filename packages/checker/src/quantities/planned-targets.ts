import type { Facts, FactTable } from '../facts/types.ts'
import { type FigureCell, hasFigure } from '../rules/cells.ts'
import { indicatorRows, isWholeYear, sameIndicator } from '../rules/indicators.ts'

/** The report's year in a table of targets over years, beside the target that the year was measured by. */
export interface PlannedTarget {
  label: string
  year: number
  planned: { table: FactTable; cell: FigureCell }
  measured: { table: FactTable; cell: FigureCell }
}

/** Not where an agreement of the year stands in the document: then that is what was promised. */
export function plannedTargets(facts: Facts): PlannedTarget[] {
  const year = facts.document.tahun
  if (year === null || facts.tables.some(({ role }) => role === 'pk')) return []
  const measured = facts.tables
    .filter((table) => table.role === 'pengukuran' && isWholeYear(table))
    .flatMap((table) => indicatorRows(table).map((row) => ({ table, ...row })))
  return facts.tables
    .filter(
      ({ columns }) =>
        columns.filter((column) => column.role === 'target' && column.year !== null).length >= 2,
    )
    .flatMap((table) =>
      indicatorRows(table).flatMap(({ row, label }): PlannedTarget[] => {
        const cells = row.cells.filter(
          (_, at) => table.columns[at]?.year === year && table.columns[at]?.role === 'target',
        )
        const answers = measured.filter((one) => sameIndicator(one.label, label))
        const [cell, target] = [cells[0], answers[0]?.target]
        const [answer] = answers
        if (cells.length !== 1 || answers.length !== 1 || !answer || !cell || !target) return []
        return hasFigure(cell) && hasFigure(target)
          ? [{ label, year, planned: { table, cell }, measured: { table: answer.table, cell: target } }]
          : []
      }),
    )
}
