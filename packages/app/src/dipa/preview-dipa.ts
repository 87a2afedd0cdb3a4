import { formatRupiah } from '@akuntabel/domain'
import { anggaranAt } from '@akuntabel/store'
import { z } from 'zod'
import { cellName } from '../draf/cell-name.ts'
import { hashOfFile } from '../impor/record-impor.ts'
import { fileCells } from '../lembar/file-cells.ts'
import { cellErrors } from '../tabel/cell-errors.ts'
import { rowsOfFile } from '../tabel/rows-of-file.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { judgeDipa } from './dipa-problems.ts'
import { type DipaPosted, dipaRows, dipaSeal, dipaTabelRows, dipaYear } from './dipa-rows.ts'
import { DIPA_CONTENT, dipaListRows } from './dipa-sheet.ts'
import { DIPA_TABEL } from './dipa-tabel.ts'

/** How a row of the file stands to what is saved. */
export type RowState = 'baru' | 'berubah' | 'sama'

export interface DipaPreview {
  rows: { kode: string; uraian: string; pagu: string; blokir: string; state: RowState }[]
  /** Codes that are saved and not in the file. */
  removed: string[]
  /** By cell: `baris.3.pagu`. */
  errors: Record<string, string>
  /** The file as it would have been typed into the page: cells by name, and what is wrong with each. */
  lembar: { isi: Record<string, string>; salah: Record<string, string> }
  /** What it was compared with. */
  sidik: string
  /** SHA-256 of what was read. */
  berkas: string
}

/** What a file or pasted cells would make of the DIPA; writes nothing. */
export const previewDipa = defineUseCase({
  name: 'preview-dipa',
  kind: 'read',
  permission: 'anggaran.isi',
  audit: null,
  input: dipaYear.extend({
    isi: z.instanceof(Uint8Array, { error: 'Pilih berkas, atau tempel barisnya.' }),
  }),
  async before({ actor, services }, { isi }): Promise<DipaPosted> {
    const read = await services.tabel.read(DIPA_TABEL, isi, actor.personId)
    return rowsOfFile(
      dipaRows,
      read.map(({ cells }) => cells),
    )
  },
  async run({ tx, unit, before: rows }, { tahun, isi: asSent }): Promise<DipaPreview> {
    const anggaran = await anggaranAt(tx, { unit, tahun })
    const saved = new Map(dipaTabelRows(anggaran).map((row) => [row.kode, row]))
    const { problems } = judgeDipa(rows, anggaran)
    const sheet = dipaListRows(anggaran)
    const { isi, ids } = fileCells(sheet, {
      content: DIPA_CONTENT,
      rows: rows.map((row) => ({
        id: saved.has(row.kode) ? `baris/${row.kode}` : null,
        cells: typedOf(row),
      })),
    })
    const within = problems.filter(({ at }) => at !== -1)
    return {
      sidik: dipaSeal(anggaran),
      berkas: hashOfFile(asSent),
      lembar: {
        isi,
        salah: Object.fromEntries(
          within.map(({ at, field, sentence }) => [cellName(ids[at] ?? '', field), sentence]),
        ),
      },
      rows: rows.map((row) => ({ ...row, state: stateOf(row, saved.get(row.kode)) })),
      removed: [...saved.keys()].filter((kode) => !rows.some((row) => row.kode === kode)),
      errors: cellErrors(within),
    }
  },
})

/** Money as the page writes it, so that a figure that stays is no change. */
function typedOf({ kode, uraian, pagu, blokir }: DipaPosted[number]): Record<string, string> {
  return { kode, uraian, pagu: grouped(pagu), blokir: grouped(blokir) }
}

/** Money of a file as the page writes it; what is none stays as it is. */
export function grouped(money: string): string {
  const digits = bare(money)
  return /^\d+$/.test(digits) ? formatRupiah(BigInt(digits)).replace('Rp', '') : money
}

function bare(money: string): string {
  return money.replace(/^Rp|[.\s]/g, '')
}

function stateOf(row: DipaPosted[number], saved: Record<string, string> | undefined): RowState {
  if (saved === undefined) return 'baru'
  const same = bare(row.pagu) === saved.pagu && bare(row.blokir) === saved.blokir
  return row.uraian === saved.uraian && same ? 'sama' : 'berubah'
}
