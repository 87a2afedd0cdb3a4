import type { Position, ReadBlock, ReadHeading, ReadParagraph, ReadRow, ReadTable } from '../types.ts'
import type { DraftBlock, DraftParagraph, DraftTable, Place } from './draft.ts'
import { countHeaderRows } from './header-rows.ts'
import { findHeadings } from './headings.ts'
import { joinTables } from './join-tables.ts'
import { splitLabel } from './list-label.ts'

/** The passes every format shares: broken tables joined, headings found, labels split, positions numbered. */
export function finishBlocks(drafts: readonly DraftBlock[]): ReadBlock[] {
  const blocks: ReadBlock[] = []
  let tables = 0
  for (const draft of findHeadings(joinTables(drafts))) {
    if (draft.type === 'gap') continue
    if (draft.type === 'table') {
      if (draft.rows.length > 0) blocks.push(finishTable(draft, blocks.length, tables++))
      continue
    }
    if (draft.text !== '') blocks.push(finishParagraph(draft, blocks.length))
  }
  return blocks
}

function finishParagraph(draft: DraftParagraph, block: number): ReadParagraph | ReadHeading {
  const position = positionOf(draft.place, block)
  if (draft.level !== null) {
    const label = draft.label === null || draft.label === '-' ? '' : `${draft.label} `
    return { type: 'heading', level: draft.level, text: `${label}${draft.text}`, position }
  }
  const typed = draft.label === null ? splitLabel(draft.text) : { label: draft.label, text: draft.text }
  return { type: 'paragraph', text: typed.text, listLabel: typed.label, aside: draft.aside, position }
}

function finishTable(draft: DraftTable, block: number, table: number): ReadTable {
  const headers = countHeaderRows(draft.rows)
  const rows = draft.rows.map((row, at): ReadRow => {
    const cells = row.cells.map((cell) => ({
      text: cell.text,
      column: cell.column,
      colspan: cell.colspan,
      rowspan: Math.min(cell.rowspan, draft.rows.length - at),
      position: { ...positionOf(cell.place, block), table, row: at, column: cell.column },
    }))
    const position = { ...positionOf(row.place, block), table, row: at }
    return { header: row.header || at < headers, cells, position }
  })
  const position = { ...positionOf(draft.place, block), table }
  return { type: 'table', columns: draft.columns, rows, confidence: draft.confidence, position }
}

function positionOf(place: Place, block: number): Position {
  const position: Position = {
    line: place.line,
    page: place.page,
    block,
    table: null,
    row: null,
    column: null,
  }
  return place.anchor === null ? position : { ...position, anchor: place.anchor }
}
