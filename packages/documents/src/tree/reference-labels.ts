import type { DocumentTree } from './document.ts'
import { walkBlocks } from './walk.ts'

/** `Tabel 3.1`, which no line end divides. */
export function labelOf(kind: 'Tabel' | 'Gambar', number: string): string {
  return `${kind}\u00a0${number}`
}

/** What a reference to a table or figure prints, by id: `Tabel 3.1`, `Gambar 3.2`. */
export function referenceLabels(tree: DocumentTree): Map<string, string> {
  const labels = new Map<string, string>()
  for (const block of walkBlocks(tree.blocks)) {
    if (block.type === 'table' && block.number !== null) labels.set(block.id, labelOf('Tabel', block.number))
    if (block.type === 'figure') labels.set(block.id, labelOf('Gambar', block.number))
  }
  return labels
}
