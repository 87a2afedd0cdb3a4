import { MONTHS } from '@akuntabel/domain'

export interface Transform {
  name: string
  change: (text: string) => string
  /** Rounder figures may hide a contradiction; none may appear. */
  mayHide?: boolean
}

/** The year of a law stays with its law, and a date with its weekday. */
const YEAR =
  /(?<!\b(?:nomor|no\.?)\s*\S+\s+tahun\s+)(?<!\bnegara\b.{0,30}\btahun\s+)(?<!\b(?:senin|selasa|rabu|kamis|jumat|sabtu|minggu)\b.{0,30})\b20\d\d\b/gi

/** The number of the decision itself, alone on its line. */
const OWN_NUMBER = /^(NOMOR\s*:?\s*\S+\s+TAHUN\s+)(20\d\d)$/gm

const MONTH_NAMES: readonly string[] = MONTHS
const DAYS = ['minggu', 'senin', 'selasa', 'rabu', 'kamis', 'jumat', 'sabtu']
const DATED = new RegExp(
  `\\b(${DAYS.join('|')})((?:,|\\s+tanggal)?\\s+)(\\d{1,2})\\s+(${MONTHS.join('|')})\\s+(20\\d\\d)\\b`,
  'gi',
)

/** The day a year later falls on another weekday, a wrong one on another wrong one. */
function dayLater(whole: string, ...[weekday = '', , day, month, year]: string[]): string {
  const at = (shift: number) => Date.UTC(Number(year) + shift, MONTH_NAMES.indexOf(month ?? ''), Number(day))
  const days = (at(1) - at(0)) / 86_400_000
  const next = DAYS[(DAYS.indexOf(weekday.toLowerCase()) + days) % 7] ?? ''
  const name = weekday === weekday.toLowerCase() ? next : `${next[0]?.toUpperCase()}${next.slice(1)}`
  return whole.replace(weekday, name).replace(year ?? '', later(year ?? ''))
}

function later(year: string): string {
  return String(Number(year) + 1)
}

/** Ways to print the same document that change none of its contradictions. */
export const TRANSFORMS: readonly Transform[] = [
  {
    name: 'a year later',
    change: (text) =>
      text
        .replace(YEAR, later)
        .replace(DATED, dayLater)
        .replace(OWN_NUMBER, (_, words: string, year: string) => words + later(year)),
  },
  {
    name: 'with a list of chapters in the introduction',
    change: (text) => text.replace(/^(BAB II\b.*)$/m, (chapter) => `${CHAPTERS}\n\n${chapter}`),
  },
  {
    name: 'printed with fewer digits',
    change: (text) => text.replace(/(\d),00(?=%|\s*persen\b)/g, '$1'),
    mayHide: true,
  },
  {
    name: 'with cents of nothing',
    change: (text) => text.replace(/(?<=\t)(\d{1,3}(?:\.\d{3}){2,})(?=\t)/g, '$1,00'),
  },
  {
    name: 'with a page number before each chapter',
    change: (text) => text.replace(/^BAB [IVX]+\b.*$/gm, (chapter) => `17\n\n${chapter}`),
  },
]

const CHAPTERS = `Laporan ini disusun dengan sistematika sebagai berikut.

Bab pertama memuat latar belakang, bab ketiga memuat akuntabilitas kinerja dan realisasi anggaran.`

/** Rule and number of places of each finding: what must not change. Spelling and missing parts aside: the documents are abridged. */
export function shapeOf(
  findings: readonly { rule: string; severity: string; places: readonly unknown[] }[],
): string[] {
  return findings
    .filter(({ severity, rule }) => severity !== 'info' && rule !== 'susunan/bagian')
    .map(({ rule, places }) => `${rule} ${places.length}`)
    .toSorted()
}

/** What the transform changed of the findings and should not have. */
export function changedBy(
  { mayHide }: Transform,
  before: readonly string[],
  after: readonly string[],
): string[] {
  const left = [...before]
  const more = after.filter((one) => {
    const at = left.indexOf(one)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
  return [...more.map((one) => `+ ${one}`), ...(mayHide ? [] : left.map((one) => `− ${one}`))]
}
