import { LIMITS } from '../limits.ts'
import { UnreadableDocument } from '../unreadable.ts'
import type { DraftBlock } from './draft.ts'

/** Counts what a file has given so far, and refuses it when that is more than can be checked in bearable time. */
export function createBudget(): (block: DraftBlock) => void {
  let letters = 0
  let cells = 0
  let blocks = 0
  return (block) => {
    blocks++
    if (block.type === 'paragraph') letters += block.text.length
    else if (block.type === 'table') {
      for (const row of block.rows) {
        cells += row.cells.length
        for (const cell of row.cells) letters += cell.text.length
      }
    }
    if (letters > LIMITS.text || cells > LIMITS.cells || blocks > LIMITS.blocks) {
      throw new UnreadableDocument('terlalu-besar')
    }
  }
}
