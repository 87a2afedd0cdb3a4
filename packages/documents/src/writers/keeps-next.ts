import type { Block, ParagraphBlock } from '../tree/block.ts'

/** Whether a paragraph stands on the page of what follows: signatures, or the list it announces. */
export function keepsNext(paragraph: ParagraphBlock, next: Block | undefined): boolean {
  if (next?.type === 'signatures') return true
  return next?.type === 'list' && endsInColon(paragraph)
}

function endsInColon({ content }: ParagraphBlock): boolean {
  const last = content.at(-1)
  return last?.type === 'text' && last.text.trimEnd().endsWith(':')
}
