import type { DraftBlock } from '../../draft/draft.ts'
import type { Page } from '../page.ts'

export interface TaggedReader {
  add: (page: Page) => void
  /** Share of the letters that the structure tree accounts for. */
  covered: () => number
  drafts: () => DraftBlock[]
}

export function createTaggedReader(): TaggedReader {
  return { add: () => {}, covered: () => 0, drafts: () => [] }
}
