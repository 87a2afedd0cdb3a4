import type { RuleFinding } from '../../engine/rule.ts'
import { agrees, rangeOf, subtract } from '../../facts/interval.ts'
import type { Facts, MoneyFact } from '../../facts/types.ts'
import { inFormOf, middle, printed } from '../money-text.ts'

/** Pagu, realisasi and sisa of one paragraph, each named once: whoever they belong to, the three must fit. */
export function proseFindings(facts: Facts): RuleFinding[] {
  const paragraphs = Map.groupBy(facts.money, ({ position }) => position.block)
  return [...paragraphs.values()].flatMap((money) => {
    const one = (measure: MoneyFact['measure']) => {
      const found = money.filter((other) => other.measure === measure)
      return found.length === 1 ? found[0] : undefined
    }
    const [pagu, realisasi, sisa] = [one('pagu'), one('realisasi'), one('sisa')]
    const years = new Set(money.flatMap(({ sentence }) => sentence.match(/\b20\d\d\b/g) ?? []))
    if (!pagu || !realisasi || !sisa || years.size > 1) return []
    const rest = subtract(rangeOf(pagu.figure), rangeOf(realisasi.figure))
    if (agrees(sisa.figure, rest) || rest.low.isNegative()) return []
    const expected = inFormOf(sisa.figure, middle(rest))
    return [
      {
        message: `Sisa anggaran tertulis ${printed(sisa.figure)}, padahal pagu dikurangi realisasi adalah ${expected}.`,
        at: sisa.position,
        stated: sisa.figure.text,
        expected,
        arithmetic: `${printed(pagu.figure)} − ${printed(realisasi.figure)} = ${expected}`,
        related: [{ position: pagu.position }, { position: realisasi.position }],
        key: `sisa paragraf ${sisa.sentence.slice(0, 80)}`,
        confidence: 0.9,
      },
    ]
  })
}
