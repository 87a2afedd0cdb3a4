import type { TableBlock } from '../tree/block.ts'
import { columnWidths, textLines } from './column-widths.ts'
import { placeRows } from './table-layout.ts'
import { tableType } from './table-type.ts'

/** A table of so few rows, and of less than this part of a page, is not divided: a taller one would leave too much of a page empty. */
const [FEW, PART] = [12, 0.4]

export function isSmall(table: TableBlock, page: { width: number; height: number }): boolean {
  return table.rows.length <= FEW && tableHeight(table, page.width) <= page.height * PART
}

/** Points a table with its head takes, near enough to say whether it is worth a page of its own. */
export function tableHeight(table: TableBlock, width: number): number {
  const { line, inset } = tableType(table)
  const widths = columnWidths(table, width)
  const head = Math.max(
    ...table.columns.map(
      (column, at) => textLines(column.label, widths[at] ?? 0, table) + (column.unit ? 1 : 0),
    ),
  )
  const upper = table.columns.some(({ group }) => group !== undefined) ? line + 2 * inset : 0
  return upper + head * line + 2 * inset + rowHeights(table, width).reduce((sum, one) => sum + one, 0)
}

/** Points each row takes, near enough to say which rows one page can hold. */
export function rowHeights(table: TableBlock, width: number): number[] {
  const { line, inset } = tableType(table)
  const widths = columnWidths(table, width)
  const cells = placeRows(table).map(({ row, cells }) =>
    cells.map(({ cell, column }) => {
      const span = cell.colspan ?? 1
      const room = widths.slice(column, column + span).reduce((sum, one) => sum + one, 0)
      const text = cell.content.map((node) => ('text' in node ? node.text : ' ')).join('')
      return {
        rows: cell.rowspan ?? 1,
        height: textLines(text, room, table, row.kind !== 'row') * line + 2 * inset,
      }
    }),
  )
  return spread(cells).map((end, at, ends) => end - (ends[at - 1] ?? 0))
}

/**
 * Where each row ends. What is merged over rows is as high as they are together, and makes the last of them higher where
 * it is more.
 */
function spread(rows: readonly (readonly { rows: number; height: number }[])[]): number[] {
  const ends = rows.map(() => 0)
  let top = 0
  rows.forEach((cells, at) => {
    for (const { rows: span, height } of cells) {
      const last = Math.min(at + span, rows.length) - 1
      ends[last] = Math.max(ends[last] ?? 0, top + height)
    }
    top = Math.max(ends[at] ?? 0, top)
    ends[at] = top
  })
  return ends
}
