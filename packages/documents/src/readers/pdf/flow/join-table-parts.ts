import { isFigure } from '../../draft/figure-text.ts'
import type { PdfRow, PdfTable } from '../table/pdf-table.ts'
import type { FlowItem } from './items.ts'

export interface PageFrame {
  /** First and last baseline that any page uses. */
  top: number
  bottom: number
}

/** Parts of one table on following pages, with nothing but the page's end between them, are put together. */
export function joinTableParts(items: readonly FlowItem[], frame: PageFrame): FlowItem[] {
  const joined: FlowItem[] = []
  for (const item of items) {
    const last = joined.findLast((other) => other.type !== 'page')
    if (
      item.type === 'table' &&
      last?.type === 'table' &&
      canJoin(last.table, item.table) &&
      item.page > last.page
    ) {
      last.table = join(last.table, item.table, frame)
      last.page = item.page
      continue
    }
    joined.push(item.type === 'table' ? { ...item } : item)
  }
  return joined
}

function canJoin(above: PdfTable, below: PdfTable): boolean {
  if (above.columns !== below.columns || above.kind !== below.kind) return false
  return above.lefts.every((left, at) => Math.abs(left - (below.lefts[at] ?? Number.NaN)) < 12)
}

function join(above: PdfTable, below: PdfTable, frame: PageFrame): PdfTable {
  const last = above.rows.at(-1)
  const [first, ...rest] = below.rows
  if (!last || !first) return above
  const rows = goesOn(above, below, frame)
    ? [...above.rows.slice(0, -1), mergedRow(last, first), ...rest]
    : [...above.rows, ...below.rows]
  const taller = above.extra > 0 ? above : below
  return {
    ...above,
    rows,
    bottom: below.bottom,
    pitch: taller.pitch,
    extra: taller.extra,
    confidence: Math.min(above.confidence, below.confidence),
  }
}

/** Is the first row of the lower part the rest of the row that the page's end broke? */
function goesOn(above: PdfTable, below: PdfTable, frame: PageFrame): boolean {
  const pitch = above.pitch || below.pitch
  const extra = Math.max(above.extra, below.extra)
  if (above.kind === 'aligned') {
    if (above.bottom + 1.6 * pitch < frame.bottom) return false
    // The space above a row's first line is not repeated when the row goes on.
    if (extra >= 1.5) return below.top - frame.top < extra * 0.3
  }
  return readsOn(above.rows.at(-1), below.rows[0])
}

function readsOn(last: PdfRow | undefined, first: PdfRow | undefined): boolean {
  if (!last || !first) return false
  const lead = first.cells.find((cell) => cell.column === 0)
  if (lead && lead.lines.length > 0) return false
  const filled = first.cells.filter((cell) => cell.lines.length > 0)
  return filled.every((cell) => {
    const text = cell.lines.map((line) => line.text).join(' ')
    const before = last.cells.find((other) => other.column === cell.column)
    return !isFigure(text) && /^[a-z(]/.test(text) && (before?.lines.length ?? 0) > 0
  })
}

function mergedRow(last: PdfRow, first: PdfRow): PdfRow {
  const cells = last.cells.map((cell) => {
    const more = first.cells.find((other) => other.column === cell.column)
    return more ? { ...cell, lines: [...cell.lines, ...more.lines] } : cell
  })
  return { ...last, bottom: first.bottom, cells }
}
