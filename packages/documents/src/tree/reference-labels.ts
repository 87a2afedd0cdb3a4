import type { DocumentTree } from './document.ts'
import { walkBlocks } from './walk.ts'

/** What a reference to a table or figure prints, by id: `Tabel 3.1`, `Gambar 3.2`. */
export function referenceLabels(tree: DocumentTree): Map<string, string> {
  const labels = new Map<string, string>()
  for (const block of walkBlocks(tree.blocks)) {
    if (block.type === 'table' && block.number !== null) labels.set(block.id, `Tabel ${block.number}`)
    if (block.type === 'figure') labels.set(block.id, `Gambar ${block.number}`)
  }
  return labels
}
