import type { Block, LabelledBlock } from '../tree/block.ts'
import { walkInlines } from '../tree/walk.ts'

/** Between a table and its signatures stand remarks; more than these are a text of its own. */
const [MOST_REMARKS, MOST_LETTERS] = [6, 1200]

/**
 * How many blocks behind a table, or the clauses of a Keputusan, stand on the page of its end: remarks and signatures,
 * or what the table is held to by itself.
 */
export function tailLength(blocks: readonly Block[], at: number): number {
  const block = blocks[at]
  if (block?.type !== 'table' && !isClauses(block)) return 0
  const rest = blocks.slice(at + 1)
  const remarks = rest.findIndex((one) => one.type !== 'paragraph')
  if (remarks >= 0 && goesOn(rest[remarks]) && areRemarks(rest.slice(0, remarks))) {
    const after = rest.slice(remarks).findIndex((one) => !goesOn(one))
    return after === -1 ? rest.length : remarks + after
  }
  return block.type === 'table' && block.withNext && rest[0]?.type === 'paragraph' ? 1 : 0
}

/** What signatures go on with, and they themselves. */
export function goesOn(block: Block | undefined): boolean {
  return block?.type === 'signatures' || block?.type === 'tembusan'
}

function isClauses(block: Block | undefined): block is LabelledBlock {
  return block?.type === 'labelled' && block.style === 'clauses'
}

function areRemarks(blocks: readonly Block[]): boolean {
  return blocks.length <= MOST_REMARKS && lettersOf(blocks) <= MOST_LETTERS
}

/** Whether the last clause is short enough to stand with the signatures as a whole. */
export function holdsLastClause({ items }: LabelledBlock): boolean {
  return lettersOf(items.at(-1)?.blocks ?? []) <= MOST_LETTERS
}

/** Letters of running text, near enough. */
export function lettersOf(blocks: readonly Block[]): number {
  return [...walkInlines(blocks)].reduce((sum, node) => sum + ('text' in node ? node.text.length : 1), 0)
}
