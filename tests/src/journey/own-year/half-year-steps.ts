import { expect, it } from 'vitest'
import type { Desks } from './desks.ts'
import { PEOPLE, REVISED } from './year.ts'

const DECISION = 'Layanan dibuka setiap hari kerja'

/** What an office does in the middle of its year: steps, an activity, a meeting whose decision is followed up, a report of the half. */
export function halfYear(desks: () => Desks): void {
  it('has its planned step told as carried out', async () => {
    const operator = await desks().planner('operator')
    await operator.open('rencana-aksi/pelaksanaan')
    await operator.choose('Dilaksanakan, Menjadwalkan layanan setiap pekan, Juni', 'ya')
    await operator.press('Simpan pelaksanaan')
    await operator.hear('Pelaksanaan 1 langkah tersimpan.')
  })

  it('has an activity recorded that took place', async () => {
    const operator = await desks().planner('operator')
    await operator.open('kegiatan')
    await operator.type('Nama kegiatan', 'Sosialisasi layanan pemilih')
    await operator.choose('Jenis', 'sosialisasi')
    await operator.type('Rencana mulai', '12 Mei 2026')
    await operator.press('Catat kegiatan')
    await operator.hear('Kegiatan tercatat.')
    await operator.press('Tandai dilaksanakan')
    await operator.hear('Dilaksanakan 12 Mei 2026')
  })

  it('has a meeting that decides, and the decision is carried out and verified', async () => {
    const kasubbag = await desks().planner('kasubbag')
    await kasubbag.open('rapat')
    await kasubbag.choose('Triwulan yang dibahas', '2')
    await kasubbag.type('Tanggal', '8 Juli 2026')
    await kasubbag.type('Tempat', 'Ruang rapat')
    await kasubbag.press('Buat rapat')
    await kasubbag.hear('Rapat dibuat.')
    await kasubbag.choose('Apa yang diubah', 'aktivitas')
    await kasubbag.type('Putusan', DECISION)
    await kasubbag.choose('Siapa yang mengerjakan', PEOPLE.operator.name)
    await kasubbag.type('Selesai dalam', '10')
    await kasubbag.press('Catat putusan')
    await kasubbag.hear(DECISION)
    await kasubbag.type('Yang hadir', `${PEOPLE.ketua.name}, Ketua`)
    await kasubbag.press('Selesaikan rapat')
    await kasubbag.hear('Selesai')
    const meeting = kasubbag.page.url()
    const operator = await desks().planner('operator')
    await operator.open('beranda')
    await operator.follow('Jalankan putusan rapat 8 Juli 2026')
    await operator.type('Hasil atau alasan', 'Layanan dibuka sejak 1 Juli')
    await operator.press(/^Tandai selesai/)
    await operator.hear('Layanan dibuka sejak 1 Juli')
    await kasubbag.page.goto(meeting)
    await kasubbag.press(/^Verifikasi/)
    await kasubbag.hear('Diverifikasi')
  })

  it('has its report of the quarter and of the half', async () => {
    const operator = await desks().planner('operator')
    await operator.open('pengukuran?tw=2')
    for (const periode of ['tw2', 'semester1']) {
      const file = `/k/3507/kpu/2026/dokumen/laporan-berkala/${periode}/unduh.pdf`
      expect(await operator.page.locator(`a[href="${file}"]`).count()).toBe(1)
      const answer = await operator.page.request.get(file)
      expect([answer.status(), (await answer.body()).subarray(0, 5).toString()]).toEqual([200, '%PDF-'])
    }
  })
}

/** The budget is cut in autumn. */
export function revisedBudget(desks: () => Desks): void {
  it('has its DIPA revised', async () => {
    const operator = await desks().planner('operator')
    await operator.open('anggaran/dipa')
    await operator.type('Pagu (Rp) baris 4', `${REVISED}`)
    await operator.choose('Perubahan ini', 'baru')
    await operator.type('Tanggal revisi', '1 Oktober 2026')
    await operator.type('Alasan revisi', 'Penghematan belanja')
    await operator.press('Simpan DIPA 2026')
    await operator.hear('tersimpan')
  })
}
