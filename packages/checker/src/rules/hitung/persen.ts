import type { Rule, RuleFinding } from '../../engine/rule.ts'
import { agrees, divide, type Interval, rangeOf, scale } from '../../facts/interval.ts'
import type { Facts, FactTable, Figure } from '../../facts/types.ts'
import { figureCell, rowKey, rowName, sureness } from '../cells.ts'
import { inFormOf, middle, printed } from '../money-text.ts'

export const rule: Rule = {
  id: 'hitung/persen',
  severity: 'error',
  meaning: 'Persentase serapan tidak sama dengan realisasi dibagi pagu.',
  check: (facts) => [
    ...facts.tables.filter((table) => table.role === 'anggaran').flatMap(checkTable),
    ...checkProse(facts),
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

/** A sentence that gives realisasi and percentage, with its own pagu or the only one the document knows. */
function checkProse(facts: Facts): RuleFinding[] {
  const prose = facts.quantities.filter(
    (quantity) => quantity.source === 'prosa' && quantity.what === 'satker',
  )
  const totals = facts.quantities.filter(
    (quantity) => quantity.source === 'tabel' && quantity.what === 'satker' && quantity.measure === 'pagu',
  )
  return prose.flatMap((persen): RuleFinding[] => {
    if (persen.measure !== 'persen-serapan') return []
    const beside = prose.filter(
      (other) => other.sentence === persen.sentence && other.position.block === persen.position.block,
    )
    const realisasi = beside.filter((other) => other.measure === 'realisasi')
    const own = beside.filter((other) => other.measure === 'pagu')
    const pagu =
      own.length === 0 && new Set(totals.map((total) => total.figure.value.toFixed())).size === 1
        ? totals.slice(0, 1)
        : own
    if (realisasi.length !== 1 || pagu.length !== 1 || !realisasi[0] || !pagu[0]) return []
    const computed = percentOf(realisasi[0].figure, pagu[0].figure)
    if (computed === null || fits(persen.figure, computed)) return []
    const expected = inFormOf(persen.figure, middle(computed))
    return [
      {
        message: `Serapan tertulis ${printed(persen.figure)}, padahal realisasi dibagi pagu adalah ${expected}.`,
        at: persen.position,
        stated: persen.figure.text,
        expected,
        arithmetic: `${printed(realisasi[0].figure)} ÷ ${printed(pagu[0].figure)} × 100% = ${expected}`,
        related: [{ position: pagu[0].position }],
        key: `serapan ${persen.year ?? ''} prosa`,
        confidence: persen.confidence,
        // The pagu stands elsewhere: the sentence may speak of another one.
        ...(own.length === 0 ? { severity: 'warning' as const } : {}),
      },
    ]
  })
}

function percentOf(part: Figure, whole: Figure): Interval | null {
  const ratio = divide(rangeOf(part), rangeOf(whole))
  return ratio === null ? null : scale(ratio, 100)
}

/** A percentage may also be printed as a fraction: 0,99. */
function fits(stated: Figure, computed: Interval): boolean {
  return agrees(stated, computed) || (stated.value.lte(1.5) && agrees(stated, scale(computed, 0.01)))
}
