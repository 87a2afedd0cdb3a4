import { isFigure } from '../../draft/figure-text.ts'
import { linesInOrder } from './lines-in-order.ts'
import type { StructNode } from './struct-node.ts'
import type { TaggedRow } from './tagged-block.ts'
import { runsIn, type Walk } from './walk.ts'

/** A table: its caption first, then its rows. A table of one cell is a frame around ordinary blocks, which are visited. */
export function readTable(node: StructNode, walk: Walk, visit: (node: StructNode) => void): void {
  for (const child of node.children ?? []) if (child.role === 'Caption') visit(child)
  const rowNodes = rowsOf(node, false)
  const only = rowNodes.length === 1 ? cellsOf(rowNodes[0]?.row) : []
  if (only.length === 1 && only[0]) {
    visit({ role: 'Div', children: only[0].children ?? [] })
    return
  }
  const headed = rowNodes.some(({ head }) => head)
  const rows = rowNodes.map(({ row, head }, at): TaggedRow => {
    const cellNodes = cellsOf(row)
    const cells = cellNodes.map((cell) => ({
      lines: linesInOrder(runsIn(cell, walk)),
      colspan: Math.max(1, cell.colSpan ?? 1),
      rowspan: Math.max(1, cell.rowSpan ?? 1),
    }))
    // Below a head of its own, a row of nothing but TH names a group of rows.
    const header = headed ? head : cellNodes.length > 0 && cellNodes.every((cell) => cell.role === 'TH')
    return {
      header: header && !(at > 0 && isGroup(cells)),
      page: cells.some((cell) => cell.lines.length > 0) ? walk.page : null,
      cells,
    }
  })
  if (rows.some((row) => row.page !== null)) walk.blocks.push({ type: 'table', page: walk.page, rows })
}

function rowsOf(node: StructNode, head: boolean): { row: StructNode; head: boolean }[] {
  return (node.children ?? []).flatMap((child) => {
    if (child.role === 'TR') return [{ row: child, head }]
    if (/^(?:THead|TBody|TFoot|Div|Sect|NonStruct)$/.test(child.role ?? '')) {
      return rowsOf(child, child.role === 'THead')
    }
    return []
  })
}

function cellsOf(row: StructNode | undefined): StructNode[] {
  return (row?.children ?? []).filter((child) => child.role === 'TD' || child.role === 'TH')
}

type Cells = readonly Pick<TaggedRow['cells'][number], 'lines'>[]

/**
 * A group's first row may be kept with the head on its page, and is no part of it: money and shares stand under a head,
 * and a lone name beside empty cells is no second line of one.
 */
function isGroup(cells: Cells): boolean {
  const texts = cells.map(({ lines }) => lines.map((line) => line.text.trim()).join(' '))
  const named = texts.filter((text) => text !== '').length === 1 && texts.length > 1
  return named || texts.some((text) => isFigure(text) && /\d{1,3}(?:\.\d{3})+|%/.test(text))
}
