import type { Paper } from '../tree/document.ts'

/** Millimetres, upright. F4 is the folio of Indonesian offices. */
export function paperSize(paper: Paper): { width: number; height: number } {
  return paper === 'F4' ? { width: 215, height: 330 } : { width: 210, height: 297 }
}
