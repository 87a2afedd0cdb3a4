import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Guest, NO_BROWSER, newGuest, openBrowser } from '../support/browser.ts'
import { type OfficeServer, officeServer } from '../support/office-server.ts'
import { Planner } from './own-office/planner.ts'

const PASSWORD = 'hujan turun di sore hari'
const PROGRAM = 'Program Penyelenggaraan Pemilu dalam Proses Konsolidasi Demokrasi'
const SASARAN = { kpu: 'Meningkatnya mutu layanan pemilih', sekretariat: 'Terlaksananya dukungan tahapan' }
const NAMA = { kpu: 'Persentase layanan tepat waktu', sekretariat: 'Persentase dukungan terlaksana' }
const ENTITAS = ['kpu', 'sekretariat'] as const

/** What a small office types at the least; more would mean that the program asks for too much. */
const MOST = { keys: 2500, demanded: 120 }

let browser: Browser
beforeAll(async () => {
  if (!NO_BROWSER) browser = await openBrowser()
})
afterAll(() => browser?.close())

describe.skipIf(NO_BROWSER).each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('an office of one’s own, from nothing, %s', (_, javaScriptEnabled) => {
  let office: OfficeServer
  let guest: Guest
  let planner: Planner
  beforeAll(async () => {
    office = await officeServer({ empty: true })
    guest = await newGuest(browser, office.address, { javaScriptEnabled })
    planner = new Planner(guest.page, { looks: javaScriptEnabled })
  })
  afterAll(async () => {
    await guest?.close()
    await office?.remove()
  })

  it('sets itself up and ends signed in', async () => {
    await guest.page.goto('/')
    await planner.follow('Siapkan kantor saya')
    await planner.choose('Kantor', '3507')
    await planner.type('Tempat dokumen ditandatangani', 'Malang')
    await planner.type('Nama Ketua', 'Anindya Prameswari')
    await planner.type('Nama Sekretaris', 'Bagas Wicaksono')
    await planner.type('Nama Anda', 'Citra Lestari')
    await planner.type('Alamat email', 'citra@contoh.id')
    await planner.type('Kata sandi', PASSWORD)
    await planner.tick(/^Saya juga menyusun/)
    await planner.tick(/^Saya juga mengisi/)
    await planner.press('Buat kantor ini')
    await planner.hear('Kantor Anda siap.')
    await planner.hear('Menyiapkan tahun 2026')
  })

  it('writes and establishes its Renstra', async () => {
    await planner.open('renstra/susun')
    await planner.type('Nomor keputusan penetapan', '12 Tahun 2025')
    await planner.type('Tanggal keputusan', '3 Maret 2025')
    await planner.type('Visi', 'Penyelenggara pemilihan yang mandiri dan tepercaya')
    await planner.type('Misi', 'Melayani pemilih')
    const rows = [
      ['tujuan', 'T1', 'Pemilihan yang tertib'],
      ['sasaran', 'SS1', SASARAN.kpu],
      ['program', '076.01.CQ', PROGRAM],
      ['kegiatan', '6709', 'Pelaksanaan tahapan'],
      ['sasaran-kegiatan', 'SK1', SASARAN.sekretariat],
    ]
    for (const [at, [jenis, kode, uraian]] of rows.entries()) {
      await planner.cell(`isi.baru/${at}.jenis`, jenis ?? '')
      await planner.cell(`isi.baru/${at}.kode`, kode ?? '')
      await planner.cell(`isi.baru/${at}.uraian`, uraian ?? '')
    }
    await planner.press('Simpan draf')
    await planner.hear('Renstra tersimpan')
    await planner.press('Tetapkan Renstra 2025–2029')
    await planner.hear('Renstra ditetapkan.')
  })

  it.each(ENTITAS)('writes an indicator of the %s with its targets', async (entitas) => {
    await planner.open('iku', entitas)
    await planner.type('Kode', entitas === 'kpu' ? 'IKU-1' : 'IKK-1')
    await planner.type('Sasaran', SASARAN[entitas])
    await planner.type('Indikator', NAMA[entitas])
    await planner.type('Definisi operasional', 'Yang selesai sesuai jadwal')
    await planner.type('Satuan', 'persen')
    await planner.type('Cara penghitungan', 'Selesai tepat waktu dibagi seluruhnya')
    await planner.type('Sumber data', 'Register layanan')
    await planner.press('Tambah indikator')
    await planner.hear('ditambahkan.')
    await planner.follow(NAMA[entitas])
    for (const tahun of [2025, 2026, 2027, 2028, 2029]) await planner.type(`Target ${tahun}`, '90')
    await planner.press('Simpan target')
    await planner.hear('tersimpan')
  })

  it.each(ENTITAS)(
    'takes the plan of the year of the %s from its Renstra and establishes it',
    async (entitas) => {
      await planner.open('rkt', entitas)
      await planner.press('Ambil dari Renstra')
      await planner.press('Tetapkan RKT')
      await planner.press('Tetapkan RKT ini')
      await planner.hear('ditetapkan')
    },
  )

  it('enters its DIPA', async () => {
    await planner.open('anggaran/dipa')
    await planner.type('Nomor DIPA', 'DIPA-076.01.2.656999/2026')
    await planner.type('Tanggal DIPA', '24 November 2025')
    const rows = [
      ['076.01.CQ', PROGRAM],
      ['6709', 'Pelaksanaan tahapan'],
      ['6709.QDB', 'Layanan'],
      ['6709.QDB.001', 'Layanan pemilih', '1000000000'],
    ]
    for (const [at, [kode, uraian, pagu]] of rows.entries()) {
      await planner.cell(`isi.baru/${at}.kode`, kode ?? '')
      await planner.cell(`isi.baru/${at}.uraian`, uraian ?? '')
      if (pagu) await planner.cell(`isi.baru/${at}.pagu`, pagu)
    }
    await planner.press('Simpan DIPA 2026')
    await planner.hear('tersimpan')
  })

  it('asks for little, and everybody can read it', () => {
    expect(planner.problems).toEqual([])
    expect(guest.troubles).toEqual([])
    expect(planner.keys).toBeLessThanOrEqual(MOST.keys)
    expect(planner.demanded).toBeLessThanOrEqual(MOST.demanded)
  })
})
