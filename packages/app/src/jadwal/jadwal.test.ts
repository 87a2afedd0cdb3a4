import { POLICY_KPU, policyToJson } from '@akuntabel/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { installPack } from '../kebijakan/install-pack.ts'
import { pinKebijakan } from '../kebijakan/pin-kebijakan.ts'
import { readPengaturan } from '../pengaturan/read-pengaturan.ts'
import type { Actor } from '../permission/actor.ts'
import { refusalOf, type TestApp, testApp } from '../testing/index.ts'
import { openTahun } from '../year/open-tahun.ts'
import { changeJadwal } from './change-jadwal.ts'
import { exportJadwal } from './export-jadwal.ts'
import { exportLibur } from './export-libur.ts'
import { previewJadwal } from './preview-jadwal.ts'
import { previewLibur } from './preview-libur.ts'
import { type JadwalView, readJadwal } from './read-jadwal.ts'
import { removeLibur } from './remove-libur.ts'
import { resetJadwal } from './reset-jadwal.ts'
import { saveLibur } from './save-libur.ts'

let test: TestApp
let admin: Actor
beforeAll(async () => {
  test = await testApp()
  admin = await test.as('admin')
})
afterAll(() => test.close())

const read = (tahun = 2023) => test.app.run(readJadwal, admin, { tahun })
const bytes = (text: string) => new TextEncoder().encode(text)

async function refused(promise: Promise<unknown>): Promise<unknown[]> {
  const { code, message, data } = await refusalOf(promise)
  return [code, data.fields ?? message]
}

/** The form as it opens, with some days typed over. */
function typed({ sidik, jendela, tahun }: JadwalView, changed: Record<string, string> = {}) {
  const days = jendela.map(({ key, hari }) => [
    key,
    Object.fromEntries(hari.map(({ name, text }) => [name, changed[`${key}.${name}`] ?? text])),
  ])
  return { tahun, sidik, jendela: Object.fromEntries(days) }
}

describe('the schedule as a file', () => {
  const isiOf = async (tahun: number, format: string) =>
    (await test.app.run(exportJadwal, admin, { tahun, format })).bytes
  const preview = (isi: Uint8Array, tahun = 2023) => test.app.run(previewJadwal, admin, { tahun, isi })

  it.each(['xlsx', 'csv', 'json'])('goes out as %s and comes in again as it was', async (format) => {
    const isi = await isiOf(2023, format)
    const { rows, errors, sidik, jendela } = await preview(isi)
    expect(rows.map(({ state }) => state)).toEqual(Array.from(rows, () => 'sama'))
    expect([rows.length, errors]).toEqual([6, {}])
    expect(await test.app.run(changeJadwal, admin, { tahun: 2023, sidik, jendela })).toEqual({
      changed: false,
    })
    // A workbook carries the minute it was written.
    if (format !== 'xlsx') expect(await isiOf(2023, format)).toEqual(isi)
  })

  it('shows what it would change, saves it by the form, and leaves other work as it was', async () => {
    const before = await isiOf(2022, 'json')
    const head = 'Tugas;Dibuka;Tenggat;Hari terakhir'
    const row = 'pengukuran triwulan ii;1 Juli 2022;20/7/2022;2022-08-01'
    const { rows, sidik, jendela } = await preview(bytes(`${head}\n${row}\n`), 2022)
    expect(rows.map(({ state }) => state)).toEqual(['berubah'])
    expect(await isiOf(2022, 'json')).toEqual(before)
    await test.app.run(changeJadwal, admin, { tahun: 2022, sidik, jendela })
    const [was, now] = [before, await isiOf(2022, 'json')].map(
      (file) => JSON.parse(new TextDecoder().decode(file)).baris as Record<string, string>[],
    )
    const own = { tugas: 'Pengukuran Triwulan II', buka: '1 Juli 2022', tenggat: '20 Juli 2022' }
    expect(now).toEqual(
      was?.map((one) => (one.tugas === own.tugas ? { ...own, kunci: '1 Agustus 2022' } : one)),
    )
  })

  it('says which cell is wrong, in the file and on the page, and saves nothing', async () => {
    const before = await isiOf(2023, 'json')
    const rows = [
      'Tugas;Dibuka;Tenggat;Hari terakhir',
      'Rapat;1/1/2023;2/1/2023;3/1/2023',
      'Laporan Kinerja;besok;1/3/2024;1/4/2024',
      'Pengukuran Triwulan I;1/4/2023;1/3/2023;1/5/2023',
      'Laporan Kinerja;1/1/2024;1/3/2024;1/4/2024',
    ]
    const { errors, lembar } = await preview(bytes(rows.join('\n')))
    const names =
      'Perjanjian Kinerja, Pengukuran Triwulan I, Pengukuran Triwulan II, Pengukuran Triwulan III, Pengukuran Triwulan IV, Laporan Kinerja'
    expect(errors).toEqual({
      'baris.0.tugas': `"Rapat" bukan tugas tahun ini. Pilih: ${names}.`,
      'baris.1.buka': 'Tulis tanggal yang benar, contoh: 15 April 2027.',
      'baris.2.tenggat': 'Tenggatnya sebelum hari dibuka.',
      'baris.3.tugas': 'Laporan Kinerja tertulis dua kali.',
    })
    expect(Object.keys(lembar.salah)).toContain('jendela.pengukuran-1.tenggat')
    expect(await isiOf(2023, 'json')).toEqual(before)
    const none = await preview(
      bytes('Tugas;Dibuka;Tenggat;Hari terakhir\nPK;1/1/2031;1/1/2031;1/1/2031'),
      2031,
    )
    expect(none.errors).toEqual({ 'baris.0.tugas': 'Tahun ini belum dibuka, sehingga belum punya jadwal.' })
    const operator = await test.as('operator')
    const tried = test.app.run(previewJadwal, operator, { tahun: 2023, isi: before })
    expect((await refused(tried))[0]).toBe('tidak-berwenang')
  })
})

describe('the schedule of a year', () => {
  it('is changed by an admin, with its history', async () => {
    const before = await read()
    expect(before.jendela.map(({ name }) => name)).toEqual([
      'Perjanjian Kinerja',
      'Pengukuran Triwulan I',
      'Pengukuran Triwulan II',
      'Pengukuran Triwulan III',
      'Pengukuran Triwulan IV',
      'Laporan Kinerja',
    ])
    const change = typed(before, { 'pengukuran-1.tenggat': '20 April 2023' })
    expect(await test.app.run(changeJadwal, admin, change)).toEqual({ changed: true })
    const after = await read()
    expect(after.jendela[1]?.hari.map(({ text }) => text)).toEqual([
      '1 Maret 2023',
      '20 April 2023',
      '15 Mei 2023',
    ])
    expect(after.history[0]?.sentence).toBe(
      'mengubah jadwal tahun 2023: Pengukuran Triwulan I: Tenggat 15 April 2023 → 20 April 2023',
    )
    expect(await test.app.run(changeJadwal, admin, typed(after))).toEqual({ changed: false })
    expect(await refused(test.app.run(changeJadwal, admin, change))).toEqual([
      'keadaan-salah',
      'Orang lain sudah mengubah jadwal ini sejak Anda membukanya. Muat ulang halaman, lalu ulangi perubahan Anda.',
    ])
  })

  it('refuses days out of order or of another time, a form that lacks one, and whoever is no admin', async () => {
    const view = await read()
    const tried = (changed: Record<string, string>, actor = admin) =>
      refused(test.app.run(changeJadwal, actor, typed(view, changed)))
    expect(await tried({ 'pk-0.tenggat': '1 Januari 2022', 'lkj-0.kunci': '1 Januari 2024' })).toEqual([
      'masukan-salah',
      {
        'jendela.pk-0.tenggat': 'Tenggatnya sebelum hari dibuka.',
        'jendela.lkj-0.kunci': 'Hari terakhirnya sebelum tenggat.',
      },
    ])
    expect(await tried({ 'lkj-0.buka': '1 Januari 2026' })).toEqual([
      'masukan-salah',
      { 'jendela.lkj-0.buka': 'Pilih tanggal antara tahun 2022 dan 2024.' },
    ])
    const { sidik } = view
    expect(await refused(test.app.run(changeJadwal, admin, { tahun: 2023, sidik, jendela: {} }))).toEqual([
      'masukan-salah',
      'Ada isian yang perlu diperbaiki.',
    ])
    expect((await tried({}, await test.as('kasubbag')))[0]).toBe('tidak-berwenang')
  })

  it('keeps days that lie far off, of a year that is measured late', async () => {
    const change = typed(await read(2022), { 'pengukuran-1.buka': '2 April 2022' })
    expect(await test.app.run(changeJadwal, admin, change)).toEqual({ changed: true })
  })

  it('is counted anew as the pack gives it', async () => {
    expect(await test.app.run(resetJadwal, admin, { tahun: 2023, sidik: (await read()).sidik })).toEqual({
      changed: true,
    })
    const after = await read()
    expect(after.jendela[1]?.hari[1]?.text).toBe('15 April 2023')
    expect(await test.app.run(resetJadwal, admin, { tahun: 2023, sidik: after.sidik })).toEqual({
      changed: false,
    })
    expect((await refused(test.app.run(resetJadwal, admin, { tahun: 2023, sidik: 'lama' })))[0]).toBe(
      'keadaan-salah',
    )
  })
})

describe('days off', () => {
  it('are typed, corrected and removed', async () => {
    const day = { tanggal: '1 Mei 2023', nama: 'Hari Buruh', sumber: 'SKB 3 Menteri 2023' }
    await test.app.run(saveLibur, admin, { baris: [day] })
    await test.app.run(saveLibur, admin, { baris: [{ ...day, nama: 'Hari Buruh Internasional' }] })
    const { libur, history } = await read()
    expect(libur).toEqual([
      {
        ...{ tanggal: '2023-05-01', text: 'Senin, 1 Mei 2023' },
        ...{ nama: 'Hari Buruh Internasional', sumber: 'SKB 3 Menteri 2023' },
      },
    ])
    expect(history[0]?.sentence).toBe('mencatat hari libur Hari Buruh Internasional, 1 Mei 2023')
    await test.app.run(removeLibur, admin, { tanggal: '2023-05-01' })
    expect((await read()).libur).toEqual([])
    expect((await refused(test.app.run(removeLibur, admin, { tanggal: '2023-05-01' })))[0]).toBe(
      'tidak-ditemukan',
    )
  })

  it('say which cell is wrong', async () => {
    const tried = (...baris: object[]) => refused(test.app.run(saveLibur, admin, { baris }))
    const wrong = 'Tulis tanggal yang benar, contoh: 17 Agustus 2027.'
    expect(await tried({ tanggal: '31 Februari 2023' })).toEqual([
      'masukan-salah',
      { 'baris.0.tanggal': wrong, 'baris.0.nama': 'Tulis nama hari liburnya.' },
    ])
    expect(await tried({})).toEqual(['masukan-salah', { 'baris.0.tanggal': wrong }])
    const day = { tanggal: '1 Mei 2023', nama: 'Hari Buruh' }
    expect(await tried(day, day)).toEqual([
      'masukan-salah',
      { 'baris.1.tanggal': 'Tanggal ini tertulis dua kali.' },
    ])
    const kasubbag = await test.as('kasubbag')
    expect((await refused(test.app.run(saveLibur, kasubbag, { baris: [day] })))[0]).toBe('tidak-berwenang')
  })

  it('go out as a file and come in again, each marked against what is saved', async () => {
    await test.app.run(saveLibur, admin, { baris: [{ tanggal: '1/6/2023', nama: 'Hari Lahir Pancasila' }] })
    const file = await test.app.run(exportLibur, admin, { tahun: 2023, format: 'csv' })
    const same = await test.app.run(previewLibur, admin, { isi: file.bytes })
    expect(same.rows).toEqual([
      { tanggal: '1 Juni 2023', nama: 'Hari Lahir Pancasila', sumber: '', state: 'sama' },
    ])
    const isi = bytes('Tanggal\tNama\tSumber\n1/6/2023\tPancasila\t\n17/8/2023\tKemerdekaan\tSKB\n')
    const preview = await test.app.run(previewLibur, admin, { isi })
    expect(preview.rows.map(({ state }) => state)).toEqual(['berubah', 'baru'])
    expect((await read()).libur).toHaveLength(1)
    await test.app.run(saveLibur, admin, { baris: preview.rows })
    const { libur, history } = await read()
    expect(libur.map(({ nama }) => nama)).toEqual(['Pancasila', 'Kemerdekaan'])
    expect(history[0]?.sentence).toBe('mencatat hari libur Pancasila, 1 Juni 2023, dan 1 hari lain')
    const unread = await test.app.run(previewLibur, admin, {
      isi: bytes('Tanggal\tNama\tSumber\nbesok\tX\t\n'),
    })
    expect(Object.keys(unread.errors)).toEqual(['baris.0.tanggal'])
  })

  it('move the deadlines of a pack that counts working days', async () => {
    const pack = {
      ...policyToJson(POLICY_KPU),
      ...{ name: 'hari-kerja', version: 1 },
      deadlines: { ...POLICY_KPU.deadlines, triwulanDaysAfterQuarter: 5, triwulanHariKerja: true },
    }
    await installPack(test.app, JSON.stringify(pack))
    await test.app.run(pinKebijakan, admin, {
      ...{ mulaiTahun: '2025', kebijakan: 'hari-kerja 1', skala: 'Skala LKj KPU 1' },
    })
    await test.app.run(openTahun, admin, { tahun: 2025 })
    const card = async () =>
      (await test.app.run(readPengaturan, admin, { tahun: 2025 })).cards.find(
        ({ bagian }) => bagian === 'jadwal',
      )
    expect((await card())?.missing).toEqual([
      'Catat hari libur 2025, karena tenggatnya dihitung dalam hari kerja.',
    ])
    const due = async () => (await read(2025)).jendela.map(({ hari }) => hari[1]?.text)
    expect((await read(2025)).aturan).toContain('5 hari kerja')
    expect((await due())[1]).toBe('7 April 2025')
    await test.app.run(saveLibur, admin, {
      baris: [
        { tanggal: '1/4/2025', nama: 'Idulfitri' },
        { tanggal: '2/4/2025', nama: 'Cuti bersama' },
      ],
    })
    await test.app.run(resetJadwal, admin, { tahun: 2025, sidik: (await read(2025)).sidik })
    expect((await due())[1]).toBe('9 April 2025')
    expect((await card())?.missing).toEqual([])
  })
})
