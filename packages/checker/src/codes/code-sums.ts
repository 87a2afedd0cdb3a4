import { agrees, type Interval, sameFigure } from '../facts/interval.ts'
import type { Facts, FactTable } from '../facts/types.ts'
import { type FigureCell, figureCell, sumOf } from '../rules/cells.ts'
import type { CodeNode } from './code-tree.ts'

const MEASURES = ['pagu', 'realisasi'] as const

export interface CodeSum {
  node: CodeNode
  measure: (typeof MEASURES)[number]
  table: FactTable
  cell: FigureCell
  children: FigureCell[]
  sum: Interval
}

/**
 * A programme or kegiatan and its parts in other tables, or on other pages: what it has of one measure and they have
 * together. Only families whose other measure adds up: then no part is missing.
 */
export function codeSums(facts: Facts, roots: readonly CodeNode[]): CodeSum[] {
  return roots.flatMap((node) => {
    const sums = MEASURES.flatMap((measure) => sumIn(facts, node, measure))
    const whole = sums.length === 2 && sums.some(({ cell, sum }) => agrees(cell.figure, sum))
    return [...(whole ? sums : []), ...codeSums(facts, node.children)]
  })
}

function sumIn(facts: Facts, node: CodeNode, measure: CodeSum['measure']): CodeSum[] {
  const own = figureOf(facts, node, measure)
  const parts = node.children.map((child) => figureOf(facts, child, measure))
  const children = parts.filter((part) => part !== null)
  if (own === null || children.length < 2 || children.length < parts.length) return []
  // Within one table the rows say it themselves.
  if (children.every(({ table }) => table === own.table)) return []
  const cells = children.map(({ cell }) => cell)
  return [{ node, measure, table: own.table, cell: own.cell, children: cells, sum: sumOf(cells) }]
}

/** The figure of a code where every table that has it prints the same; null otherwise. */
function figureOf(
  facts: Facts,
  { code, tables }: CodeNode,
  measure: CodeSum['measure'],
): { table: FactTable; cell: FigureCell } | null {
  const found = tables.flatMap((at) => {
    const table = facts.tables[at]
    const rows = table?.rows.filter(({ kode }) => kode === code) ?? []
    return rows.flatMap((row) => {
      const cell = figureCell(row, measure)
      return table && cell ? [{ table, cell }] : []
    })
  })
  const [first] = found
  return first && found.every(({ cell }) => sameFigure(cell.figure, first.cell.figure)) ? first : null
}
