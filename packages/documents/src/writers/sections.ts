import type { Block, CoverBlock } from '../tree/block.ts'
import type { DocumentTree } from '../tree/document.ts'

export interface Sections {
  cover: CoverBlock | null
  /** What stands before the first numbered chapter of a document with contents: pages i, ii, iii. */
  front: Block[]
  /** Pages 1, 2, 3. */
  body: Block[]
}

export function sectionsOf(tree: DocumentTree): Sections {
  const cover = tree.blocks[0]?.type === 'cover' ? tree.blocks[0] : null
  const rest = cover ? tree.blocks.slice(1) : tree.blocks
  const chapter = rest.findIndex(
    (block) => block.type === 'heading' && block.level === 1 && block.label !== null,
  )
  const contents = rest.findIndex((block) => block.type === 'contents')
  if (contents === -1 || chapter < contents) return { cover, front: [], body: rest }
  return { cover, front: rest.slice(0, chapter), body: rest.slice(chapter) }
}
