import { it } from 'vitest'
import { type Journey, signer } from './journey.ts'

/** What an office does between its quarters: an activity, a meeting about the figures, and a signed record of one. */
export function meets(journey: () => Journey): void {
  it('records an activity and that it took place', async () => {
    const { planner } = journey()
    await planner.open('kegiatan')
    await planner.type('Nama kegiatan', 'Sosialisasi layanan pemilih')
    await planner.choose('Jenis', 'sosialisasi')
    await planner.type('Rencana mulai', '12 Agustus 2026')
    await planner.press('Catat kegiatan')
    await planner.hear('Kegiatan tercatat.')
    await planner.press('Tandai dilaksanakan')
    await planner.hear('Dilaksanakan 12 Agustus 2026')
  })

  it('meets about the quarter and decides what somebody has to do', async () => {
    const { planner } = journey()
    await planner.open('rapat')
    await planner.choose('Triwulan yang dibahas', '3')
    await planner.type('Tanggal', '12 Oktober 2026')
    await planner.type('Tempat', 'Ruang rapat')
    await planner.press('Buat rapat')
    await planner.hear('Rapat dibuat.')
    await planner.choose('Apa yang diubah', 'aktivitas')
    await planner.type('Putusan', 'Layanan dibuka setiap hari kerja')
    await planner.choose('Siapa yang mengerjakan', 'Bagas Wicaksono')
    await planner.type('Selesai dalam', '10')
    await planner.press('Catat putusan')
    await planner.hear('Layanan dibuka setiap hari kerja')
    await planner.type('Yang hadir', 'Anindya Prameswari, Ketua')
    await planner.press('Selesaikan rapat')
    await planner.hear('Selesai')
  })

  it('writes the record of a meeting, which the Ketua signs', async () => {
    const { planner, ...rest } = journey()
    await planner.open('berita-acara')
    await planner.press('Buat draf berita acara')
    await planner.hear('Draf berita acara dibuat.')
    await planner.type('Tentang', 'Penetapan Kinerja Tahun 2026')
    await planner.type('Tanggal rapat', '2 November 2026')
    await planner.tick(/^Anindya Prameswari/)
    await planner.type('Hasil 1', 'Menyetujui penetapan kinerja')
    await planner.press('Simpan dan ambil nomor')
    await planner.hear('Draf tersimpan dan bernomor.')
    const { page } = signer({ planner, ...rest }, 'ketua')
    await page.goto(planner.page.url().split('?')[0] ?? '')
    await page.getByRole('link', { name: 'Tandatangani atau unggah pindaian' }).click()
    await page.getByLabel('Cara menandatangani').selectOption('sistem')
    await page.getByRole('button', { name: 'Tandatangani berita acara ini' }).click()
    await page.getByText('Berita acara ditandatangani.').waitFor()
  })
}
