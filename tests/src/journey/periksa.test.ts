import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Guest, NO_BROWSER, newGuest, openBrowser, WIDTHS } from '../support/browser.ts'
import { type OfficeServer, officeServer } from '../support/office-server.ts'

const WRONG = `LAPORAN KINERJA KPU KOTA MAGELANG TAHUN 2021

Tabel 3.1 Realisasi Anggaran

Kode\tProgram\tPagu (Rp)\tRealisasi (Rp)\tSisa (Rp)
3355\tDukungan Manajemen\t4.103.445.000\t4.082.850.734\t20.594.260
3356\tProgram Lain\t1.000.000\t900.000\t100.000
`
const TWICE = WRONG.replace('100.000', '100.001')
const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })

let browser: Browser
let office: OfficeServer
beforeAll(async () => {
  if (NO_BROWSER) return
  browser = await openBrowser()
  office = await officeServer({ empty: true })
})
afterAll(async () => {
  await browser?.close()
  await office?.remove()
})

async function send(page: Page, files: ReturnType<typeof file>[]): Promise<void> {
  await page.goto('/periksa')
  await page.getByLabel('Berkas yang diperiksa').setInputFiles(files)
  await page.getByRole('button', { name: 'Periksa', exact: true }).click()
}

describe.skipIf(NO_BROWSER).each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('somebody without an account, %s', (_, javaScriptEnabled) => {
  let guest: Guest
  beforeAll(async () => {
    guest = await newGuest(browser, office.address, { javaScriptEnabled, viewport: WIDTHS.phone })
  })

  it('comes from the first page and tries the sample', async () => {
    const { page } = guest
    await page.goto('/mulai')
    await page.getByRole('link', { name: 'Periksa dokumen tanpa akun' }).click()
    await page.getByRole('button', { name: 'Periksa laporan contoh' }).click()
    await page.getByRole('heading', { name: 'Hasil pemeriksaan' }).waitFor()
    await page
      .getByText(/^\d+ temuan: \d+ salah hitung/)
      .first()
      .waitFor()
    const [first] = await page.getByRole('region', { name: 'Tabel Daftar perbaikan' }).getByRole('link').all()
    await first?.click()
    expect(new URL(page.url()).hash).toMatch(/^#t0-[0-9a-f]{16}$/)
    expect(guest.troubles).toEqual([])
  })

  it('sees both figures, the arithmetic and the place, and takes the results away', async () => {
    const { page } = guest
    await send(page, [file('lkj.txt', WRONG)])
    const finding = page.getByRole('article').filter({ hasText: 'hitung/sisa' })
    const text = await finding.innerText()
    expect(text).toContain('4.103.445.000 − 4.082.850.734 = 20.594.266')
    expect(await finding.locator('td.hit').innerText()).toBe('20.594.260')
    expect(await finding.locator('dd').allInnerTexts()).toEqual(['20.594.260', '20.594.266'])
    for (const [link, name, start] of [
      ['Unduh Word dengan komentar', 'lkj-komentar.docx', 'PK'],
      ['Unduh halaman hasil (HTML)', 'hasil-periksa.html', '<!doctype html>'],
      ['Unduh data (JSON)', 'hasil-periksa.json', '{'],
    ] as const) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: link }).click(),
      ])
      expect(download.suggestedFilename()).toBe(name)
      expect((await readFile(await download.path(), 'latin1')).startsWith(start), name).toBe(true)
    }
    expect(guest.troubles).toEqual([])
  })

  it('sees one kind, marks what is no mistake with a reason, and takes the marks to the next check', async () => {
    const { page } = guest
    await send(page, [file('lkj.txt', TWICE)])
    await page.locator('select[name="rumpun"]').selectOption({ label: 'salah hitung (2)' })
    await page.getByRole('button', { name: 'Saring' }).click()
    await page.getByRole('status').getByText('2 perbaikan cocok').waitFor()
    const card = page.getByRole('article').first()
    await card.getByText('Bukan kesalahan', { exact: true }).click()
    await card.getByLabel('Mengapa ini bukan kesalahan?').fill('Angka dari pusat.')
    await card.getByRole('button', { name: 'Sembunyikan temuan ini' }).click()
    await page.getByText('1 disembunyikan karena bukan kesalahan').waitFor()
    await page.getByText('Angka dari pusat.').waitFor()
    expect(page.url()).toContain('rumpun=hitung')
    expect(await page.getByRole('article').count()).toBe(1)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Unduh .akuntabel.json' }).click(),
    ])
    const marks = await readFile(await download.path())
    await page.goto('/periksa')
    await page.getByLabel('Berkas yang diperiksa').setInputFiles([file('lkj.txt', TWICE)])
    await page.getByText('Sudah pernah diperiksa?').click()
    await page
      .getByLabel('Berkas .akuntabel.json dari pemeriksaan sebelumnya')
      .setInputFiles({ name: 'akuntabel.json', mimeType: 'application/json', buffer: marks })
    await page.getByRole('button', { name: 'Periksa', exact: true }).click()
    await page.getByText('1 disembunyikan karena bukan kesalahan').waitFor()
    await page.getByRole('button', { name: 'Tampilkan lagi' }).click()
    await page.getByText('1 disembunyikan').waitFor({ state: 'detached' })
    expect(guest.troubles).toEqual([])
  })

  it('is told why the marks cannot be used', async () => {
    const { page } = guest
    await page.goto('/periksa')
    await page.getByLabel('Berkas yang diperiksa').setInputFiles([file('lkj.txt', WRONG)])
    await page.getByText('Sudah pernah diperiksa?').click()
    await page
      .getByLabel('Berkas .akuntabel.json dari pemeriksaan sebelumnya')
      .setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from('{}') })
    await page.getByRole('button', { name: 'Periksa', exact: true }).click()
    await page.getByRole('alert').getByText('daftar "abaikan" tidak ada').waitFor()
  })

  it('deletes the result, and nobody finds it again', async () => {
    const { page } = guest
    await send(page, [file('lkj.txt', WRONG)])
    await page.getByRole('heading', { name: 'Hasil pemeriksaan' }).waitFor()
    const address = page.url()
    await page.getByRole('button', { name: 'Hapus hasil ini sekarang' }).click()
    await page.getByLabel('Berkas yang diperiksa').waitFor()
    expect((await fetch(address)).status).toBe(404)
    expect((await fetch(`${address}/json`)).status).toBe(404)
  })

  it('is told about a file that cannot be read, beside the result of the other', async () => {
    const { page } = guest
    await send(page, [file('rusak.pdf', '%PDF-1.7 rusak'), file('lkj.txt', WRONG)])
    await page.getByRole('alert').filter({ hasText: 'rusak.pdf' }).getByText('Berkas ini rusak').waitFor()
    await page.getByText('hitung/sisa').waitFor()
  })

  it('is asked for a file', async () => {
    await send(guest.page, [])
    await guest.page.getByRole('alert').getByText('Pilih dahulu berkas yang akan diperiksa.').waitFor()
  })
})

describe.skipIf(NO_BROWSER)('the server', () => {
  const post = (body: FormData) =>
    fetch(`${office.address}/periksa?/periksa`, { method: 'POST', body, headers: { origin: office.address } })
  const form = (size: number): FormData => {
    const body = new FormData()
    body.set('berkas', new File([new Uint8Array(size).fill(32)], 'besar.txt'))
    return body
  }

  it('refuses more than 20 MB', async () => {
    const answer = await post(form(21 * 1024 * 1024))
    expect(answer.status).toBe(413)
    expect(await answer.text()).toContain('Batasnya 20 MB')
  })

  it('knows no result by another id', async () => {
    const answer = await fetch(`${office.address}/periksa/hasil/AAAAAAAAAAAAAAAAAAAAAAAA/0`)
    expect(answer.status).toBe(404)
  })

  it('answers other pages while more files are being checked than it checks at once', async () => {
    const rows = Array.from({ length: 1_000 }, (_, at) => `${at}\tProgram ${at}\t${at}.000\t${at}.000\t1`)
    const heavy = () => {
      const body = new FormData()
      body.set('berkas', new File([`${WRONG}${rows.join('\n')}`], 'berat.txt'))
      return body
    }
    let running = 3
    const checks = Array.from({ length: running }, async () => {
      const { status } = await post(heavy())
      running--
      return status
    })
    await expect.poll(async () => (await fetch(`${office.address}/periksa`)).status).toBe(200)
    expect(running).toBeGreaterThan(0)
    // One address waits for itself; who has no room is told so, and the rest are checked.
    for (const status of await Promise.all(checks)) expect([200, 422, 429]).toContain(status)
    expect((await fetch(`${office.address}/mulai`)).status).toBe(200)
  })

  it('refuses who comes too often, and goes on answering', async () => {
    const answers: number[] = []
    for (let at = 0; at < 21; at++) answers.push((await post(form(0))).status)
    expect(answers.at(-1)).toBe(429)
    expect((await fetch(`${office.address}/periksa`)).status).toBe(200)
  })
})
