import { measuredYear } from '../facts/measured-year.ts'
import type { FactCell, FactRow, FactTable } from '../facts/types.ts'
import { distance, squeezed, tokens } from '../facts/words.ts'

/** Up to this much of the letters may differ for two wordings of one indikator. */
const SPELLING = 0.12

export function sameIndicator(a: string, b: string): boolean {
  const [one, other] = [squeezed(a), squeezed(b)]
  if (one === '' || other === '') return false
  if (one === other) return true
  const gap = Math.abs(one.length - other.length) / Math.max(one.length, other.length)
  return (
    gap <= SPELLING &&
    sharesLetters(one, other) &&
    !differInNumbers(a, b) &&
    !differInWord(a, b) &&
    distance(a, b) <= SPELLING
  )
}

/** Rare letters share a place, which only lets more pairs through. */
const COUNTS = new Int32Array(128)

function count(letter: number, by: number): void {
  const at = letter % COUNTS.length
  COUNTS[at] = (COUNTS[at] ?? 0) + by
}

/** Cheap: too many letters that only one of them has cannot be spelling. */
function sharesLetters(one: string, other: string): boolean {
  COUNTS.fill(0)
  for (let at = 0; at < one.length; at++) count(one.charCodeAt(at), 1)
  for (let at = 0; at < other.length; at++) count(other.charCodeAt(at), -1)
  let differing = 0
  for (const left of COUNTS) differing += Math.abs(left)
  return differing <= 2 * SPELLING * Math.max(one.length, other.length)
}

/** `Perkara Pidana Umum` and `Perkara Pidana Khusus`: one word in another's place is no slip of the pen. */
function differInWord(a: string, b: string): boolean {
  const [one, other] = [tokens(a), tokens(b)]
  if (one.length !== other.length) return false
  return one.some((word, at) => {
    const beside = other[at] ?? ''
    return (
      word.length >= 4 &&
      beside.length >= 4 &&
      !word.startsWith(beside) &&
      !beside.startsWith(word) &&
      distance(word, beside) > 0.6
    )
  })
}

/** `Sasaran 1` and `Sasaran 2`, `Pemilih` and `Pemilih Perempuan` must never be one. */
function differInNumbers(a: string, b: string): boolean {
  const numbers = (text: string) => text.match(/\d+/g) ?? []
  const [one, other] = [numbers(a), numbers(b)]
  return one.join(' ') !== other.join(' ') && !isCutCode(one.join(''), other.join(''))
}

/** `(3364.030)` that a page broke into `(3 364.03`. */
function isCutCode(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  return short.length >= 6 && long.startsWith(short) && long.length - short.length <= 1
}

export interface IndicatorRow {
  row: FactRow
  label: string
  target: FactCell | null
}

/** Rows that name an indikator, with their one target; a second indikator further right has targets of its own. */
export function indicatorRows(table: FactTable): IndicatorRow[] {
  const column = table.columns.findIndex((role) => role.role === 'indikator')
  if (column < 0) return []
  const next = table.columns.findIndex((role, at) => at > column && role.role === 'indikator')
  const year = measuredYear(table.columns)
  return table.rows.flatMap((row) => {
    const cell = row.cells[column]
    if (!cell || cell.inherited || row.isTotal || row.isMean || !/[a-z]{4}/i.test(cell.text)) return []
    if (isGroup(table, row, column)) return []
    const own = next < 0 ? row.cells : row.cells.slice(0, next)
    const targets = own.filter(
      (other, at) =>
        other.role === 'target' && !other.inherited && (year === null || table.columns[at]?.year === year),
    )
    return [{ row, label: cell.text, target: oneOf(table, targets) }]
  })
}

const BEFORE = /\b(?:semula|sebelum|awal|lama)\b/i
const AFTER = /\b(?:menjadi|sesudah|setelah|revisi|perubahan|baru)\b/i

/** The only target, or of two the one after the change. */
function oneOf({ columns }: FactTable, targets: readonly FactCell[]): FactCell | null {
  const [one, other, ...more] = targets
  if (more.length > 0 || one === undefined) return null
  if (other === undefined) return one
  const [first, second] = [one, other].map(({ position }) => columns[position.column ?? -1]?.header ?? '')
  return BEFORE.test(first ?? '') && AFTER.test(second ?? '') && !BEFORE.test(second ?? '') ? other : null
}

/** `A | Meningkatnya mutu layanan`: nothing beside the words, and not numbered as the indicators are. */
function isGroup({ rows, columns }: FactTable, row: FactRow, column: number): boolean {
  const number = columns.findIndex(({ role }) => role === 'nomor')
  const mark = row.cells[number]?.text ?? ''
  const numbered = rows.filter((other) => /^\d/.test(other.cells[number]?.text ?? '')).length
  const alone = row.cells.every(({ text }, at) => at === column || at === number || text.trim() === '')
  return alone && number >= 0 && !/^\d/.test(mark) && numbered * 2 >= rows.length
}

/** Not a quarter's or a month's table, and not one of several years. */
export function isWholeYear(table: FactTable): boolean {
  const words = [table.caption ?? '', ...table.columns.map((column) => column.header)].join(' ')
  if (/\b(?:triwulan|tw|semester|bulan|s\.d\.?|perbandingan)\b/i.test(words)) return false
  if (hasYearsBelow(table)) return false
  return (
    measuredYear(table.columns) !== null ||
    (table.columns.every(({ year, role }) => year === null || role === 'target') &&
      new Set(table.columns.map(({ year }) => year ?? '')).size <= 2)
  )
}

/** Its years stand in a line below the head: which of them a column is of stays open. */
function hasYearsBelow({ rows }: FactTable): boolean {
  return rows.some(
    ({ isHeader, cells }) =>
      isHeader &&
      (
        cells
          .map(({ text }) => text)
          .join(' ')
          .match(/\b20\d\d\b/g) ?? []
      ).length > 1,
  )
}
