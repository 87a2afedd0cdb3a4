import { withoutMarks } from '../draft/clean-text.ts'
import { alignCurrency } from '../draft/currency-cells.ts'
import type { DraftRow, DraftTable, Place } from '../draft/draft.ts'
import { draftRow, draftTable } from '../draft/draft.ts'
import { LIMITS } from '../limits.ts'
import { UnreadableDocument } from '../unreadable.ts'
import { isPipeRule } from './line-kind.ts'
import { stripHtml } from './strip-html.ts'

export interface Line {
  number: number
  text: string
  /** Form feeds before it: where a page ended. */
  page: number
}

export function cleanCell(text: string): string {
  return withoutMarks(stripHtml(text))
}

/** Lines of tab-separated cells as a table; null when they are only indented prose. */
export function tabTable(lines: readonly Line[]): DraftTable | null {
  const cells = alignCurrency(lines.map((line) => line.text.split('\t').map(cleanCell)))
  if (cells.every((row) => row.filter((text) => text !== '').length <= 1) && cells.every(isIndented))
    return null
  const width = widest(cells)
  return draftTable(lines.map((line, at) => draftRow(padded(cells[at] ?? [], width), placeOf(line))))
}

/** One text after leading tabs and nothing behind it. */
function isIndented(row: string[]): boolean {
  return row.length === 1 || (row.at(-1) !== '' && row.slice(0, -1).every((text) => text === ''))
}

/** Markdown pipe rows; a row with a rule below it is a header. */
export function pipeTable(lines: readonly Line[]): DraftTable | null {
  const rows: DraftRow[] = []
  const body = lines.filter((line) => !isPipeRule(line.text))
  const width = widest(body.map((line) => pipeCells(line.text)))
  for (const line of lines) {
    if (isPipeRule(line.text)) {
      if (rows.length === 1 && rows[0]) rows[0].header = true
      continue
    }
    rows.push(draftRow(padded(pipeCells(line.text).map(cleanCell), width), placeOf(line)))
  }
  const first = rows.findIndex((row) => row.cells.some((cell) => cell.text !== ''))
  return first < 0 ? null : draftTable(rows.slice(first))
}

/** Columns of the table; every row is filled up to them, so their number is bounded before. */
function widest(rows: readonly (readonly string[])[]): number {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  if (width * rows.length > LIMITS.cells) throw new UnreadableDocument('terlalu-besar')
  return width
}

function pipeCells(line: string): string[] {
  const bare = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
  return bare.split(/(?<!\\)\|/).map((cell) => cell.replaceAll('\\|', '|'))
}

function padded(texts: string[], width: number): string[] {
  return texts.length >= width ? texts : [...texts, ...Array<string>(width - texts.length).fill('')]
}

function placeOf(line: Line): Place {
  return { line: line.number, page: null, anchor: null }
}
