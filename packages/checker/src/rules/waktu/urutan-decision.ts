import type { RuleFinding } from '../../engine/rule.ts'
import type { DateFact, Facts } from '../../facts/types.ts'

/** What a Keputusan considers cannot be later than the day it was decided. */
export function laterThanDecided(facts: Facts): RuleFinding[] {
  const decided = facts.decision.find(({ part }) => part === 'menetapkan')?.position.block
  const signed = signedOn(facts, decided)
  const day = signed?.iso
  if (decided === undefined || !signed || !day) return []
  return facts.dates
    .filter((date) => date.position.block < decided && date.iso !== null && date.iso > day)
    .map((date) => ({
      message: `Keputusan ditetapkan ${signed.text}, tetapi dasarnya bertanggal ${date.text}, sesudah itu.`,
      at: date.position,
      stated: date.text,
      expected: null,
      arithmetic: null,
      related: [{ position: signed.position }],
      key: `${date.iso} dasar`,
    }))
}

function signedOn({ dates }: Facts, decided: number | undefined): DateFact | undefined {
  return dates.find(
    (date) =>
      decided !== undefined &&
      date.position.block > decided &&
      /^(?:ditetapkan|pada tanggal)/i.test(date.sentence),
  )
}

/** `NOMOR 41 TAHUN 2024` is a number of the year in which the decision is signed. */
export function signedInAnotherYear(facts: Facts): RuleFinding[] {
  const title = facts.decision.find(({ part }) => part === 'judul')
  const decided = facts.decision.find(({ part }) => part === 'menetapkan')?.position.block
  const year = /TAHUN(20\d\d)$|\/(20\d\d)$/i.exec(title?.nomor ?? '')
  const signed = signedOn(facts, decided)
  const numbered = year?.[1] ?? year?.[2]
  if (!title || !signed?.iso || numbered === undefined || signed.iso.startsWith(numbered)) return []
  return [
    {
      message: `Keputusan bernomor tahun ${numbered} ditetapkan ${signed.text}.`,
      at: signed.position,
      stated: signed.text,
      expected: numbered,
      arithmetic: null,
      related: [{ position: title.position }],
      key: `ditetapkan ${numbered}`,
      confidence: 0.9,
    },
  ]
}
