import type { DraftBlock } from '../../draft/draft.ts'
import { draftParagraph } from '../../draft/draft.ts'
import type { Lexicon } from '../lexicon.ts'
import { createLexicon } from '../lexicon.ts'
import { toLines } from '../lines.ts'
import type { PageLines } from '../margins.ts'
import { findMargins } from '../margins.ts'
import type { Page, Run } from '../page.ts'
import { lettersOf } from '../page.ts'
import { joinPages } from './join-pages.ts'
import type { TaggedBlock } from './tagged-block.ts'
import { taggedDraft } from './tagged-draft.ts'
import { walkTree } from './walk-tree.ts'

export interface TaggedReader {
  add: (page: Page) => void
  /** Letters on all pages, artifacts included. */
  letters: () => number
  /** Share of the letters outside artifacts that the structure tree accounts for. */
  covered: () => number
  drafts: () => DraftBlock[]
}

/** Gathers the pages of a tagged PDF by their structure trees. */
export function createTaggedReader(): TaggedReader {
  const blocks: TaggedBlock[] = []
  const artifacts: PageLines[] = []
  const lexicon: Lexicon = createLexicon()
  let all = 0
  let read = 0
  let letters = 0
  return {
    add: (page) => {
      const runs = new Map<string, Run[]>()
      letters += lettersOf(page.runs)
      for (const run of page.runs) {
        if (run.artifact) continue
        all += run.text.trim().length
        if (run.content === null) continue
        const same = runs.get(run.content)
        if (same) same.push(run)
        else runs.set(run.content, [run])
      }
      artifacts.push({
        page: page.number,
        height: page.height,
        lines: toLines(page.runs.filter((run) => run.artifact)),
      })
      if (!page.tree) return
      const own: TaggedBlock[] = []
      const seen = new Set<string>()
      const runsOf = (id: string) => {
        const found = runs.get(id) ?? []
        if (!seen.has(id)) read += lettersOf(found)
        seen.add(id)
        return found
      }
      walkTree(page.tree, { page: page.number, runsOf, blocks: own })
      for (const block of own) {
        if (block.type === 'paragraph') for (const line of block.lines) lexicon.add(line.text)
      }
      joinPages(blocks, own)
    },
    letters: () => letters,
    covered: () => (all === 0 ? 0 : read / all),
    drafts: () => {
      const { headers, footers } = findMargins(artifacts)
      return [
        ...headers.map((text) => draftParagraph(text, { aside: 'header' })),
        ...blocks.map((block) => taggedDraft(block, lexicon)),
        ...footers.map((text) => draftParagraph(text, { aside: 'footer' })),
      ]
    },
  }
}
