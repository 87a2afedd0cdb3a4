import { type CardChange, formatSpan } from '@akuntabel/domain'
import { z } from 'zod'
import { hashOfFile } from '../impor/record-impor.ts'
import { entitasTahun } from '../input/schemas.ts'
import { colleagues } from '../organisasi/colleagues.ts'
import { cellErrors } from '../tabel/cell-errors.ts'
import { rowsOfFile } from '../tabel/rows-of-file.ts'
import { MAX_TABEL_ROWS, type TabelRow } from '../tabel/tabel.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { judgeKegiatan } from './judge-kegiatan.ts'
import { loadLog, logSeal } from './kegiatan-file.ts'
import { daysOf } from './kegiatan-links.ts'
import { KEGIATAN_HEADS, KEGIATAN_TABEL } from './kegiatan-tabel.ts'

export interface KegiatanPreview {
  rows: {
    at: number
    nama: string
    tanggal: string
    state: 'baru' | 'berubah' | 'sama'
    changes: CardChange[]
  }[]
  removed: string[]
  /** By cell of the file: `baris.3.jenis`. */
  errors: Record<string, string>
  heads: Readonly<Record<string, string>>
  /** What it was compared with. */
  sidik: string
  /** What was read, to be sent back when it is saved. */
  baris: TabelRow[]
  /** SHA-256 of the file. */
  berkas: string
}

const fileRows = z
  .array(z.record(z.string(), z.string().trim().max(5000, 'Paling banyak 5.000 huruf.')))
  .max(MAX_TABEL_ROWS, `Paling banyak ${MAX_TABEL_ROWS} baris.`)

/** What a file would make of the log of a year; writes nothing. */
export const previewKegiatan = defineUseCase({
  name: 'preview-kegiatan',
  kind: 'read',
  permission: 'pengukuran.isi',
  audit: null,
  input: entitasTahun.extend({ isi: z.instanceof(Uint8Array, { error: 'Pilih berkasnya.' }) }),
  async before(ctx, { isi }) {
    const read = await ctx.services.tabel.read(KEGIATAN_TABEL, isi, ctx.actor.personId)
    const baris = rowsOfFile(
      fileRows,
      read.map(({ cells }) => cells),
    )
    return { baris, persons: await colleagues(ctx) }
  },
  async run(
    { tx, unit, actor, services, before: { baris, persons } },
    { entitas, tahun, isi },
  ): Promise<KegiatanPreview> {
    const period = { unit, entitas, tahun }
    const log = await loadLog(tx, period)
    const today = services.clock.today(log.rencana.office.unit.timezone)
    const { judged, errors } = await judgeKegiatan(tx, baris, { log, period, today, persons, actor })
    return {
      rows: judged.map(({ at, nama, isi: read, state, changes }) => ({
        ...{ at, nama, state, changes, tanggal: formatSpan(daysOf(read)) },
      })),
      removed: [],
      ...{ errors: cellErrors(errors), heads: KEGIATAN_HEADS, sidik: logSeal(log), baris },
      berkas: hashOfFile(isi),
    }
  },
})
