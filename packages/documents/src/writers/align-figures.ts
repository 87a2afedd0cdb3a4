import type { Block, TableBlock, TableCell, TableColumn } from '../tree/block.ts'
import type { Inline, ValueNode } from '../tree/inline.ts'
import { placeRows } from './table-layout.ts'

/** `96,25%`, `−1.234`, `2 dokumen`: sign and whole part, decimals, unit. */
const FIGURE = /^([-−]?\d[\d.]*)(?:,(\d+))?(%|[ \u00a0]\p{L}[^\d]*)?$/u
const DECIMALS = 2

/** Figures of one column and one kind stand with the same decimals below each other, two where one of them has any. */
export function alignFigures(blocks: readonly Block[]): Block[] {
  return blocks.map((block) => {
    if (block.type === 'table') return alignTable(block)
    return block.type === 'landscape' ? { ...block, blocks: alignFigures(block.blocks) } : block
  })
}

function alignTable(block: TableBlock): TableBlock {
  const cells = placeRows(block).flatMap(({ cells: placed }) => placed)
  const decimals = new Map<string, number>()
  for (const { cell, column } of cells) {
    const found = figureOf(cell)
    if (found === null || found.decimals === 0) continue
    const key = `${column} ${found.kind}`
    decimals.set(key, Math.max(DECIMALS, found.decimals, decimals.get(key) ?? 0))
  }
  const padded = new Map(
    cells.map(({ cell, column }) => {
      const found = figureOf(cell)
      const wanted = found === null ? 0 : (decimals.get(`${column} ${found.kind}`) ?? 0)
      return [cell, found === null || wanted === 0 ? cell : { ...cell, content: [pad(found, wanted)] }]
    }),
  )
  return {
    ...block,
    columns: block.columns.map((column, at) =>
      alignColumn(
        column,
        cells.filter((one) => one.column === at && (one.cell.colspan ?? 1) === 1).map((one) => one.cell),
      ),
    ),
    rows: block.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => padded.get(cell) ?? cell) })),
  }
}

/** A centred column that holds nothing but figures of one unit is set right, so that its decimals stand below each other. */
function alignColumn(column: TableColumn, cells: readonly TableCell[]): TableColumn {
  const filled = cells.filter((cell) => cell.content.length > 0 && !isEmpty(cell))
  const found = filled.map(figureOf)
  const units = new Set(found.map((one) => one?.unit))
  return column.align === 'center' && filled.length > 0 && units.size === 1 && !units.has(undefined)
    ? { ...column, align: 'right' }
    : column
}

function isEmpty({ content: [node] }: TableCell): boolean {
  return node?.type === 'value' && node.raw === null
}

interface Figure {
  node: ValueNode
  whole: string
  digits: string
  unit: string
  decimals: number
  /** What it is a figure of and in which unit: a capaian below a column of realisasi keeps its own decimals. */
  kind: string
}

function figureOf({ content }: TableCell): Figure | null {
  const [node] = content as readonly Inline[]
  if (content.length !== 1 || node?.type !== 'value' || node.raw === null) return null
  const read = FIGURE.exec(node.text)
  if (read === null) return null
  const [, whole = '', digits = '', unit = ''] = read
  const [what = ''] = node.source.split(':')
  return { node, whole, digits, unit, decimals: digits.length, kind: `${what} ${unit}` }
}

/** Zeros behind a figure that was rounded before change nothing of it. */
function pad({ node, whole, digits, unit }: Figure, decimals: number): ValueNode {
  return { ...node, text: `${whole},${digits.padEnd(decimals, '0')}${unit}` }
}
