import type { Triwulan } from '@akuntabel/domain'
import { getDipa, listCapaianKeluaran, type Reader, realisasiPerBulan } from '@akuntabel/store'
import { indikatorOf, type YearPlan } from '../../year/plan.ts'
import { quarterForm } from './form.ts'
import { ukurAnggaran } from './ukur-anggaran.ts'
import { ukurSasaran } from './ukur-sasaran.ts'

/** What an entity promised and reached in a quarter. */
export const pengukuranSasaran = quarterForm({
  jenis: 'pengukuran-sasaran',
  nama: 'Pengukuran Pencapaian Sasaran',
  where: 'Pengukuran',
  known: async (_, { year: { plan } }) => measuredIn(plan),
  isi: async (_, { year: { plan }, triwulan }) =>
    plan !== null && measuredIn(plan)(triwulan) ? ukurSasaran(plan, triwulan) : null,
})

/** What its money brought about up to the end of a quarter. */
export const pengukuranKegiatan = quarterForm({
  jenis: 'pengukuran-kegiatan',
  nama: 'Pengukuran Kinerja Kegiatan',
  where: 'Anggaran',
  known: spentIn,
  async isi(tx, key) {
    const anggaran = (await spentIn(tx, key))(key.triwulan) ? await ukurAnggaran(tx, key) : null
    return anggaran && { anggaran }
  },
})

/** Of which quarters at least one indicator was measured. */
export function measuredIn(plan: YearPlan | null): (triwulan: Triwulan) => boolean {
  const all = plan === null ? [] : indikatorOf(plan)
  return (triwulan) => all.some(({ cells }) => cells[triwulan].realisasi !== null)
}

/** In which quarters money was spent, or outputs were reported. */
export async function spentIn(
  tx: Reader,
  { unit, tahun }: { unit: string; tahun: number },
): Promise<(triwulan: Triwulan) => boolean> {
  const dipa = await getDipa(tx, unit, tahun)
  if (dipa === null) return () => false
  const spent = await realisasiPerBulan(tx, unit, dipa.id)
  const reports = await listCapaianKeluaran(tx, { unit, dipaId: dipa.id })
  const quarters = new Set([...spent, ...reports].map(({ bulan }) => Math.ceil(bulan / 3)))
  return (triwulan) => quarters.has(triwulan)
}
