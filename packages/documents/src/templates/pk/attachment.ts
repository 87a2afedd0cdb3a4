import type { OfficeData } from '../../data/office.ts'
import type { PkData } from '../../data/pk.ts'
import type { Block } from '../../tree/block.ts'
import { paragraph, prose } from '../../tree/make-block.ts'
import { type Content, lineBreak } from '../../tree/make-inline.ts'
import { nameLines } from '../support/letterhead.ts'
import { noPkProgram, noPkSasaran } from '../support/missing.ts'
import { programTable, programTotalInWords } from './program-table.ts'
import { pkSignatures } from './statement.ts'
import { targetTable } from './target-table.ts'

/** Whose agreement it is, below the title; on one line above a Lampiran that is set close. */
export function attachmentOwner(office: OfficeData, pk?: PkData): Block {
  const lines = pk && isLong(pk) ? [nameLines(office).join(' ')] : nameLines(office)
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
  if (pk.sasaran.length > 0)
    return targetTable(pk, { id: `${prefix}-target`, numberRow: true, close: isLong(pk) })
  return prose(noPkSasaran())
}

/** So many indicators, the budget and the signatures stand on one page as they are; more are set close. */
const FEW = 8

function isLong(pk: PkData): boolean {
  return pk.sasaran.reduce((sum, one) => sum + one.indikator.length, 0) > FEW
}

function programs(pk: PkData, prefix: string): Block[] {
  if (pk.program.length > 0)
    return [
      programTable(pk, { id: `${prefix}-program`, withNext: true, close: isLong(pk) }),
      programTotalInWords(pk),
      ...(pk.asalAnggaran === undefined ? [] : [paragraph([pk.asalAnggaran], { style: 'small' })]),
    ]
  return [prose(noPkProgram())]
}
