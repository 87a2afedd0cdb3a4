import type { Line } from '../lines.ts'
import type { PdfTable } from '../table/pdf-table.ts'

/** What follows on what, over all pages. */
export type FlowItem =
  | { type: 'line'; page: number; line: Line }
  | { type: 'table'; page: number; table: PdfTable }
  | { type: 'page'; page: number }
