import { anggaranAt, getIndikator, type Reader } from '@akuntabel/store'
import { z } from 'zod'
import { penyerapan } from '../anggaran/penyerapan.ts'
import { AppError } from '../errors/app-error.ts'
import { entitasTahun, id } from '../input/schemas.ts'
import { findIndikator } from '../pengukuran/find-indikator.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { yearsOf } from '../year/history.ts'
import { requirePlan } from '../year/load-plan.ts'
import { capaianGrafik } from './capaian-grafik.ts'
import { entitasGrafik } from './entitas-grafik.ts'
import { GRAFIK, type GrafikJenis, type GrafikView } from './grafik.ts'
import { serapanGrafik } from './serapan-grafik.ts'
import { renstraPath, tahunGrafik } from './tahun-grafik.ts'
import { triwulanGrafik } from './triwulan-grafik.ts'

const input = entitasTahun.extend({
  jenis: z.enum(GRAFIK, 'Pilih salah satu grafik.'),
  indikatorId: id.optional(),
})

type Ask = z.output<typeof input> & { unit: string }

/** One chart as its page shows it, to be kept as a file. */
export const readGrafik = defineUseCase({
  name: 'read-grafik',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input,
  async run({ tx, unit }, ask): Promise<GrafikView> {
    const view = await DRAW[ask.jenis](tx, { unit, ...ask })
    if (view === null)
      throw new AppError('tidak-ditemukan', {
        sentence: 'Grafik ini belum ada: angkanya belum cukup. Buka lagi setelah realisasinya diisi.',
      })
    return view
  },
})

const DRAW: Record<GrafikJenis, (tx: Reader, ask: Ask) => Promise<GrafikView | null>> = {
  async triwulan(tx, { indikatorId, ...key }) {
    if (indikatorId === undefined) return null
    const { plan } = await requirePlan(tx, key)
    return triwulanGrafik(plan, findIndikator(plan, indikatorId), key.tahun)
  },
  async tahun(tx, { unit, tahun, indikatorId }) {
    if (indikatorId === undefined) return null
    const card = await getIndikator(tx, { unit, id: indikatorId })
    if (card === null) return null
    const years = await yearsOf(tx, { unit, indikatorIds: [indikatorId], untilTahun: tahun })
    const one = { indikatorId, kode: card.kode, kind: card.value_kind, satuan: card.satuan }
    return tahunGrafik(years.get(indikatorId) ?? [], await renstraPath(tx, { unit, tahun, ...one }), one)
  },
  async capaian(tx, key) {
    const { plan } = await requirePlan(tx, key)
    return capaianGrafik(plan, key.tahun)
  },
  async serapan(tx, { unit, tahun }) {
    const anggaran = await anggaranAt(tx, { unit, tahun })
    return anggaran === null ? null : serapanGrafik(await penyerapan(tx, unit, anggaran), tahun)
  },
  entitas: entitasGrafik,
}
