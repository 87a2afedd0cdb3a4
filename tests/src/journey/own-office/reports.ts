import { expect, it } from 'vitest'
import type { Journey } from './journey.ts'

const ENTITAS = ['kpu', 'sekretariat'] as const
const QUARTER_TO_COME = 'Realisasi Triwulan IV belum diisi; angka tahun ini baru sampai Triwulan III.'

/** What the year's money did, what people may read, and the report so far as the year has come. */
export function reports(journey: () => Journey): void {
  it('records what was spent', async () => {
    const { planner } = journey()
    await planner.open('anggaran/realisasi?bulan=9')
    await planner.cell('isi.baris/6709.QDB.001.jumlah', '750000000')
    await planner.press('Simpan realisasi September')
    await planner.hear('1 baris tersimpan.')
  })

  it('records where the signed PK of the KPU can be read', async () => {
    const { planner } = journey()
    await planner.open('dokumen')
    await planner.follow(/catat alamatnya publikasi Perjanjian Kinerja/)
    await planner.type('Tanggal', '30 November 2026')
    await planner.type('Alamat halaman', 'https://kab-malang.kpu.go.id/pk-2026')
    await planner.press('Catat publikasi')
    await planner.hear('Publikasi tercatat.')
  })

  it.each(ENTITAS)(
    'writes the report of the %s until nothing is missing but the quarter to come',
    async (entitas) => {
      const { planner } = journey()
      await planner.open('laporan', entitas)
      await planner.cell('isi.sdm.isi', 'Sembilan orang bekerja di kantor ini.')
      await planner.cell('isi.isu-strategis.isi', '1. Layanan pemilih di kecamatan yang jauh')
      await planner.press('Simpan tulisan')
      await planner.hear('2 bagian tersimpan.')
      const left = await planner.page.locator('.notice li').allTextContents()
      expect(left).toEqual([expect.stringContaining(QUARTER_TO_COME)])
    },
  )
}
