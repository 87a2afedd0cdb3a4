import type { RuleFinding } from '../../engine/rule.ts'
import { type TextPlace, textPlaces } from '../../facts/places.ts'
import type { Facts } from '../../facts/types.ts'

const PLAN =
  /\b(rpjpn|rpjmn|(?:rencana\s+)?pembangunan\s+jangka\s+(?:panjang|menengah)\s+nasional)\b(?:\s*\(\p{L}+\))?\s+(?:tahun|periode)?\s*(20\d\d)\s*(?:[-–—]|s\.?\s?d\.?|s\/d|sampai(?:\s+dengan)?)\s*(20\d\d)\b/giu

/** RPJPN runs twenty years and RPJMN five (Undang-Undang 25/2004): one is taken for the other. */
export function nationalPlans(facts: Facts): RuleFinding[] {
  return textPlaces(facts).flatMap((place) =>
    [...place.text.matchAll(PLAN)].flatMap((found) => check(found, place)),
  )
}

function check([text, name = '', from, to]: RegExpExecArray, { position }: TextPlace): RuleFinding[] {
  const long = /rpjpn|panjang/i.test(name)
  const years = Number(to) - Number(from)
  if (long ? years === 20 || years === 19 : years === 4 || years === 5) return []
  const plan = long ? 'RPJPN berlaku dua puluh tahun' : 'RPJMN berlaku lima tahun'
  return [
    {
      message: `Tertulis “${text}”, padahal ${plan}.`,
      at: position,
      stated: `${from}–${to}`,
      expected: long && years === 4 ? `RPJMN ${from}–${to}` : null,
      arithmetic: null,
      related: [],
      key: `nasional ${text}`,
      confidence: 0.9,
    },
  ]
}
