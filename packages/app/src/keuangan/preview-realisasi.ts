import { KOLOM_KEUANGAN, monthName } from '@akuntabel/domain'
import { z } from 'zod'
import { tahun } from '../input/schemas.ts'
import { loadOffice } from '../office/office.ts'
import { type Allow, allow } from '../permission/actor.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { type MoneyView, moneyOrNull, moneyView } from '../view/figure.ts'
import { closedYear } from '../year/closed-year.ts'
import { type Masuk, readMasuk } from './read-masuk.ts'
import { type Dibaca, realisasiMasuk } from './realisasi-masuk.ts'

export interface RealisasiPreview {
  sumber: string
  sidik: string
  rows: {
    kode: string
    uraian: string
    bulanText: string
    sebelum: MoneyView | null
    sesudah: MoneyView
    /** How many akun it is told by; null: the report names none. */
    akun: number | null
    state: 'baru' | 'berubah' | 'sama'
  }[]
  /** Lowest rows whose pagu the report tells down to its akun. */
  pagu: { kode: string; uraian: string; pagu: MoneyView; akun: number; state: 'baru' | 'berubah' | 'sama' }[]
  /** Why it tells no pagu although a column of it was chosen. */
  paguSalah: string | null
  total: MoneyView
  lewat: Dibaca['lewat']
  /** What keeps it from being imported, row by row of the file. */
  salah: { nomor: number; kolom: string; sentence: string }[]
  /** More than are shown. */
  salahLain: number
  lebih: { kode: string; lebih: MoneyView }[]
  bedaPagu: { kode: string; berkas: MoneyView; dipa: MoneyView }[]
  may: { fill: Allow }
}

/** What the report that was sent would make of the spending; writes nothing. */
export const previewRealisasi = defineUseCase({
  name: 'preview-realisasi',
  kind: 'read',
  permission: 'anggaran.isi',
  audit: null,
  input: z.object({ tahun }),
  before: (ctx, { tahun }): Promise<Masuk> => readMasuk(ctx, tahun),
  async run({ tx, unit, actor, before: masuk }, { tahun }): Promise<RealisasiPreview> {
    const office = await loadOffice(tx, unit, tahun)
    const fill = allow(actor, 'anggaran.isi', await closedYear(tx, office, { entitas: null, tahun }))
    const key = { unit, personId: actor.personId, tahun }
    const read = await realisasiMasuk(tx, masuk, { ...key, policy: office.policy })
    return {
      ...{ sumber: read.sumber, sidik: read.sidik, lewat: read.lewat, may: { fill } },
      rows: read.rows.map(({ bulan, sebelum, sesudah, kode, uraian, rincian, state }) => ({
        ...{ kode, uraian, state, bulanText: monthName(bulan), sesudah: moneyView(sesudah) },
        ...{ sebelum: moneyOrNull(sebelum), akun: rincian?.length ?? null },
      })),
      pagu: read.pagu.map(({ kode, uraian, pagu, rincian, state }) => ({
        ...{ kode, uraian, pagu: moneyView(pagu), akun: rincian.length, state },
      })),
      paguSalah: read.paguSalah === null ? null : `Baris ${read.paguSalah.nomor}: ${read.paguSalah.sentence}`,
      total: moneyView(read.rows.reduce((sum, { sesudah }) => sum + sesudah, 0n)),
      salah: read.salah.map((one) => ({ ...one, kolom: KOLOM_KEUANGAN[one.kolom] })),
      salahLain: read.salahLain,
      lebih: read.lebih.map(({ kode, lebih }) => ({ kode, lebih: moneyView(lebih) })),
      bedaPagu: read.bedaPagu.map(({ kode, berkas, dipa }) => ({
        ...{ kode, berkas: moneyView(berkas), dipa: moneyView(dipa) },
      })),
    }
  },
})
