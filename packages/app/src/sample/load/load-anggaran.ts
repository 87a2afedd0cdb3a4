import {
  ensureDipa,
  insertDipaRevisi,
  putAnggaranBaris,
  putAnggaranPagu,
  putRealisasiAnggaran,
  type Writer,
} from '@akuntabel/store'
import type { SampleAnggaran } from '../sample-data.ts'
import type { TargetOffice } from './target-office.ts'

/** The budget of a year: every revision, the rows at the last one, spending per month on the lowest rows. */
export async function loadAnggaran(
  tx: Writer,
  { unit }: TargetOffice,
  anggaran: SampleAnggaran,
): Promise<void> {
  const { tahun, baris, revisi, bulanSampel } = anggaran
  const { id } = await ensureDipa(tx, { unit, tahun })
  const own = { unit_code: unit, dipa_id: id }
  await insertDipaRevisi(
    tx,
    revisi.map((one) => ({
      ...own,
      revisi: one.revisi,
      pagu_sebelum: one.sebelum === null ? null : BigInt(one.sebelum),
      pagu_sesudah: BigInt(one.sesudah),
      alasan: one.alasan,
    })),
  )
  await putAnggaranBaris(
    tx,
    baris.map(({ kode, induk, uraian, tingkat }, sort) => ({
      ...own,
      kode,
      induk_kode: induk,
      uraian,
      tingkat,
      sort,
    })),
  )
  const last = Math.max(...revisi.map((one) => one.revisi))
  await putAnggaranPagu(
    tx,
    baris.flatMap(({ kode, pagu }) =>
      pagu === undefined ? [] : [{ ...own, kode, revisi: last, pagu: BigInt(pagu) }],
    ),
  )
  await putRealisasiAnggaran(
    tx,
    baris.flatMap(({ kode, bulan = [] }) =>
      bulan.flatMap((amount, at) =>
        amount === 0 ? [] : [{ ...own, kode, bulan: at + 1, amount: BigInt(amount), sampel: bulanSampel }],
      ),
    ),
  )
}
