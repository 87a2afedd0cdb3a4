import type { OfficeData } from '../../data/office.ts'
import type { PkData } from '../../data/pk.ts'
import type { Block } from '../../tree/block.ts'
import { paragraph, prose } from '../../tree/make-block.ts'
import { type Content, gap, lineBreak } from '../../tree/make-inline.ts'
import { nameLines } from '../support/letterhead.ts'
import { programTable, programTotalInWords } from './program-table.ts'
import { pkSignatures } from './statement.ts'
import { targetTable } from './target-table.ts'

/** Whose agreement it is, below the title of the Lampiran. */
export function attachmentOwner(office: OfficeData): Block {
  const lines = nameLines(office)
  return paragraph(
    lines.flatMap((line, at): Content[] => (at === 0 ? [line] : [lineBreak(), line])),
    { align: 'center', style: 'subtitle' },
  )
}

/** Lampiran of the agreement: targets, programmes with budgets, and the signatures again. */
export function pkAttachment(pk: PkData, prefix: string): Block[] {
  return [
    targets(pk, prefix),
    paragraph('Program dan Anggaran', { style: 'run-in' }),
    ...programs(pk, prefix),
    ...pkSignatures(pk),
  ]
}

function targets(pk: PkData, prefix: string): Block {
  if (pk.sasaran.length > 0) return targetTable(pk, { id: `${prefix}-target`, numberRow: true })
  return prose(gap('pk:sasaran', 'Sasaran dan indikator belum dimasukkan ke perjanjian kinerja.'))
}

function programs(pk: PkData, prefix: string): Block[] {
  if (pk.program.length > 0) return [programTable(pk, { id: `${prefix}-program` }), programTotalInWords(pk)]
  return [prose(gap('pk:program', 'Program dan anggaran belum dimasukkan ke perjanjian kinerja.'))]
}
