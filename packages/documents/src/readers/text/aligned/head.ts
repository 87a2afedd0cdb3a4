import { type DraftRow, draftRow, type Place } from '../../draft/draft.ts'
import type { Piece } from './cells.ts'

/** The lines of a head as one row, or as two where a text stands over several columns: what it heads stands below it. */
export function headRows(lines: readonly (readonly Piece[])[], width: number, place: Place): DraftRow[] {
  const spans = lines.flatMap((pieces, line) =>
    pieces.filter(({ colspan }) => colspan > 1).map((piece) => ({ ...piece, line })),
  )
  const spanOf = (column: number) =>
    spans.find((span) => column >= span.column && column < span.column + span.colspan)
  const upper = Array<string>(width).fill('')
  const lower = Array<string>(width).fill('')
  lines.forEach((pieces, line) => {
    for (const { column, colspan, text } of pieces) {
      const span = spanOf(column)
      const row = span && colspan === 1 && line > span.line ? lower : upper
      const at = span && row === upper ? span.column : column
      row[at] = [row[at], text].filter((part) => part).join(' ')
    }
  })
  if (spans.length === 0) return [draftRow(upper, place)]
  const cells = upper.flatMap((text, column) => {
    const span = spanOf(column)
    if (span && span.column !== column) return []
    return [{ text, column, colspan: span?.colspan ?? 1, rowspan: 1, place }]
  })
  return [
    { header: true, cells, place },
    ...(lower.some((text) => text !== '') ? [{ ...draftRow(lower, place), header: true }] : []),
  ]
}
