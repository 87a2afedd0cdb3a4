import type { Line, Segment } from '../lines.ts'
import type { Column } from './columns.ts'
import { hits } from './columns.ts'
import type { PdfCell, PdfRow, PdfTable } from './pdf-table.ts'
import type { Region } from './region.ts'
import { rowStarts } from './row-starts.ts'

/** A table found by its alignment alone, with a confidence that says how well its words stand in line. */
export function alignedTable(lines: readonly Line[], region: Region, page: number): PdfTable {
  const own = lines.slice(region.from, region.to)
  const { columns } = region
  const { starts, pitch, extra } = rowStarts(own, columns)
  const rows = starts.map((start, at) => readRow(own.slice(start, starts[at + 1]), columns, page))
  return {
    kind: 'aligned',
    columns: columns.length,
    lefts: columns.map((column) => column.left),
    rows,
    top: own[0]?.y ?? 0,
    bottom: own.at(-1)?.y ?? 0,
    pitch,
    extra,
    confidence: alignment(own, columns),
  }
}

function readRow(lines: readonly Line[], columns: readonly Column[], page: number): PdfRow {
  const cells: PdfCell[] = []
  for (const segment of lines.flatMap((line) => line.segments)) {
    const over = hits(columns, segment)
    const column = over[0] ?? 0
    const cell = cells.find((other) => other.column <= column && column < other.column + other.colspan)
    const line = { text: segment.text, width: segment.right - segment.x, y: segment.y }
    if (cell) cell.lines.push(line)
    else cells.push({ column, colspan: Math.max(1, over.length), rowspan: 1, lines: [line] })
  }
  return {
    page,
    top: lines[0]?.y ?? 0,
    bottom: lines.at(-1)?.y ?? 0,
    lefts: columns.map((column) => column.left),
    cells: filled(
      cells.sort((a, b) => a.column - b.column),
      columns.length,
    ),
  }
}

/** Columns without words are empty cells. */
function filled(cells: readonly PdfCell[], columns: number): PdfCell[] {
  const row: PdfCell[] = []
  let next = 0
  for (const cell of cells) {
    while (next < cell.column) row.push({ column: next++, colspan: 1, rowspan: 1, lines: [] })
    row.push(cell)
    next = cell.column + cell.colspan
  }
  while (next < columns) row.push({ column: next++, colspan: 1, rowspan: 1, lines: [] })
  return row
}

/** The share of words that start, end or centre where their column does. */
function alignment(lines: readonly Line[], columns: readonly Column[]): number {
  const segments = lines.flatMap((line) => line.segments)
  const aligned = segments.filter((segment) => standsIn(segment, columns)).length
  const share = segments.length === 0 ? 0 : aligned / segments.length
  return share >= 0.85 ? 0.85 : share >= 0.65 ? 0.75 : 0.55
}

function standsIn(segment: Segment, columns: readonly Column[]): boolean {
  const column = columns[hits(columns, segment)[0] ?? -1]
  if (!column) return false
  const middle = Math.abs(segment.x + segment.right - column.left - column.right) / 2
  return Math.abs(segment.x - column.left) < 2 || Math.abs(segment.right - column.right) < 2 || middle < 2
}
