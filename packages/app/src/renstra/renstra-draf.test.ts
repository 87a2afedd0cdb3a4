import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createIku } from '../iku/create-iku.ts'
import type { Actor } from '../permission/actor.ts'
import { refusalOf, type TestApp, testApp, whileChanged } from '../testing/index.ts'
import { openTahun } from '../year/open-tahun.ts'
import { establishRenstra, reopenRenstra } from './establish-renstra.ts'
import { exportRenstra } from './export-renstra.ts'
import { previewRenstra } from './preview-renstra.ts'
import { readRenstra } from './read-renstra.ts'
import { readRenstraDraf } from './read-renstra-draf.ts'
import { saveRenstra } from './save-renstra.ts'

const tahun = 2026
const BARIS = [
  { jenis: 'tujuan', kode: 'T1', uraian: 'Kelembagaan yang kuat' },
  { jenis: 'sasaran', kode: 'S1', uraian: 'Meningkatnya akuntabilitas' },
  { jenis: 'program', kode: '076.01.WA', uraian: 'Dukungan Manajemen', pendanaan: ['1.000', '', '', '', ''] },
  { jenis: 'kegiatan', kode: '3355', uraian: 'Pembinaan SDM', pendanaan: ['400', '', '', '', '0'] },
  { jenis: 'kegiatan', kode: '3356', uraian: 'Logistik', pendanaan: ['600', '', '', '', ''] },
]
const HEAD = {
  tahun,
  visi: 'Pemilu yang berintegritas',
  misi: 'Satu\n\n Dua ',
  nomor: '12/2025',
  tanggal: '2025-03-01',
}

let test: TestApp
let kasubbag: Actor
beforeAll(async () => {
  test = await testApp()
  kasubbag = await test.as('kasubbag')
})
afterAll(() => test?.close())

const save = (part: Record<string, unknown> = {}) =>
  test.app.run(saveRenstra, kasubbag, { ...HEAD, baris: BARIS, ...part })
const YEARS = [2025, 2026, 2027, 2028, 2029]
const view = () => test.app.run(readRenstraDraf, kasubbag, { tahun })
/** The draft as a file would say it. */
async function draft() {
  const { state, mulai, selesai, kepala, rows } = await view()
  const head = Object.fromEntries(
    Object.entries(kepala[0]?.cells ?? {}).map(([key, { saved }]) => [key, saved]),
  )
  const written = rows
    .filter(({ id }) => id.startsWith('baris/'))
    .map(({ id, cells }) => ({
      id: id.slice('baris/'.length),
      jenis: cells.jenis?.saved ?? '',
      kode: cells.kode?.saved ?? '',
      uraian: cells.uraian?.saved ?? '',
      pendanaan: YEARS.map((year) => cells[`dana${year}`]?.saved ?? ''),
      sumber: cells.sumber?.saved ?? '',
    }))
  return { state, mulai, selesai, ...head, rows: written }
}
/** What the plan is compared by when a file is saved. */
async function seal(): Promise<string> {
  const { bytes: isi } = await test.app.run(exportRenstra, kasubbag, { tahun, format: 'json' })
  return (await test.app.run(previewRenstra, kasubbag, { tahun, isi })).sidik
}
const sentence = async (promise: Promise<unknown>) => {
  const { code, message } = await refusalOf(promise)
  return [code, message]
}

describe('a plan of one’s own', () => {
  it('begins with the national period, empty, and rules nothing', async () => {
    expect(await draft()).toMatchObject({ state: null, mulai: 2025, selesai: 2029, rows: [], visi: '' })
    expect(await sentence(test.app.run(establishRenstra, kasubbag, { tahun }))).toEqual([
      'keadaan-salah',
      'Simpan Renstra ini lebih dahulu.',
    ])
  })

  it('is saved whole and read back as it was typed', async () => {
    expect(await save()).toMatchObject({ baris: 5 })
    const view = await draft()
    expect(view).toMatchObject({ state: 'draf', misi: 'Satu\nDua', tanggal: '1 Maret 2025' })
    expect(view.rows.map(({ jenis, pendanaan }) => `${jenis} ${pendanaan.join('|')}`)).toEqual([
      'tujuan ||||',
      'sasaran ||||',
      'program 1.000||||',
      'kegiatan 400||||0',
      'kegiatan 600||||',
    ])
    expect((await test.app.run(readRenstra, kasubbag, { tahun })).renstra).toBeNull()
  })

  it('keeps each row what it is while others come and go', async () => {
    const before = (await draft()).rows
    const added = { jenis: 'sasaran', kode: 'S2', uraian: 'Meningkatnya partisipasi' }
    await save({ baris: [...before.slice(0, 2), added, ...before.slice(2, 4)] })
    const after = (await draft()).rows
    expect(after.map(({ kode }) => kode)).toEqual(['T1', 'S1', 'S2', '076.01.WA', '3355'])
    expect(after.filter(({ id }) => before.some((row) => row.id === id)).map(({ kode }) => kode)).toEqual([
      ...['T1', 'S1', '076.01.WA', '3355'],
    ])
  })

  it('refuses each wrong cell and keeps what was there', async () => {
    const wrong = [
      { jenis: 'sasaran', uraian: 'Tanpa tujuan' },
      { jenis: 'bukan', uraian: 'x', pendanaan: ['seribu'] },
      { jenis: 'program', uraian: 'Program', pendanaan: ['1', '', '', '', ''] },
      { jenis: 'kegiatan', uraian: 'Kegiatan', pendanaan: ['2', '', '', '', ''] },
    ]
    expect((await refusalOf(save({ baris: wrong }))).data.fields).toMatchObject({
      'baris.0.jenis': 'Sasaran strategis ini belum berinduk. Tulis lebih dahulu tujuannya.',
      'baris.1.jenis': expect.stringContaining('Pilih jenis baris: Tujuan, Sasaran strategis'),
      'baris.1.pendanaan.0': expect.stringContaining('rupiah'),
      'baris.2.pendanaan.0': 'Pendanaan Rp1, tetapi kegiatan di bawahnya berjumlah Rp2.',
    })
    expect((await draft()).rows).toHaveLength(5)
  })

  it('refuses what was typed on an older state of it', async () => {
    const [sidik, { rows }] = [await seal(), await draft()]
    await save({ baris: rows, sidik, visi: 'Visi lain' })
    expect(await sentence(save({ baris: rows, sidik }))).toEqual([
      'keadaan-salah',
      'Orang lain sudah menyimpan Renstra ini sejak Anda membukanya. Muat ulang halaman, lalu ulangi perubahan Anda.',
    ])
  })

  it('waits for who is saving it, and then does not write over what they saved', async () => {
    const [sidik, { rows }] = [await seal(), await draft()]
    const text = `
      with held as materialized (select pg_advisory_xact_lock(hashtextextended('renstra/3572', 0)))
      update renstra set visi = $1 from held where unit_code = '3572' and state = 'draf'`
    const late = () => save({ baris: rows, sidik, visi: 'Visi kedua' })
    const outcome = await whileChanged(test.database, { text, values: ['Visi pertama'] }, late)
    expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'keadaan-salah' } })
    expect(await draft()).toMatchObject({ visi: 'Visi pertama' })
  })

  it('keeps a row an indicator hangs on', async () => {
    const { rows } = await draft()
    const [, sasaran] = rows
    const card = {
      entitas: 'kpu',
      tahun,
      kode: 'IKU-1',
      sasaran: 'Meningkatnya akuntabilitas',
      name: 'Nilai SAKIP',
    } as const
    const kind = { satuan: 'angka', kind: 'angka', polarity: 'maksimal', consolidation: 'jumlah' }
    await test.app.run(openTahun, kasubbag, { tahun })
    await save({ baris: rows })
    await test.app.run(createIku, kasubbag, { ...card, ...kind, sumberData: 'Laporan' })
    expect((await refusalOf(save({ baris: rows.filter((row) => row !== sasaran) }))).data.fields).toEqual({
      baris:
        '"Meningkatnya akuntabilitas" masih memuat indikator. Pindahkan indikatornya lebih dahulu, lalu hapus barisnya.',
    })
  })

  it('is set by its decree when it has what a plan has, and may be opened again', async () => {
    const { rows } = await draft()
    await save({ baris: rows, nomor: '', visi: '' })
    expect(await sentence(test.app.run(establishRenstra, kasubbag, { tahun }))).toEqual([
      'belum-lengkap',
      'Renstra belum dapat ditetapkan. Lengkapi: nomor dan tanggal keputusan, visi.',
    ])
    await save({ baris: rows })
    await test.app.run(establishRenstra, kasubbag, { tahun })
    const { renstra } = await test.app.run(readRenstra, kasubbag, { tahun })
    expect(renstra).toMatchObject({
      periode: [2025, 2029],
      nomor: '12/2025',
      visi: HEAD.visi,
      misi: ['Satu', 'Dua'],
    })
    expect(await sentence(save({ baris: rows }))).toEqual([
      'terkunci',
      'Renstra ini sudah ditetapkan. Buka kembali sebagai draf untuk mengubahnya.',
    ])
    await test.app.run(reopenRenstra, kasubbag, { tahun, alasan: 'Salah ketik' })
    expect(await sentence(test.app.run(reopenRenstra, kasubbag, { tahun, alasan: 'Salah ketik' }))).toEqual([
      'keadaan-salah',
      'Renstra ini masih draf.',
    ])
  })

  it('is not changed any more where a PK stands on it, and by nobody without the right', async () => {
    const published = await test.app.run(readRenstraDraf, kasubbag, { tahun: 2021 })
    expect(published.may.reopen).toEqual({
      ok: false,
      why: expect.stringMatching(
        /^Renstra ini sudah menjadi dasar Perjanjian Kinerja 202\d, sehingga tidak diubah lagi\.$/,
      ),
    })
    const operator = await test.as('operator')
    expect((await refusalOf(test.app.run(saveRenstra, operator, { ...HEAD, baris: BARIS }))).code).toBe(
      'tidak-berwenang',
    )
  })
})

describe('a plan as a file', () => {
  it.each(['xlsx', 'csv', 'json'] as const)(
    'goes out as %s and comes back as the same rows',
    async (format) => {
      const file = await test.app.run(exportRenstra, kasubbag, { tahun: 2021, format })
      expect(file.name).toBe(`renstra-3572-2020-2024.${format}`)
      const preview = await test.app.run(previewRenstra, kasubbag, { tahun: 2021, isi: file.bytes })
      expect(preview.rows.length).toBeGreaterThan(20)
      expect([new Set(preview.rows.map(({ state }) => state)), preview.removed]).toEqual([
        new Set(['sama']),
        [],
      ])
    },
  )

  it('says of each row what it would change', async () => {
    const heads = `Jenis;Kode;Uraian;${[2025, 2026, 2027, 2028, 2029].map((year) => `Pendanaan ${year} (Rp)`).join(';')}`
    const lines = [
      'Tujuan;T1;Kelembagaan yang kuat;;;;;',
      'Sasaran strategis;S9;Meningkatnya akuntabilitas;;;;;',
      'Program;;Baru;1;;;;',
    ]
    const isi = new TextEncoder().encode([heads, ...lines].join('\n'))
    const preview = await test.app.run(previewRenstra, kasubbag, { tahun, isi })
    expect(preview.rows.map(({ state }) => state)).toEqual(['sama', 'berubah', 'baru'])
    expect(preview.removed).toContain('Pembinaan SDM')
    expect(preview.errors).toEqual({})
  })
})
