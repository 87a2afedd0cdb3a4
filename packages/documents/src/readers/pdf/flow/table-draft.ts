import { withoutMarks } from '../../draft/clean-text.ts'
import { compactColumns } from '../../draft/compact-columns.ts'
import type { DraftTable, Place } from '../../draft/draft.ts'
import { draftTable } from '../../draft/draft.ts'
import { joinWrapped } from '../join-wrapped.ts'
import type { Lexicon } from '../lexicon.ts'
import { columnRooms } from '../table/column-rooms.ts'
import type { PdfTable } from '../table/pdf-table.ts'

/** The words of a table's cells, joined from their lines. */
export function tableDraft(table: PdfTable, lexicon: Lexicon): DraftTable {
  const roomOf = columnRooms(table.rows)
  const rows = table.rows.map((row) => {
    const place: Place = { line: null, page: row.page, anchor: null }
    const cells = row.cells.map((cell) => {
      const room = cell.colspan === 1 ? roomOf(row, cell.column) : null
      const text = withoutMarks(joinWrapped(cell.lines, room, lexicon))
      return { text, column: cell.column, colspan: cell.colspan, rowspan: cell.rowspan, place }
    })
    return { header: false, cells, place }
  })
  return compactColumns(draftTable(rows, table.confidence))
}
