import type { Rule, RuleFinding } from '../../engine/rule.ts'
import { sameFigure } from '../../facts/interval.ts'
import type { FactCell, Facts, FactTable } from '../../facts/types.ts'
import { squeezed } from '../../facts/words.ts'
import { hasFigure, rowName } from '../cells.ts'
import { indicatorRows, sameIndicator } from '../indicators.ts'
import { isPlanOf, type Target, targetsOf } from './renstra-targets.ts'

export const rule: Rule = {
  id: 'sepakat/renstra',
  severity: 'error',
  meaning: 'Target tidak sama dengan target Renstra yang diberikan bersama.',
  tags: ['reviu:substansi-2'],
  check: (facts, all) => {
    if (facts.document.kind === 'renstra') return []
    const plans = all.filter((other) => other.document.kind === 'renstra' && isPlanOf(other, facts))
    const planned = plans.flatMap(targetsOf)
    return planned.length === 0 ? [] : facts.tables.flatMap((table) => checkTable(facts, table, planned))
  },
}

/** A column that quotes the Renstra; without a year, its last. */
const QUOTED = /renstra|jangka menengah|akhir/i

function last(planned: readonly Target[]): number {
  return Math.max(...planned.map(({ year }) => year))
}

const YEARLY = new Set(['pk', 'pengukuran', 'iku'])

function checkTable(facts: Facts, table: FactTable, planned: readonly Target[]): RuleFinding[] {
  return indicatorRows(table).flatMap(({ row, label, target }) => {
    const quoted = table.columns.flatMap(({ role, year, header }, column) => {
      const cell = row.cells[column]
      const about = /\btarget\b/i.test(header) && QUOTED.test(header)
      return cell && about && role !== 'capaian' ? [{ cell, year: year ?? last(planned), isQuote: true }] : []
    })
    const own =
      target &&
      !quoted.some(({ cell }) => cell === target) &&
      YEARLY.has(table.role) &&
      facts.document.tahun !== null
        ? [{ cell: target, year: facts.document.tahun, isQuote: false }]
        : []
    return [...quoted, ...own].flatMap(({ cell, year, isQuote }): RuleFinding[] => {
      const found = planned.find((plan) => plan.year === year && sameIndicator(plan.label, label))
      if (!found || cell.text === '' || cell.inherited || same(cell, found.cell)) return []
      return [
        {
          message: `Target ${year} untuk ${rowName(row)} tertulis ${cell.text}, padahal Renstra menetapkan ${found.cell.text}.`,
          at: cell.position,
          stated: cell.text,
          expected: found.cell.text,
          arithmetic: null,
          related: [{ position: found.cell.position, facts: found.facts }],
          key: `${label} renstra ${year}`,
          // A yearly target may be set anew with reason; a quotation of the Renstra may not.
          confidence: isQuote ? table.confidence * found.confidence : 0.6,
        },
      ]
    })
  })
}

/** Renstra tables often leave the sign `%` out. */
function same(a: FactCell, b: FactCell): boolean {
  if (hasFigure(a) && hasFigure(b)) return sameFigure(a.figure, b.figure)
  return squeezed(a.text).replace('%', '') === squeezed(b.text).replace('%', '')
}
