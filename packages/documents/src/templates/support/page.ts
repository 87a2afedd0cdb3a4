import type { DocumentTree } from '../../tree/document.ts'

/** Left wide for binding; millimetres. */
export const MARGINS: DocumentTree['margins'] = { top: 30, right: 20, bottom: 25, left: 30 }
