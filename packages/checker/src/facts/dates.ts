import type { Position, ReadDocument } from '@akuntabel/documents'
import { MONTHS, parseDate } from '@akuntabel/domain/notation'
import { splitSentences } from './sentences.ts'
import type { DateFact } from './types.ts'

/** Two months have an older spelling too. */
const OLD: Record<string, string> = { Februari: 'Pebruari', November: 'Nopember' }
const MONTH = MONTHS.flatMap((name) => [name, ...(OLD[name] ? [OLD[name]] : [])]).join('|')
/** `minggu` with a small letter is a week. */
const DAY =
  "(?:[Hh]ari\\s+)?([Ss]enin|[Ss]elasa|[Rr]abu|[Kk]amis|[Jj]um['’]?at|[Ss]abtu|Minggu|Ahad|SENIN|SELASA|RABU|KAMIS|JUMAT|SABTU|MINGGU)"
const NAMED = new RegExp(
  `(?:\\b${DAY}\\s*,?\\s*(?:[Tt]anggal\\s+|[Tt]gl\\.?\\s+)?)?\\b(\\d{1,2}\\s+(?:[Bb]ulan\\s+)?(${MONTH}|${MONTH.toUpperCase()})\\s+(?:[Tt]ahun\\s+)?(\\d{4}))\\b`,
  'g',
)
const DIGITS = new RegExp(
  `\\b${DAY}\\s*,?\\s*\\(?(?:[Tt]anggal\\s+|[Tt]gl\\.?\\s+)?((\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4}))\\b`,
  'g',
)

/** Dates with a month's name, or in digits after a day's name; `iso` is null for 31 Februari. */
export function extractDates(doc: ReadDocument): DateFact[] {
  return doc.blocks.flatMap((block) =>
    block.type === 'table'
      ? block.rows.flatMap((row) => row.cells.flatMap((cell) => datesIn(cell.text, cell.position)))
      : (/\d{4}/.test(block.text) ? splitSentences(block.text) : []).flatMap((text) =>
          datesIn(text, block.position),
        ),
  )
}

function datesIn(sentence: string, position: Position): DateFact[] {
  if (!/\d{4}/.test(sentence)) return []
  const named = [...sentence.matchAll(NAMED)].map((found) => ({
    iso: parseDate((found[2] ?? '').replace(/\b(?:bulan|tahun)\s+/gi, '').toLowerCase()),
    hari: found[1] ?? null,
    text: found[2] ?? '',
    at: found.index,
  }))
  const digits = [...sentence.matchAll(DIGITS)].map((found) => ({
    iso: parseDate(`${found[3]} ${MONTHS[Number(found[4]) - 1] ?? ''} ${found[5]}`),
    hari: found[1] ?? null,
    text: found[2] ?? '',
    at: found.index,
  }))
  return [...named, ...digits].map((date) => ({ ...date, sentence, position }))
}
