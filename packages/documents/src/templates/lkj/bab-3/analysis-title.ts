import type { ParagraphBlock } from '../../../tree/block.ts'
import { paragraph } from '../../../tree/make-block.ts'

/** Run-in title of one of the seven analyses, below the four heading levels. */
export function analysisTitle(number: 1 | 2 | 3 | 4 | 5 | 6 | 7, title: string): ParagraphBlock {
  return paragraph(`${number}) ${title}`, { style: 'run-in' })
}
