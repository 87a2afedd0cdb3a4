import type { DraftRow } from './draft.ts'
import { isFigure, isYear, runningNumber } from './figure-text.ts'

const MOST = 4

/** How many leading rows are the header: as marked by the format, else guessed from what the cells hold. */
export function countHeaderRows(rows: readonly DraftRow[]): number {
  const marked = rows.findIndex((row) => !row.header)
  if (marked > 0) return marked + furtherRows(rows, marked)
  const first = rows[0]
  if (!first || rows.length < 2 || !opensTable(first)) return 0
  return 1 + furtherRows(rows, 1)
}

function opensTable(row: DraftRow): boolean {
  const filled = row.cells.filter((cell) => cell.text !== '')
  if (filled.length < 2) return false
  const first = filled[0]?.text ?? ''
  return filled.every((cell) => isHeaderText(cell.text)) && first.length <= 60 && !isContinuation(row)
}

function isHeaderText(text: string): boolean {
  return (!isFigure(text) || isYear(text)) && text.length <= 90 && !/[.;]$/.test(text.replace(/\bNo\.$/i, ''))
}

function isContinuation(row: DraftRow): boolean {
  const lead = row.cells[0]
  return lead !== undefined && lead.column === 0 && lead.text === ''
}

/** Rows below the first that still belong to the header: sub-headings under a merged cell, `1 2 3 4`, years. */
function furtherRows(rows: readonly DraftRow[], from: number): number {
  let count = 0
  while (from + count < Math.min(MOST, rows.length - 1)) {
    const row = rows[from + count]
    if (!row || !(isColumnNumbers(row) || isSubHeader(row))) break
    count++
  }
  return count
}

function isColumnNumbers(row: DraftRow): boolean {
  const numbers = row.cells.filter((cell) => cell.text !== '').map((cell) => bare(cell.text))
  if (numbers.length < 3) return false
  return numbers.every((number, at) => number !== null && (at === 0 || number > (numbers[at - 1] ?? 0)))
}

/** `(1)`, `1`, `1.`, also `6=5/4` as budget tables print it. */
function bare(text: string): number | null {
  const found = /^\(?(\d{1,2})\)?\.?(?:\s*=.*)?$/.exec(text.trim())
  return found ? Number(found[1]) : null
}

function isSubHeader(row: DraftRow): boolean {
  const filled = row.cells.filter((cell) => cell.text !== '')
  if (filled.length === 0) return false
  // A header cell merged downwards covers the first columns, or stands there as an empty cell.
  const lead = row.cells.find((cell) => cell.column === 0)
  if (lead && lead.text !== '') return false
  const years = filled.filter((cell) => isYear(cell.text)).length
  if (years >= 2 && filled.every((cell) => isHeaderText(cell.text))) return true
  if (filled.length < 2 && row.cells.length > 2) return false
  return filled.every(
    (cell) => (runningNumber(cell.text) !== null || isShortLabel(cell.text)) && cell.text.length <= 40,
  )
}

function isShortLabel(text: string): boolean {
  return !isFigure(text) && !/[.;]$/.test(text) && text.split(' ').length <= 4 && !/^[a-z][.)]\s/.test(text)
}
