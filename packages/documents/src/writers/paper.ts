import type { DocumentTree, Paper } from '../tree/document.ts'

/** Millimetres, upright. F4 is the folio of Indonesian offices. */
export function paperSize(paper: Paper): { width: number; height: number } {
  return paper === 'F4' ? { width: 215, height: 330 } : { width: 210, height: 297 }
}

/** Points between the margins. */
export function textArea(tree: DocumentTree, landscape: boolean): { width: number; height: number } {
  const { width, height } = paperSize(tree.paper)
  const tall = landscape ? width : height
  const points = 72 / 25.4
  return {
    width: textWidth(tree, landscape) * points,
    height: (tall - tree.margins.top - tree.margins.bottom) * points,
  }
}

/** Width between the margins in millimetres. */
export function textWidth(tree: DocumentTree, landscape: boolean): number {
  const { width, height } = paperSize(tree.paper)
  return (landscape ? height : width) - tree.margins.left - tree.margins.right
}
