import type { CardChange } from '@akuntabel/domain'
import { z } from 'zod'
import { hashOfFile } from '../impor/record-impor.ts'
import { entitasTahun } from '../input/schemas.ts'
import { lembagaOf } from '../lembaga/lembaga-of.ts'
import { cellErrors } from '../tabel/cell-errors.ts'
import type { TabelRow } from '../tabel/tabel.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { ikuFileRows, ikuSeal, readIkuFile } from './iku-file.ts'
import { ikuTabel } from './iku-tabel.ts'
import { judgeCards } from './judge-cards.ts'

export interface IkuPreview {
  rows: {
    at: number
    kode: string
    name: string
    sasaran: string
    state: 'baru' | 'berubah' | 'sama'
    changes: CardChange[]
  }[]
  removed: string[]
  /** By cell of the file: `baris.3.satuan`. */
  errors: Record<string, string>
  /** Heads of the columns, by key: what a cell that is wrong is called. */
  heads: Record<string, string>
  /** What it was compared with. */
  sidik: string
  /** What was read, to be sent back when it is saved. */
  baris: TabelRow[]
  /** SHA-256 of the file. */
  berkas: string
}

/** What a file of cards would make of those that are saved; writes nothing. */
export const previewIku = defineUseCase({
  name: 'preview-iku',
  kind: 'read',
  permission: 'pk.susun',
  audit: null,
  input: entitasTahun.extend({ isi: z.instanceof(Uint8Array, { error: 'Pilih berkasnya.' }) }),
  before: readIkuFile,
  async run({ tx, unit, before: baris }, { entitas, tahun, isi }): Promise<IkuPreview> {
    const at = { unit, entitas, tahun }
    const { cards, errors } = await judgeCards(tx, { ...at, rows: baris })
    const { columns } = ikuTabel(await lembagaOf(tx, unit, tahun))
    return {
      rows: cards.map(({ card: _, write: __, ...shown }) => shown),
      removed: [],
      errors: cellErrors(errors),
      heads: Object.fromEntries(columns.map(({ key, label }) => [key, label])),
      sidik: ikuSeal(await ikuFileRows(tx, at)),
      baris,
      berkas: hashOfFile(isi),
    }
  },
})
