import { withoutMarks } from '../../draft/clean-text.ts'
import type { DraftBlock, DraftTable, Place } from '../../draft/draft.ts'
import { draftParagraph, draftTable } from '../../draft/draft.ts'
import { layOutRow, newGrid } from '../../draft/lay-out-row.ts'
import { joinWrapped } from '../join-wrapped.ts'
import type { Lexicon } from '../lexicon.ts'
import type { TaggedBlock, TaggedTable } from './tagged-block.ts'

export function taggedDraft(block: TaggedBlock, lexicon: Lexicon): DraftBlock {
  if (block.type === 'table') return tableDraft(block, lexicon)
  return draftParagraph(withoutMarks(joinWrapped(block.lines, null, lexicon)), {
    bold: block.bold,
    level: block.level,
    label: block.label,
    plain: block.plain,
    aside: block.note ? 'footnote' : null,
    place: placeOf(block.page),
  })
}

function tableDraft(table: TaggedTable, lexicon: Lexicon): DraftTable {
  const grid = newGrid()
  const laid = table.rows.map((row) => {
    const place = placeOf(row.page ?? table.page)
    const cells = layOutRow(
      grid,
      row.cells.map(({ colspan, rowspan }) => ({ text: '', colspan, rowspan, place })),
    )
    return { row, cells, place }
  })
  const rooms = new Map<number, number>()
  for (const { row, cells } of laid) {
    cells.forEach((cell, at) => {
      for (const line of row.cells[at]?.lines ?? []) {
        if (cell.colspan === 1) rooms.set(cell.column, Math.max(rooms.get(cell.column) ?? 0, line.width))
      }
    })
  }
  const rows = laid.map(({ row, cells, place }) => ({
    header: row.header,
    place,
    cells: cells.map((cell, at) => {
      const room = cell.colspan === 1 ? (rooms.get(cell.column) ?? null) : null
      return { ...cell, text: withoutMarks(joinWrapped(row.cells[at]?.lines ?? [], room, lexicon)) }
    }),
  }))
  return draftTable(rows)
}

function placeOf(page: number): Place {
  return { line: null, page, anchor: null }
}
