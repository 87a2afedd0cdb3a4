import type { RuleFinding } from '../../engine/rule.ts'
import { agrees, rangeOf, sum } from '../../facts/interval.ts'
import { type ProseFigure, proseFigures } from '../../facts/prose-figures.ts'
import type { Facts } from '../../facts/types.ts'
import { inFormOf, middle, printed } from '../money-text.ts'

const AND = /^,?-?[^.;:\d%]{0,60}\b(?:dan|serta|ditambah)\b[^.;:\d%]{0,90}$/i
const SO =
  /^,?-?[^.;:\d%]{0,40}\b(?:sehingga|maka|dengan demikian)\s+(?:\p{L}+\s+){0,4}?(?:total\p{L}*|jumlah\p{L}*|berjumlah|seluruhnya|keseluruhan\p{L}*)\b(?:\s+\p{L}+){0,4}\s*$/iu

/** `Rp9,8 miliar dari APBN dan Rp15,2 miliar hibah, sehingga seluruhnya Rp25,0 miliar`: the two must come to the third. */
export function moneyFindings(facts: Facts): RuleFinding[] {
  return facts.sentences.flatMap(({ text, position }) => {
    const money = proseFigures(text).filter(({ figure }) => figure.unit === 'rupiah')
    return money.flatMap((one, at): RuleFinding[] => {
      const [other, whole] = money.slice(at + 1, at + 3)
      if (!other || !whole || !AND.test(between(text, one, other)) || !SO.test(between(text, other, whole)))
        return []
      const total = sum([rangeOf(one.figure), rangeOf(other.figure)])
      if (agrees(whole.figure, total)) return []
      const expected = inFormOf(whole.figure, middle(total))
      return [
        {
          message: `Tertulis seluruhnya ${printed(whole.figure)}, padahal keduanya berjumlah ${expected}.`,
          at: position,
          stated: whole.figure.text,
          expected,
          arithmetic: `${printed(one.figure)} + ${printed(other.figure)} = ${expected}`,
          related: [],
          key: `jumlah ${text.slice(0, 80)}`,
          confidence: 0.9,
        },
      ]
    })
  })
}

function between(text: string, one: ProseFigure, other: ProseFigure): string {
  return text.slice(one.end, other.at)
}
