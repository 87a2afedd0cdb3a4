import { withoutMarks } from '../../draft/clean-text.ts'
import { compactColumns } from '../../draft/compact-columns.ts'
import type { DraftTable, Place } from '../../draft/draft.ts'
import { draftTable } from '../../draft/draft.ts'
import { joinWrapped } from '../join-wrapped.ts'
import type { Lexicon } from '../lexicon.ts'
import type { PdfTable } from '../table/pdf-table.ts'

/** The words of a table's cells, joined from their lines. */
export function tableDraft(table: PdfTable, lexicon: Lexicon): DraftTable {
  const rooms = columnRooms(table)
  const rows = table.rows.map((row) => {
    const place: Place = { line: null, page: row.page, anchor: null }
    const cells = row.cells.map((cell) => {
      const room = cell.colspan === 1 ? (rooms[cell.column] ?? null) : null
      const text = withoutMarks(joinWrapped(cell.lines, room, lexicon))
      return { text, column: cell.column, colspan: cell.colspan, rowspan: cell.rowspan, place }
    })
    return { header: false, cells, place }
  })
  return compactColumns(draftTable(rows, table.confidence))
}

/** The longest line of a column is about as wide as its cells allow. */
function columnRooms(table: PdfTable): number[] {
  const rooms = Array<number>(table.columns).fill(0)
  for (const cell of table.rows.flatMap((row) => row.cells)) {
    if (cell.colspan > 1) continue
    for (const line of cell.lines) rooms[cell.column] = Math.max(rooms[cell.column] ?? 0, line.width)
  }
  return rooms
}
