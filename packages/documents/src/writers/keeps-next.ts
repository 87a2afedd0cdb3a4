import type { Block, ParagraphBlock } from '../tree/block.ts'
import { goesOn, lettersOf, tailLength } from './tail.ts'

/** By block: whether it stands on the page of what follows it. */
export function keptBlocks(blocks: readonly Block[]): boolean[] {
  const kept = blocks.map((block, at) => {
    if (block.type === 'paragraph') return keepsNext(block, blocks.slice(at + 1, at + 3))
    if (block.type === 'signatures') return goesOn(blocks[at + 1])
    return false
  })
  blocks.forEach((_, at) => {
    const tail = tailLength(blocks, at)
    if (tail > 0) kept.fill(true, at, at + tail)
  })
  return kept
}

/**
 * Whether a paragraph stands on the page of what follows: signatures, the list it announces, or the last paragraph of
 * a chapter, which alone would leave a page of two lines.
 */
function keepsNext(paragraph: ParagraphBlock, [next, afterNext]: readonly Block[]): boolean {
  if (next?.type === 'signatures') return true
  if (next?.type === 'paragraph') return endsChapter(afterNext)
  return next?.type === 'list' && endsInColon(paragraph)
}

/** Whether a paragraph is the last of its chapter, and so is not divided between pages unless it is long. */
export function keepsWhole(paragraph: ParagraphBlock, next: Block | undefined): boolean {
  return endsChapter(next) && lettersOf([paragraph]) <= LONGEST_WHOLE
}

/** Characters: about ten lines. */
const LONGEST_WHOLE = 800

function endsChapter(next: Block | undefined): boolean {
  if (next?.type === 'page-break' || next?.type === 'landscape') return true
  return next?.type === 'heading' && next.level === 1 && !next.continues
}

function endsInColon({ content }: ParagraphBlock): boolean {
  const last = content.at(-1)
  return last?.type === 'text' && last.text.trimEnd().endsWith(':')
}
