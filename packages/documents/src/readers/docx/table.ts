import { compactColumns } from '../draft/compact-columns.ts'
import type { DraftBlock, DraftCell, DraftParagraph, DraftRow, DraftTable } from '../draft/draft.ts'
import { draftTable } from '../draft/draft.ts'
import { LIMITS } from '../limits.ts'
import type { ReadStory, Story } from './story.ts'
import type { XmlNode } from './xml.ts'
import { child, switchOf, valOf } from './xml.ts'

/** A table, then the tables and boxes inside its cells. A table of one cell is a frame: its content is read as it stands. */
export function readTable(node: XmlNode, story: Story, readStory: ReadStory): DraftBlock[] {
  const rows: DraftRow[] = []
  const inside: DraftBlock[] = []
  const open = new Map<number, DraftCell>()
  const rowNodes = wrapped(node, 'w:tr').filter((row) => child(child(row, 'w:trPr'), 'w:del') === undefined)
  const only = rowNodes.length === 1 && rowNodes[0] ? wrapped(rowNodes[0], 'w:tc') : []
  if (only.length === 1 && only[0]) return readStory(only[0], story)
  for (const rowNode of rowNodes) rows.push(readRow(rowNode, { story, readStory, inside, open }))
  const table: DraftTable = compactColumns(draftTable(rows))
  return rows.length === 0 ? inside : [table, ...inside]
}

interface Reading {
  story: Story
  readStory: ReadStory
  inside: DraftBlock[]
  /** The cell that a vertically merged column belongs to, by its first column. */
  open: Map<number, DraftCell>
}

function readRow(node: XmlNode, reading: Reading): DraftRow {
  const properties = child(node, 'w:trPr')
  let column = Number(valOf(properties, 'w:gridBefore') ?? 0) || 0
  const cells: DraftCell[] = []
  for (const cellNode of wrapped(node, 'w:tc')) {
    const own = child(cellNode, 'w:tcPr')
    const colspan = Math.max(1, Math.min(LIMITS.tableColumns, Number(valOf(own, 'w:gridSpan') ?? 1) || 1))
    const content = readContent(cellNode, reading)
    const above = isContinued(own) ? reading.open.get(column) : undefined
    if (above) {
      above.rowspan++
      above.text = `${above.text} ${content.text}`.trim()
    } else {
      const cell = { text: content.text, column, colspan, rowspan: 1, place: content.place }
      cells.push(cell)
      if (child(own, 'w:vMerge')) reading.open.set(column, cell)
      else reading.open.delete(column)
    }
    column += colspan
    if (column >= LIMITS.tableColumns) break
  }
  const header = switchOf(properties, 'w:tblHeader') === true
  return { header, cells, place: cells[0]?.place ?? { line: null, page: null, anchor: null } }
}

function isContinued(properties: XmlNode | undefined): boolean {
  const merge = child(properties, 'w:vMerge')
  return merge !== undefined && merge.attrs['w:val'] !== 'restart'
}

function readContent(cell: XmlNode, reading: Reading): Pick<DraftCell, 'text' | 'place'> {
  const blocks = reading.readStory(cell, reading.story)
  const own = blocks.filter((block): block is DraftParagraph => {
    return block.type === 'paragraph' && block.aside === reading.story.aside
  })
  reading.inside.push(
    ...blocks.filter((block) => block.type !== 'gap' && !own.includes(block as DraftParagraph)),
  )
  const text = own.map((paragraph) => `${paragraph.label ?? ''} ${paragraph.text}`.trim()).join(' ')
  const first = own[0]?.place.anchor ?? firstParagraph(cell)
  return { text, place: { line: null, page: null, anchor: first } }
}

function firstParagraph(cell: XmlNode): number | null {
  const node = cell.children.find((inner) => inner.name === 'w:p')
  return node ? node.ordinal : null
}

/** Rows of a table or cells of a row, also inside content controls and tracked insertions. */
function wrapped(parent: XmlNode, name: string): XmlNode[] {
  return parent.children.flatMap((node) => {
    if (node.name === name) return [node]
    if (/^w:(?:sdt|sdtContent|ins|moveTo|customXml)$/.test(node.name)) return wrapped(node, name)
    return []
  })
}
