import type { Triwulan } from '@akuntabel/domain'
import { getDipa, listCapaianKeluaran, type Reader, realisasiPerBulan } from '@akuntabel/store'
import { quarterForm } from './form.ts'
import { measuredIn } from './measured-in.ts'
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

/** In which quarters money was spent, or outputs were reported. */
async function spentIn(
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
