import { ensureDipa, insertDipaRevisi, markRealisasiSampel } from '@akuntabel/store'
import { saveRealisasiBulanan } from '../../anggaran/save-realisasi-bulanan.ts'
import { saveDipa } from '../../dipa/save-dipa.ts'
import type { SampleAnggaran } from '../sample-data.ts'
import { act, asSystem, type Loading } from './act.ts'

/** The budget of a year: its revisions, of which only sums were published, and the rows at the last one. */
export async function loadDipa(loading: Loading, anggaran: SampleAnggaran): Promise<void> {
  const { tx, office } = loading
  const { tahun, baris, revisi, hari } = anggaran
  await asSystem(loading)
  const { id } = await ensureDipa(tx, { unit: office.unit, tahun })
  await insertDipaRevisi(
    tx,
    revisi.map((one) => ({
      ...{ unit_code: office.unit, dipa_id: id, revisi: one.revisi },
      pagu_sebelum: one.sebelum === null ? null : BigInt(one.sebelum),
      pagu_sesudah: BigInt(one.sesudah),
      alasan: one.alasan,
    })),
  )
  const rows = baris.map(({ kode, uraian, pagu }) => ({ kode, uraian, pagu: `${pagu ?? ''}` }))
  await act(loading, { oleh: 'operator', hari }, saveDipa, { input: { tahun, baris: rows } })
}

/** What was spent in a month. */
export async function loadRealisasi(
  loading: Loading,
  { anggaran, bulan, hari }: { anggaran: SampleAnggaran; bulan: number; hari: string },
): Promise<void> {
  const { tahun, baris } = anggaran
  const spent = baris.flatMap(({ kode, bulan: months = [] }) => {
    const jumlah = months[bulan - 1] ?? 0
    return jumlah === 0 ? [] : [{ id: `baris/${kode}`, version: 0, fields: { jumlah: `${jumlah}` } }]
  })
  if (spent.length === 0) return
  await act(loading, { oleh: 'operator', hari }, saveRealisasiBulanan, {
    input: { tahun, bulan, rows: spent },
  })
}

/** Where no more than a year's sum was published, how it fell on months was made up. */
export async function markRealisasi(loading: Loading, { tahun, bulanSampel }: SampleAnggaran): Promise<void> {
  if (!bulanSampel) return
  await asSystem(loading)
  await markRealisasiSampel(loading.tx, { unit: loading.office.unit, tahun })
}
