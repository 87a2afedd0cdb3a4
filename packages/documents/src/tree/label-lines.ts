import type { LabelledBlock } from './block.ts'
import type { Inline } from './inline.ts'

/** The block as lines of running text; null where an item holds more than one paragraph. */
export function labelLinesOf(block: LabelledBlock): { label: string; content: Inline[] }[] | null {
  if (block.style !== 'lines') return null
  const lines = block.items.flatMap(({ label, blocks: [first, ...rest] }) =>
    first?.type === 'paragraph' && rest.length === 0 ? [{ label, content: first.content }] : [],
  )
  return lines.length === block.items.length ? lines : null
}
