import type { DefaultTreeAdapterTypes } from 'parse5'
import { collapse } from '../draft/clean-text.ts'
import type { DraftBlock, DraftRow, Place } from '../draft/draft.ts'
import { draftParagraph, draftTable } from '../draft/draft.ts'
import { layOutRow, newGrid } from '../draft/lay-out-row.ts'
import { attribute, childElements, textOf } from './nodes.ts'

type Element = DefaultTreeAdapterTypes.Element

/** A `<table>`: its caption, then its rows with merged cells laid out. Tables inside cells are read as the cell's text. */
export function htmlTable(table: Element, placeOf: (node: Element) => Place): DraftBlock[] {
  const blocks: DraftBlock[] = []
  const rows: DraftRow[] = []
  const grid = newGrid()
  const caption = childElements(table).find((node) => node.tagName === 'caption')
  if (caption)
    blocks.push(draftParagraph(collapse(textOf(caption)), { plain: true, place: placeOf(caption) }))
  for (const { row, head } of tableRows(table)) {
    const cells = childElements(row).filter((node) => node.tagName === 'td' || node.tagName === 'th')
    const header = head || (cells.length > 0 && cells.every((cell) => cell.tagName === 'th'))
    const laid = layOutRow(
      grid,
      cells.map((cell) => ({
        text: collapse(textOf(cell)),
        colspan: span(cell, 'colspan'),
        rowspan: span(cell, 'rowspan'),
        place: placeOf(cell),
      })),
    )
    rows.push({ header, cells: laid, place: placeOf(row) })
  }
  if (rows.length > 0) blocks.push(draftTable(rows))
  return blocks
}

function tableRows(table: Element): { row: Element; head: boolean }[] {
  return childElements(table).flatMap((node) => {
    if (node.tagName === 'tr') return [{ row: node, head: false }]
    if (!/^t(?:head|body|foot)$/.test(node.tagName)) return []
    const head = node.tagName === 'thead'
    return childElements(node)
      .filter((child) => child.tagName === 'tr')
      .map((row) => ({ row, head }))
  })
}

function span(cell: Element, name: string): number {
  const value = Number(attribute(cell, name) ?? 1)
  return Number.isInteger(value) && value >= 1 ? Math.min(value, 1000) : 1
}
