import type { Block, ParagraphBlock } from '../tree/block.ts'

/**
 * Whether a paragraph stands on the page of what follows: signatures, the list it announces, or the last paragraph of
 * a chapter, which alone would leave a page of two lines.
 */
export function keepsNext(paragraph: ParagraphBlock, [next, afterNext]: readonly Block[]): boolean {
  if (next?.type === 'signatures') return true
  if (next?.type === 'paragraph') return endsChapter(afterNext)
  return next?.type === 'list' && endsInColon(paragraph)
}

/** Whether a paragraph is the last of its chapter, and so is not divided between pages unless it is long. */
export function keepsWhole(paragraph: ParagraphBlock, next: Block | undefined): boolean {
  return endsChapter(next) && textLength(paragraph) <= LONGEST_WHOLE
}

/** Characters: about ten lines. */
const LONGEST_WHOLE = 800

function endsChapter(next: Block | undefined): boolean {
  if (next?.type === 'page-break' || next?.type === 'landscape') return true
  return next?.type === 'heading' && next.level === 1 && !next.continues
}

function textLength({ content }: ParagraphBlock): number {
  return content.reduce((sum, node) => sum + ('text' in node ? node.text.length : 1), 0)
}

function endsInColon({ content }: ParagraphBlock): boolean {
  const last = content.at(-1)
  return last?.type === 'text' && last.text.trimEnd().endsWith(':')
}
