import type { Block, TableBlock } from './block.ts'
import type { DocumentTree } from './document.ts'
import type { GapNode, Inline } from './inline.ts'

/** Every block in reading order; containers (list, landscape, labelled) come before what they hold. */
export function* walkBlocks(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block
    if (block.type === 'landscape') yield* walkBlocks(block.blocks)
    if (block.type === 'list') for (const item of block.items) yield* walkBlocks(item)
    if (block.type === 'labelled') for (const item of block.items) yield* walkBlocks(item.blocks)
  }
}

/** Every inline node in reading order. */
export function* walkInlines(blocks: readonly Block[]): Generator<Inline> {
  for (const block of walkBlocks(blocks)) {
    if (block.type === 'paragraph') yield* block.content
    if (block.type === 'table') yield* tableInlines(block)
  }
}

function* tableInlines(table: TableBlock): Generator<Inline> {
  for (const row of table.rows) for (const cell of row.cells) yield* cell.content
  if (table.note) yield* table.note
}

/** What people still have to write, once per key, in reading order. */
export function findGaps({ blocks }: Pick<DocumentTree, 'blocks'>): GapNode[] {
  const gaps = new Map<string, GapNode>()
  for (const node of walkInlines(blocks)) {
    if (node.type === 'gap' && !gaps.has(node.key)) gaps.set(node.key, node)
  }
  return [...gaps.values()]
}
