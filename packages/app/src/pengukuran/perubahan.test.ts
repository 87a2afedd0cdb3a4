import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../permission/actor.ts'
import { refusalOf, type TestApp, testApp } from '../testing/index.ts'
import { downloadBukti } from './download-bukti.ts'
import { readPemeriksaan } from './read-pemeriksaan.ts'
import { readPengukuranGrid } from './read-pengukuran-grid.ts'
import { readPengukuranIndikator } from './read-pengukuran-indikator.ts'
import { readPerubahan } from './read-perubahan.ts'
import { returnPengukuran } from './return-pengukuran.ts'
import { savePengukuranValue } from './save-pengukuran-value.ts'
import { uploadBukti } from './upload-bukti.ts'
import { verifyPengukuran } from './verify-pengukuran.ts'
import { viewBukti } from './view-bukti.ts'

const QUARTER = { entitas: 'kpu', tahun: 2022, triwulan: 4 } as const
const PDF = new TextEncoder().encode('%PDF-1.7\nberita acara\n')

let test: TestApp
let who: Record<'operator' | 'kasubbag' | 'sekretaris', Actor>
let form: typeof QUARTER & { indikatorId: string }
let name: string
beforeAll(async () => {
  test = await testApp()
  const [operator, kasubbag, sekretaris] = await Promise.all(
    ['operator', 'kasubbag', 'sekretaris'].map((kunci) => test.as(kunci)),
  )
  who = { operator, kasubbag, sekretaris } as typeof who
  const grid = await test.app.run(readPengukuranGrid, who.operator, QUARTER)
  const row = grid.sasaran
    .flatMap(({ rows }) => rows)
    .find(({ kind, rumus }) => kind.options === null && rumus === null)
  form = { ...QUARTER, indikatorId: row?.indikatorId as string }
  name = row?.kode as string
})
afterAll(() => test?.close())

const put = (state: string) =>
  test.database.pool.query(
    `update pengukuran set state = $1 where unit_code = '3572' and entitas = 'kpu' and tahun = 2022 and triwulan = 4`,
    [state],
  )
const version = async () => (await test.app.run(readPengukuranGrid, who.operator, QUARTER)).version
async function save(fields: Record<string, string>): Promise<void> {
  const { version } = await test.app.run(readPengukuranIndikator, who.operator, form)
  await test.app.run(savePengukuranValue, who.operator, { ...form, version, ...fields })
}
const check = () => test.app.run(readPemeriksaan, who.kasubbag, QUARTER)

describe('a quarter that is checked', () => {
  it('shows what was entered, by whom, beside the quarter and the year before', async () => {
    await save({ realisasi: '79', penyebab: 'Jadwal ditepati' })
    await test.app.run(uploadBukti, who.operator, {
      ...form,
      berkas: [{ nama: 'register.pdf', isi: PDF }],
    })
    const grid = await test.app.run(readPengukuranGrid, who.operator, QUARTER)
    const shown = grid.sasaran
      .flatMap(({ rows }) => rows)
      .find(({ indikatorId }) => indikatorId === form.indikatorId)
    expect(shown?.hasil).toBe('Tidak tercapai')
    const view = await check()
    expect(view).toMatchObject({ triwulanLalu: 3, sejakKembali: null })
    const one = view.indikator[form.indikatorId]
    expect(one?.olehText).toMatch(/^Operator Subbagian, /)
    expect(one?.teks.find(({ label }) => label === 'Penyebab')).toMatchObject({ kini: 'Jadwal ditepati' })
    expect(one?.bukti.at(-1)).toMatchObject({ nama: 'register.pdf', lihat: 'pdf' })
    expect(one?.tahunLalu?.tahun).toBe(2021)
  })

  it('says what was done since it was given back, and carries the note to its indicator', async () => {
    await put('diajukan')
    const catatan = { [form.indikatorId]: 'Register belum ditandatangani' }
    const back = { ...QUARTER, version: await version(), alasan: 'Bukti belum lengkap', catatan }
    await test.app.run(returnPengukuran, who.kasubbag, back)
    const page = await test.app.run(readPengukuranIndikator, who.operator, form)
    expect(page.catatanKembali).toBe('Register belum ditandatangani')
    expect((await check()).sejakKembali?.indikator).toEqual([])

    await save({ realisasi: '78', kendala: 'Dua pegawai pindah' })
    await test.app.run(uploadBukti, who.operator, {
      ...form,
      berkas: [{ nama: 'tanda tangan.pdf', isi: new Uint8Array([...PDF, 32]) }],
    })
    const { sejakKembali } = await check()
    expect(sejakKembali?.sejak).toMatchObject({ label: 'Dikembalikan', alasan: 'Bukti belum lengkap' })
    expect(sejakKembali?.indikator).toMatchObject([
      {
        kode: name,
        changes: [
          { label: 'Realisasi', dari: '79%', menjadi: '78%' },
          { label: 'Kendala', dari: null, menjadi: 'Dua pegawai pindah' },
          { dari: null, menjadi: 'ada' },
        ],
      },
    ])
  })

  it('shows each who approved it what changed since, and any step to whoever asks', async () => {
    const before = await test.app.run(readPerubahan, who.kasubbag, QUARTER)
    expect(before.perubahan).toBeNull()
    await put('diajukan')
    await test.app.run(verifyPengukuran, who.kasubbag, { ...QUARTER, version: await version() })
    const since = () => test.app.run(readPerubahan, who.kasubbag, QUARTER)
    expect((await since()).perubahan).toMatchObject({ sejak: { label: 'Diverifikasi' }, indikator: [] })
    const back = { ...QUARTER, version: await version(), alasan: 'Angka belum pasti' }
    await test.app.run(returnPengukuran, who.sekretaris, back)
    await save({ realisasi: '80', penyebab: '' })
    expect((await since()).perubahan?.indikator[0]?.changes).toEqual([
      { label: 'Realisasi', dari: '78%', menjadi: '80%' },
      { label: 'Penyebab', dari: 'Jadwal ditepati', menjadi: null },
    ])
    const [newest, ...older] = (await since()).langkah
    expect(newest).toMatchObject({ label: 'Dikembalikan', oleh: who.sekretaris.personName })
    const asked = { ...QUARTER, sejak: older.at(-1)?.seq }
    const seen = await test.app.run(readPerubahan, who.operator, asked)
    expect(seen.perubahan?.sejak).toMatchObject({ alasan: 'Bukti belum lengkap' })
    const untouched = { entitas: 'kpu', tahun: 2022, triwulan: 1 } as const
    const sample = await test.app.run(readPerubahan, who.operator, untouched)
    expect(sample.langkah.map(({ label, oleh, atText }) => [label, oleh, atText])).toEqual([
      ['Disetujui', 'Sekretaris', '10 April 2022 09.00 WIB'],
      ['Diverifikasi', 'Kasubbag Perencanaan', '10 April 2022 09.00 WIB'],
      ['Diajukan', 'Operator Subbagian', '10 April 2022 09.00 WIB'],
    ])
    expect(sample.perubahan).toBeNull()
  })

  it('keeps every step as it was taken', async () => {
    for (const change of ["update pengukuran_langkah set isi = '{}'", 'delete from pengukuran_langkah'])
      await expect(test.database.pool.query(change)).rejects.toThrow('a step that was taken stays as it was')
  })
})

describe('evidence that is looked at', () => {
  it('is a picture or a PDF; the rest is saved', async () => {
    const { bukti } = await test.app.run(readPengukuranIndikator, who.operator, form)
    const shown = await test.app.run(viewBukti, who.kasubbag, {
      id: bukti.find(({ nama }) => nama === 'register.pdf')?.id,
    })
    expect(shown).toMatchObject({ name: 'register.pdf', type: 'application/pdf' })
    const file = { nama: 'catatan.txt', isi: new TextEncoder().encode('Catatan rapat') }
    const uploaded = await test.app.run(uploadBukti, who.operator, { ...form, berkas: [file] })
    const id = uploaded.bukti[0]?.id
    expect(await refusalOf(test.app.run(viewBukti, who.kasubbag, { id }))).toMatchObject({
      code: 'tidak-ditemukan',
      message: 'Bukti jenis ini tidak dapat dilihat di sini. Unduh berkasnya untuk membukanya.',
    })
    expect((await test.app.run(downloadBukti, who.kasubbag, { id })).name).toBe('catatan.txt')
    const nobody = { id: '00000000-0000-4000-8000-000000000000' }
    expect((await refusalOf(test.app.run(viewBukti, who.kasubbag, nobody))).message).toMatch(/tidak ada/)
  })
})
