import type { DocumentTree } from '../../tree/document.ts'
import { paperSize } from '../paper.ts'

/** Twentieths of a point, the unit of WordprocessingML. */
export function twips(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4)
}

/** Width between the margins in millimetres. */
export function textWidth(tree: DocumentTree, landscape: boolean): number {
  const { width, height } = paperSize(tree.paper)
  return (landscape ? height : width) - tree.margins.left - tree.margins.right
}
