import type { DocumentTree, Paper } from '../tree/document.ts'

/** Millimetres, upright. F4 is the folio of Indonesian offices. */
export function paperSize(paper: Paper): { width: number; height: number } {
  return paper === 'F4' ? { width: 215, height: 330 } : { width: 210, height: 297 }
}

/** Width between the margins in millimetres. */
export function textWidth(tree: DocumentTree, landscape: boolean): number {
  const { width, height } = paperSize(tree.paper)
  return (landscape ? height : width) - tree.margins.left - tree.margins.right
}
