import { formatDate } from '@akuntabel/domain/notation'
import type { RuleFinding } from '../../engine/rule.ts'
import { headingAt } from '../../facts/places.ts'
import type { Facts } from '../../facts/types.ts'

/** A line with nothing but place and date: `Denpasar, 15 Februari 2024`. */
const SIGNED =
  /^(?!.*\b(?:perjanjian|keputusan|peraturan|surat|berita acara|nota)\b)(?:ditetapkan di\s+)?[\p{L}\s.'’-]{3,45}(?:,|\s)\s*(?:pada\s+)?(?:tanggal\s*:?\s*)?$/iu
/** Place and date may share a line or cell with office and name. */
const LONGEST = 160
const OWN = /\b(?:kata pengantar|penutup|ikhtisar|ringkasan|kesimpulan|pernyataan)\b/i

/** A Laporan Kinerja can only be signed after the year it reports. */
export function datedBefore(facts: Facts): RuleFinding[] {
  const { kind, tahun } = facts.document
  if (kind !== 'lkj' || tahun === null) return []
  return [...dayBefore(facts, tahun), ...monthBefore(facts, tahun)]
}

/** The day is left open, to be filled in by hand: `Denpasar,    Desember 2023`. */
const MONTH_ONLY =
  /^[\p{L}\s.'’-]{3,45},[\s.…_]*(januari|februari|pebruari|maret|april|mei|juni|juli|agustus|september|oktober|november|nopember|desember)\s+(20\d\d)\.?$/iu

function monthBefore(facts: Facts, tahun: number): RuleFinding[] {
  return facts.sentences.flatMap(({ text, position }) => {
    const found = MONTH_ONLY.exec(text.trim())
    if (!found || Number(found[2]) > tahun || !OWN.test(headingAt(facts, position.block))) return []
    const [month, year] = [found[1] ?? '', Number(found[2])]
    // The last day of December is the year's end.
    const last = year === tahun && /^desember$/i.test(month)
    return [
      {
        message: `Laporan tahun ${tahun} ditandatangani ${month} ${year}, sebelum tahun itu berakhir.`,
        at: position,
        stated: `${month} ${year}`,
        expected: null,
        arithmetic: null,
        related: [],
        key: `tanda tangan ${headingAt(facts, position.block)}`,
        confidence: last || opensWith(facts, tahun - 1) ? 0.6 : 1,
      },
    ]
  })
}

function dayBefore(facts: Facts, tahun: number): RuleFinding[] {
  return facts.dates.flatMap((date) => {
    if (date.iso === null || date.iso >= `${tahun}-12-31` || date.sentence.length > LONGEST) return []
    if (!SIGNED.test(date.sentence.slice(0, date.at)) || !OWN.test(headingAt(facts, date.position.block)))
      return []
    return [
      {
        message: `Laporan tahun ${tahun} ditandatangani ${formatDate(date.iso)}, sebelum tahun itu berakhir.`,
        at: date.position,
        stated: date.text,
        expected: null,
        arithmetic: null,
        related: [],
        key: `tanda tangan ${headingAt(facts, date.position.block)}`,
        confidence: opensWith(facts, tahun - 1) ? 0.6 : 1,
      },
    ]
  })
}

/** The cover names the year before: then it may be that year's report. */
function opensWith(facts: Facts, year: number): boolean {
  const opening = [
    ...facts.sections.slice(0, 4).map(({ heading }) => heading),
    ...facts.sentences.slice(0, 8).map(({ text }) => text),
  ]
  return opening.some((text) => text.length < 160 && text.includes(String(year)))
}
