import type { ImageBlock, LabelledBlock, LampiranHeadBlock, LetterheadBlock, TembusanBlock } from './block.ts'
import { paragraph } from './make-block.ts'
import type { Content } from './make-inline.ts'

export function image(options: Omit<ImageBlock, 'type'>): ImageBlock {
  return { type: 'image', ...options }
}

export function letterhead(options: Omit<LetterheadBlock, 'type'>): LetterheadBlock {
  return { type: 'letterhead', ...options }
}

/** `Nama : …` and `Jabatan : …`, aligned on the colon. */
export function labelLines(items: readonly (readonly [label: string, content: Content])[]): LabelledBlock {
  return {
    type: 'labelled',
    style: 'lines',
    items: items.map(([label, content]) => ({ label, blocks: [paragraph(content)] })),
  }
}

/** `Menimbang : a. …`: label, colon, and blocks that may run over pages. */
export function clauses(items: LabelledBlock['items']): LabelledBlock {
  return { type: 'labelled', style: 'clauses', items }
}

export function lampiranHead(...lines: string[]): LampiranHeadBlock {
  return { type: 'lampiran-head', lines }
}

export function tembusan(receivers: string[]): TembusanBlock {
  return { type: 'tembusan', receivers }
}
