import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Guest, NO_BROWSER, newGuest, openBrowser } from '../support/browser.ts'
import { type OfficeServer, officeServer } from '../support/office-server.ts'
import { meets } from './own-office/meets.ts'
import { PLAIN_PAGES } from './own-office/plain-pages.ts'
import { Planner } from './own-office/planner.ts'
import { printsEverything } from './own-office/prints.ts'
import { reports } from './own-office/reports.ts'

const PASSWORD = 'hujan turun di sore hari'
const PROGRAM = 'Program Penyelenggaraan Pemilu dalam Proses Konsolidasi Demokrasi'
const SASARAN = { kpu: 'Meningkatnya mutu layanan pemilih', sekretariat: 'Terlaksananya dukungan tahapan' }
const NAMA = { kpu: 'Persentase layanan tepat waktu', sekretariat: 'Persentase dukungan terlaksana' }
const ENTITAS = ['kpu', 'sekretariat'] as const
/** After three of the year's quarters, so that the third is locked. */
const TODAY = '2026-11-30'

const SIGNERS = {
  ketua: {
    name: 'Anindya Prameswari',
    email: 'anindya@contoh.id',
    peran: [/^Pimpinan/],
    jabatan: 'Anindya Prameswari',
  },
  sekretaris: {
    name: 'Bagas Wicaksono',
    email: 'bagas@contoh.id',
    peran: [/^Penyetuju/, /^Pimpinan/],
    jabatan: 'Bagas Wicaksono',
  },
}

const TEXTS = ['penyebab', 'hambatan', 'solusi', 'tindakLanjut', 'program']
const EVIDENCE = {
  name: 'register-layanan.txt',
  mimeType: 'text/plain',
  buffer: Buffer.from('81 dari 100 layanan tepat waktu\n'),
}

/** What a small office types at the least; more would mean that the program asks for too much. */
const MOST = { keys: 2500, demanded: 120 }

let browser: Browser
beforeAll(async () => {
  if (!NO_BROWSER) browser = await openBrowser()
})
afterAll(() => browser?.close())

async function writeFormula(planner: Planner): Promise<void> {
  await planner.choose('Cara menghitung', 'Perbandingan')
  await planner.type('Rumus', 'A / B × 100')
  for (const [row, kode, name] of [
    [1, 'A', 'Tepat waktu'],
    [2, 'B', 'Seluruhnya'],
  ] as const) {
    const part = planner.page.getByRole('group', { name: `Komponen ${row}`, exact: true })
    await planner.type('Kode', kode, part)
    await planner.type('Yang dihitung', name, part)
  }
}

describe.skipIf(NO_BROWSER).each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('an office of one’s own, from nothing, %s', (_, javaScriptEnabled) => {
  let office: OfficeServer
  let guest: Guest
  let planner: Planner
  const signers = new Map<string, Guest>()
  const journey = () => ({ office, planner, signers })
  beforeAll(async () => {
    office = await officeServer({ empty: true, today: TODAY })
    guest = await newGuest(browser, office.address, { javaScriptEnabled })
    planner = new Planner(guest.page, { looks: javaScriptEnabled })
  })
  afterAll(async () => {
    await Promise.all([...signers.values()].map((one) => one.close()))
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

  it('has a page for everything before anything is written', async () => {
    const wrong: string[] = []
    for (const id of PLAIN_PAGES)
      for (const entitas of ENTITAS) {
        const answer = await planner.page.request.get(`/k/3507/${entitas}/2026/${id}`)
        const words = (await answer.text())
          .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
          .replace(/<[^>]*>/g, ' ')
        const odd = /\b(undefined|NaN|null|\[object)\b/.exec(words)?.[0]
        if (answer.status() !== 200 || odd !== undefined)
          wrong.push(`${entitas}/${id}: ${answer.status()} ${odd ?? ''}`)
      }
    expect(wrong).toEqual([])
    expect(PLAIN_PAGES.length).toBeGreaterThan(25)
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
    await planner.choose('Sasaran', SASARAN[entitas])
    await planner.type('Indikator', NAMA[entitas])
    await planner.type('Definisi operasional', 'Yang selesai sesuai jadwal')
    await planner.type('Satuan', 'persen')
    await planner.type('Cara penghitungan', 'Selesai tepat waktu dibagi seluruhnya')
    await planner.type('Sumber data', 'Register layanan')
    if (entitas === 'kpu') await writeFormula(planner)
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

  it('invites who signs, who accepts by the link, and ties each to the post', async () => {
    for (const [role, { name, email, peran, jabatan }] of Object.entries(SIGNERS)) {
      await planner.open('orang')
      await planner.type('Nama', name)
      await planner.type('Alamat email', email)
      for (const one of peran) await planner.tick(one, planner.page.locator('form[action="?/undang"]'))
      await planner.press('Buat tautan undangan')
      await planner.hear(`Tautan untuk ${name}`)
      const link = (await planner.page.locator('code').first().textContent()) ?? ''
      const one = await newGuest(browser, office.address, { javaScriptEnabled })
      signers.set(role, one)
      await one.page.goto(link)
      await one.page.getByLabel('Kata sandi').fill(PASSWORD)
      await one.page.getByRole('button', { name: 'Terima undangan' }).click()
      await one.page.getByRole('heading', { name: 'Beranda' }).waitFor()
      await planner.open('pengaturan/pejabat')
      await planner.follow(jabatan)
      await planner.choose('Akun', `${name} (${email})`)
      await planner.press('Simpan perubahan')
      await planner.hear('tersimpan')
    }
  })

  it.each(ENTITAS)('writes the PK of the %s and hands it in', async (entitas) => {
    await planner.open('perjanjian', entitas)
    await planner.press('Buat draf perjanjian 2026')
    await planner.hear('Draf perjanjian dibuat.')
    await planner.press('Ajukan untuk ditandatangani')
    await planner.press('Ajukan untuk ditandatangani')
    await planner.hear('Menunggu tanda tangan')
  })

  it.each([
    ['kpu', 'ketua'],
    ['sekretariat', 'ketua'],
    ['sekretariat', 'sekretaris'],
  ])('has the PK of the %s signed by the %s, who finds it on Beranda', async (entitas, role) => {
    const page = (signers.get(role) as Guest).page
    await page.goto(`/k/3507/${entitas}/2026/beranda`)
    const name = entitas === 'kpu' ? 'KPU' : 'Sekretariat'
    await page
      .getByRole('link', { name: new RegExp(`tanda tangani.*Perjanjian Kinerja ${name} 2026`, 'i') })
      .first()
      .click()
    await page.getByRole('link', { name: 'Tanda tangani', exact: true }).first().click()
    await page.getByRole('button', { name: 'Tanda tangani perjanjian ini' }).click()
    await page
      .getByText('Tanda tangan Anda tersimpan.')
      .or(page.getByText(/Berlaku sejak/))
      .first()
      .waitFor()
  })

  it.each(ENTITAS)('plans the steps of the indicator of the %s', async (entitas) => {
    await planner.open('rencana-aksi', entitas)
    const step = `Langkah baru ${entitas === 'kpu' ? 'IKU-1' : 'IKK-1'}`
    await planner.type(step, 'Menjadwalkan layanan setiap pekan')
    for (const bulan of ['Juli', 'Agustus', 'September']) await planner.tick(`${bulan}, ${step}`)
    await planner.type(`Keluaran anggaran, ${step}`, '6709.QDB.001')
    await planner.press('Simpan rencana aksi')
    await planner.hear('tersimpan')
  })

  it('has the year’s performance established by a decree of the Ketua', async () => {
    await planner.open('keputusan')
    await planner.choose('Tentang', 'penetapan-kinerja')
    await planner.press('Buat draf')
    await planner.press('Simpan dan ambil nomor')
    await planner.hear(/^Nomor \d+ Tahun 2026/)
    const { page } = signers.get('ketua') as Guest
    await page.goto(planner.page.url().split('?')[0] ?? '')
    await page.getByRole('link', { name: 'Tetapkan keputusan ini' }).click()
    await page.getByRole('button', { name: 'Tetapkan keputusan ini' }).click()
    await page.getByText('Keputusan ditetapkan').first().waitFor()
  })

  it.each(ENTITAS)(
    'opens the locked quarter, measures the %s with its evidence, and has it approved',
    async (entitas) => {
      await planner.open('pengukuran?tw=3', entitas)
      // One window for both entities.
      if (entitas === 'kpu') {
        await planner.follow('Buka pengecualian')
        await planner.type('Alasan', 'Kantor mulai memakai aplikasi ini pada bulan November')
        await planner.type('Terbuka sampai tanggal', '31 Desember 2026')
        await planner.press('Buka pengecualian')
        await planner.hear('Pengecualian dibuka.')
      }
      await planner.follow(NAMA[entitas])
      if (entitas === 'kpu') {
        await planner.type('A · Tepat waktu', '81')
        await planner.type('B · Seluruhnya', '100')
      } else await planner.type('Realisasi', '81')
      for (const name of TEXTS) await planner.cell(name, 'Layanan dijadwalkan setiap pekan')
      await planner.page.setInputFiles('#berkas', EVIDENCE)
      await planner.press('Simpan')
      await planner.hear(new RegExp(`^Tersimpan .*\\. Bukti "${EVIDENCE.name}" tersimpan\\.$`))
      await planner.open('pengukuran?tw=3', entitas)
      await planner.press('Ajukan ke Verifikator')
      await planner.press('Ajukan ke Verifikator')
      await planner.hear('Pengukuran diajukan.')
      await planner.follow('Verifikasi')
      await planner.press('Verifikasi pengukuran ini')
      await planner.hear('Pengukuran diverifikasi.')
      const page = (signers.get('sekretaris') as Guest).page
      await page.goto(`/k/3507/${entitas}/2026/pengukuran?tw=3`)
      await page.getByRole('link', { name: 'Setujui' }).click()
      await page.getByRole('button', { name: 'Setujui pengukuran ini' }).click()
      await page.getByText('Pengukuran disetujui.').waitFor()
    },
  )

  it('revises the PK of the KPU with a reason, and has it signed again', async () => {
    await planner.open('perjanjian')
    await planner.follow('Perjanjian Kinerja KPU 2026')
    await planner.follow('Buat revisi')
    await planner.choose('Alasan yang dibolehkan aturan', 'strategi-anggaran')
    await planner.type('Penjelasan', 'Pagu berubah setelah revisi DIPA')
    await planner.press('Buat draf revisi')
    await planner.press('Ajukan untuk ditandatangani')
    await planner.press('Ajukan untuk ditandatangani')
    await planner.hear('Menunggu tanda tangan')
    const { page } = signers.get('ketua') as Guest
    await page.goto(planner.page.url())
    await page.getByRole('link', { name: 'Tanda tangani', exact: true }).first().click()
    await page.getByRole('button', { name: 'Tanda tangani perjanjian ini' }).click()
    await page
      .getByText(/Berlaku sejak/)
      .first()
      .waitFor()
  })

  meets(journey)
  reports(journey)
  // The same files for everybody: what is downloaded asks no script.
  if (!javaScriptEnabled) printsEverything(journey)

  it('asks for little, and everybody can read it', () => {
    expect(planner.problems).toEqual([])
    expect(guest.troubles).toEqual([])
    expect(planner.keys).toBeLessThanOrEqual(MOST.keys)
    expect(planner.demanded).toBeLessThanOrEqual(MOST.demanded)
  })
})
