import { alignCurrency } from '../draft/currency-cells.ts'
import { type DraftTable, draftRow, draftTable } from '../draft/draft.ts'
import { isFigure } from '../draft/figure-text.ts'
import { cleanCell, type Line } from './table-lines.ts'

/** Columns of such a table were guessed from blanks. */
const CONFIDENCE = 0.85
/** Longer runs are no table of a report, and every line is looked at for every column. */
const LONGEST = 200

/** Two texts on one line with blanks between them, as `pdftotext -layout` prints cells. */
export function hasGap(text: string): boolean {
  return /\S {2,}\S/.test(text.trim())
}

/**
 * A table whose columns are parted by blanks alone, starting at this line; null when the lines below do not stand in columns
 * or hold no figures: then they are prose or signatures.
 */
export function alignedRun(lines: readonly Line[], at: number): { table: DraftTable; end: number } | null {
  if (!hasGap(lines[at]?.text ?? '')) return null
  let end = at + 1
  while (end < lines.length && end - at < LONGEST && belongs(lines, end)) end++
  const run = lines.slice(at, end).filter(({ text }) => text.trim() !== '')
  const columns = columnsOf(run.map(({ text }) => text))
  if (columns.length < 2) return null
  const rows = rowsOf(run, columns)
  const figured = rows.slice(1).filter(({ cells }) => cells.some(isFigure)).length
  if (rows.length < 2 || figured * 2 < rows.length - 1) return null
  const cells = alignCurrency(rows.map((row) => row.cells.map(cleanCell)))
  const width = Math.max(...cells.map((row) => row.length))
  const table = draftTable(
    rows.map(({ line }, row) =>
      draftRow([...(cells[row] ?? []), ...Array<string>(width - (cells[row]?.length ?? 0)).fill('')], {
        line: line.number,
        page: null,
        anchor: null,
      }),
    ),
  )
  return { table: { ...table, confidence: CONFIDENCE }, end }
}

/** Goes on with a line in columns, one that starts under a column, or a short one; over one blank line when the next goes on. */
function belongs(lines: readonly Line[], at: number): boolean {
  const text = lines[at]?.text ?? ''
  if (text.includes('\t') || text.includes('|')) return false
  if (text.trim() === '') return hasGap(lines[at + 1]?.text ?? '') && hasGap(lines[at - 1]?.text ?? '')
  return hasGap(text) || /^ {2,}/.test(text) || (text.length <= SHORT && hasGapNear(lines, at))
}

const SHORT = 40

function hasGapNear(lines: readonly Line[], at: number): boolean {
  return [1, 2, 3].some((step) => hasGap(lines[at + step]?.text ?? ''))
}

interface Column {
  from: number
  to: number
}

/** Spans of characters that some line fills, parted by at least two that no line fills. */
function columnsOf(texts: readonly string[]): Column[] {
  const width = Math.max(...texts.map((text) => text.length))
  const columns: Column[] = []
  for (let at = 0; at < width; at++) {
    if (texts.every((text) => (text[at] ?? ' ') === ' ')) continue
    const open = columns.at(-1)
    if (open && at - open.to <= 1) open.to = at + 1
    else columns.push({ from: at, to: at + 1 })
  }
  return columns
}

interface Row {
  line: Line
  cells: string[]
  /** What the last line of the row holds in each column. */
  last: string[]
}

function rowsOf(run: readonly Line[], columns: readonly Column[]): Row[] {
  const rows: Row[] = []
  for (const line of run) {
    const texts = columns.map(({ from, to }) => line.text.slice(from, to).trim())
    const open = rows.at(-1)
    if (open && goesOn(texts, open, columns)) {
      open.cells = open.cells.map((cell, at) => [cell, texts[at]].filter((part) => part).join(' '))
      open.last = open.last.map((cell, at) => texts[at] || cell)
    } else rows.push({ line, cells: texts, last: texts })
  }
  return rows
}

/** A cell goes on below where its next word did not fit; a figure never does. */
function goesOn(texts: readonly string[], { last }: Row, columns: readonly Column[]): boolean {
  return texts.every((text, at) => {
    if (text === '') return true
    const above = last[at] ?? ''
    const [word = ''] = text.split(' ')
    const width = (columns[at]?.to ?? 0) - (columns[at]?.from ?? 0)
    return above !== '' && !isFigure(text) && above.length + 1 + word.length > width
  })
}
