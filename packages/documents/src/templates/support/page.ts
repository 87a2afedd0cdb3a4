import type { DocumentTree } from '../../tree/document.ts'

/** Left wide for binding; millimetres. */
export const MARGINS: DocumentTree['margins'] = { top: 30, right: 20, bottom: 25, left: 30 }

/** An agreement is two pages that are signed: its Lampiran shall hold targets, budget and signatures. */
export const PK_MARGINS: DocumentTree['margins'] = { top: 20, right: 20, bottom: 15, left: 25 }
