import type { ReadDocument } from '@akuntabel/documents'
import { parseDate } from '@akuntabel/domain'
import { splitSentences } from './sentences.ts'
import type { DateFact } from './types.ts'

const MONTH =
  'Januari|Februari|Pebruari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Nopember|Desember'
const DATE = new RegExp(
  `(?:\\b(Senin|Selasa|Rabu|Kamis|Jum['’]?at|Sabtu|Minggu)\\b,?\\s*(?:tanggal\\s+)?)?\\b(\\d{1,2}\\s+(?:${MONTH})\\s+\\d{4})\\b`,
  'gi',
)

/** Dates written with a month's name, with the day name before them; `iso` is null for 31 Februari. */
export function extractDates(doc: ReadDocument): DateFact[] {
  return doc.blocks.flatMap((block) => {
    const texts =
      block.type === 'table'
        ? block.rows.flatMap((row) => row.cells.map((cell) => ({ text: cell.text, position: cell.position })))
        : splitSentences(block.text).map((text) => ({ text, position: block.position }))
    return texts.flatMap(({ text, position }) =>
      [...text.matchAll(DATE)].map((found) => ({
        iso: parseDate(found[2] ?? ''),
        hari: found[1] ?? null,
        text: found[0],
        sentence: text,
        position,
      })),
    )
  })
}
