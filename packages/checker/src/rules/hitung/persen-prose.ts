import type { RuleFinding } from '../../engine/rule.ts'
import type { Facts } from '../../facts/types.ts'
import { inFormOf, middle, printed } from '../money-text.ts'
import { paragraphFindings } from './persen-paragraph.ts'
import { rowFindings } from './persen-row.ts'
import { fits, percentOf } from './persen-share.ts'

export function proseFindings(facts: Facts): RuleFinding[] {
  return withoutTwice([...wholeFindings(facts), ...paragraphFindings(facts), ...rowFindings(facts)])
}

/** A sentence about the whole office is read both ways: once is enough. */
function withoutTwice(findings: RuleFinding[]): RuleFinding[] {
  const known = new Set<string>()
  return findings.filter(({ at, stated }) => {
    const name = `${at.block} ${stated}`
    const again = known.has(name)
    known.add(name)
    return !again
  })
}

/** A sentence that gives realisasi and percentage, with its own pagu or the only one the document knows. */
function wholeFindings(facts: Facts): RuleFinding[] {
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
