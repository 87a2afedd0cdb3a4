import type { Rule, RuleFinding } from '../../engine/rule.ts'
import { type TextPlace, textPlaces } from '../../facts/places.ts'

export const rule: Rule = {
  id: 'waktu/urutan-tahun',
  severity: 'error',
  meaning: 'Urutan tahun dalam periode Renstra tidak sesuai dengan tahunnya.',
  tags: ['reviu:substansi-2'],
  check: (facts) => textPlaces(facts).flatMap((place) => checkPlace(place, facts.document.tahun)),
}

const ORDINALS = ['pertama', 'kedua', 'ketiga', 'keempat', 'kelima']
const SAYING =
  /\btahun\s+(?:ke-?\s?([1-5])|(pertama|kedua|ketiga|keempat|kelima|terakhir))\b([^.;\d]{0,80}?)\b(20\d\d)\s*(?:[-–—]|s\.?d\.?|s\/d|sampai(?:\s+dengan)?|hingga)\s*(?:tahun\s+)?(20\d\d)\b/i
const PLAN = /\b(?:renstra|rencana strategis|periode|rpjmn)\b/i
const YEAR = /\b(?:tahun(?:\s+anggaran)?|ta\.?)\s+(20\d\d)\b(?!\s*(?:[-–—]|s\.?d|s\/d|sampai|hingga))/gi

/** `Tahun 2023 merupakan tahun kedua Renstra 2020–2024`: the fourth. */
function checkPlace({ text, position }: TextPlace, tahun: number | null): RuleFinding[] {
  const found = SAYING.exec(text)
  if (!found || !PLAN.test(found[3] ?? '')) return []
  const [from, to] = [Number(found[4]), Number(found[5])]
  const named = new Set([...text.matchAll(YEAR)].map((one) => Number(one[1])))
  const [own] = named
  const year = own ?? tahun
  if (named.size > 1 || year === null || year < from || year > to) return []
  const stated = found[1] ? Number(found[1]) : (found[2]?.toLowerCase() ?? '')
  const place =
    stated === 'terakhir' ? to - from + 1 : typeof stated === 'number' ? stated : ORDINALS.indexOf(stated) + 1
  const right = year - from + 1
  const words = ORDINALS[right - 1]
  if (place === right || words === undefined) return []
  return [
    {
      message: `Tahun ${year} disebut tahun ${typeof stated === 'number' ? `ke-${stated}` : stated} periode ${from}–${to}, padahal tahun ${words}.`,
      at: position,
      stated: `tahun ${typeof stated === 'number' ? `ke-${stated}` : stated}`,
      expected: `tahun ${words}`,
      arithmetic: `${year} − ${from} + 1 = ${right}`,
      related: [],
      key: `${year} ${from} ${to} ${stated}`,
      // A sentence without a year of its own may speak of another one.
      confidence: own === undefined ? 0.6 : 1,
    },
  ]
}
