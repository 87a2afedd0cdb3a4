import { terbilang } from '@akuntabel/domain'
import type { PkData } from '../../data/pk.ts'
import type { ParagraphBlock, TableBlock } from '../../tree/block.ts'
import { paragraph } from '../../tree/make-block.ts'
import { italic, value } from '../../tree/make-inline.ts'
import { cell, column, figureColumn, row, table, totalRow } from '../../tree/make-table.ts'
import { moneyCell } from '../support/figures.ts'
import type { PkTableOptions } from './target-table.ts'

/** Programmes with their budget; the total is the sum of the printed rows. */
export function programTable(pk: PkData, options: PkTableOptions): TableBlock {
  return table({
    ...options,
    columns: [
      column('No.', { align: 'center', width: 0.4 }),
      column('Kode', { width: 0.8 }),
      column('Program', { width: 4.9 }),
      figureColumn('Anggaran', 'Rp', 1.1),
    ],
    rows: [
      ...pk.program.map((program, at) =>
        row([
          `${at + 1}.`,
          program.kode,
          program.uraian,
          moneyCell(program.pagu, `pk:pagu:${program.kode}:revisi-${pk.revisi}`),
        ]),
      ),
      totalRow([cell('Jumlah', { colspan: 3, align: 'left' }), moneyCell(programTotal(pk), totalSource(pk))]),
    ],
  })
}

/** `Terbilang: empat miliar … rupiah`. */
export function programTotalInWords(pk: PkData): ParagraphBlock {
  const total = programTotal(pk)
  const words = value({ text: `${terbilang(total)} rupiah`, raw: total.toString(), source: totalSource(pk) })
  return paragraph([italic('Terbilang: '), words, '.'], { style: 'small' })
}

export function programTotal(pk: PkData): bigint {
  return pk.program.reduce((sum, program) => sum + program.pagu, 0n)
}

function totalSource(pk: PkData): string {
  return `pk:pagu:jumlah:revisi-${pk.revisi}`
}
