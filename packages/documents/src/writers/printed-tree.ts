import type { DocumentTree } from '../tree/document.ts'
import { alignFigures } from './align-figures.ts'
import { bindTree } from './bind-words.ts'
import { cleanStrings } from './clean-text.ts'

/** The tree as every writer prints it: clean text, bound words, figures aligned in their columns. */
export function printedTree(original: DocumentTree): DocumentTree {
  const tree = bindTree(cleanStrings(original))
  return { ...tree, blocks: alignFigures(tree.blocks) }
}
