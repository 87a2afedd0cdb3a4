import type { Rule, RuleFinding } from '../../engine/rule.ts'
import type { FactTable } from '../../facts/types.ts'
import { toldFindings } from '../../told/told-findings.ts'
import { figureCell, rowKey, rowName, sureness } from '../cells.ts'
import { inFormOf, middle, printed } from '../money-text.ts'
import { countedShares } from './persen-counts.ts'
import { derivedShares } from './persen-derived.ts'
import { partFindings } from './persen-part.ts'
import { proseFindings } from './persen-prose.ts'
import { fits, percentOf } from './persen-share.ts'

export const rule: Rule = {
  id: 'hitung/persen',
  severity: 'error',
  meaning: 'Persentase serapan tidak sama dengan realisasi dibagi pagu.',
  tags: ['reviu:format-6', 'reviu:mekanisme-5'],
  check: (facts) => [
    ...facts.tables.filter((table) => table.role === 'anggaran').flatMap(checkTable),
    ...facts.tables.flatMap(derivedShares),
    ...proseFindings(facts),
    ...countedShares(facts),
    ...partFindings(facts),
    ...toldFindings(facts, 'hitung/persen'),
  ],
}

/** Nobody spends half as much again as the pagu: more likely the columns were read wrongly. */
const MOST_SPENT = 150

function checkTable(table: FactTable): RuleFinding[] {
  return table.rows.flatMap((row) => {
    const [pagu, realisasi, persen] = [
      figureCell(row, 'pagu'),
      figureCell(row, 'realisasi'),
      figureCell(row, 'persen'),
    ]
    if (!pagu || !realisasi || !persen) return []
    const sisa = figureCell(row, 'sisa')
    const computed = percentOf(realisasi.figure, pagu.figure)
    const rest = sisa ? percentOf(sisa.figure, pagu.figure) : null
    if (computed === null || fits(persen.figure, computed) || (rest !== null && fits(persen.figure, rest)))
      return []
    const expected = inFormOf(persen.figure, middle(computed))
    return [
      {
        message: `Persentase ${rowName(row)} tertulis ${printed(persen.figure)}, padahal realisasi dibagi pagu adalah ${expected}.`,
        at: persen.position,
        stated: persen.text,
        expected,
        arithmetic: `${printed(realisasi.figure)} ÷ ${printed(pagu.figure)} × 100% = ${expected}`,
        related: [{ position: realisasi.position }, { position: pagu.position }],
        key: `${rowKey(table, row)} persen`,
        confidence:
          sureness(table, [pagu.figure, realisasi.figure, persen.figure]) *
          (middle(computed).gt(MOST_SPENT) ? 0.6 : 1),
      },
    ]
  })
}
