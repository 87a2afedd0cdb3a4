import type { Block, TableBlock } from '../../tree/block.ts'
import type { DocumentTree } from '../../tree/document.ts'
import type { Inline } from '../../tree/inline.ts'
import { labelLinesOf } from '../../tree/label-lines.ts'
import { referenceLabels } from '../../tree/reference-labels.ts'
import { walkBlocks } from '../../tree/walk.ts'

/** Running text of a tree, one paragraph a line, references as they print, gaps in brackets. */
export function treeText(tree: DocumentTree): string {
  const labels = referenceLabels(tree)
  const print = (nodes: readonly Inline[]) => nodes.map((node) => inlineText(node, labels)).join('')
  return [...walkBlocks(tree.blocks)].map((block) => blockText(block, print)).join('\n')
}

function blockText(block: Block, print: (nodes: readonly Inline[]) => string): string {
  if (block.type === 'heading') return [block.label, block.text].filter((part) => part !== null).join(' ')
  if (block.type === 'paragraph') return print(block.content)
  if (block.type === 'figure') return `Gambar ${block.number} ${block.caption}`
  if (block.type === 'signatures')
    return [block.place, ...block.parties.flatMap((party) => [party.role, party.jabatan, party.nama])].join(
      '\n',
    )
  if (block.type === 'letterhead') return block.lines.join('\n')
  if (block.type === 'labelled') {
    const lines = labelLinesOf(block) ?? []
    return lines.map(({ label, content }) => `${label}: ${print(content)}`).join('\n')
  }
  if (block.type !== 'table') return ''
  const rows = block.rows.map((row) => row.cells.map((cell) => print(cell.content)).join(' | '))
  return [`Tabel ${block.number} ${block.caption}`, ...rows, print(block.note ?? [])].join('\n')
}

function inlineText(node: Inline, labels: ReadonlyMap<string, string>): string {
  if (node.type === 'reference') return labels.get(node.target) ?? '?'
  if (node.type === 'line-break') return '\n'
  return node.type === 'gap' ? `[${node.key}]` : node.text
}

export function tableOf(tree: DocumentTree, id: string): TableBlock {
  for (const block of walkBlocks(tree.blocks)) if (block.type === 'table' && block.id === id) return block
  throw new Error(`no table ${id}`)
}

/** Printed cells of a row, from the right, where every row of a table has the same columns. */
export function lastCells(row: TableBlock['rows'][number], count: number): string[] {
  return row.cells
    .slice(-count)
    .map((cell) => cell.content.map((node) => inlineText(node, new Map())).join(''))
}
