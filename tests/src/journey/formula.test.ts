import { type Actor, createApp, createPkDraft, loadConfig, openException } from '@akuntabel/app'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Guest, NO_BROWSER, newGuest, openBrowser, signInAs, signOut } from '../support/browser.ts'
import { type OfficeServer, officeServer } from '../support/office-server.ts'
import { at, UNIT } from '../support/sample-office.ts'

/** A year of the plan that nobody has begun. */
const YEAR = { tahun: 2023 }
const TYPED = {
  Satuan: 'persen',
  ...{ 'Cara penghitungan (boleh kosong)': 'Yang selesai dibagi yang direncanakan' },
}

let browser: Browser
let office: OfficeServer
beforeAll(async () => {
  if (NO_BROWSER) return
  browser = await openBrowser()
  office = await officeServer()
})
afterAll(async () => {
  await browser?.close()
  await office?.remove()
})

/** The year's agreement as a draft, and its first two quarters open. */
async function openQuarters(): Promise<void> {
  const app = await createApp(loadConfig({ AKUNTABEL_DATA: office.dataDir }), { jobs: false })
  const kasubbag: Actor = {
    ...{ personId: 'uji', personName: 'Uji', unit: UNIT, viaUnit: UNIT },
    roles: ['verifikator'],
  }
  await app.run(createPkDraft, kasubbag, { entitas: 'kpu', ...YEAR })
  for (const triwulan of [1, 2])
    await app.run(openException, kasubbag, {
      ...{ ...YEAR, entitas: 'kpu', jenis: 'pengukuran', triwulan },
      ...{ sampai: '2099-12-31', alasan: 'Tahun yang dicoba.' },
    })
  await app.close()
}

async function writeCard(page: Page, kode: string): Promise<void> {
  await page.goto(at('iku', YEAR))
  await page.getByText('Tambah indikator', { exact: true }).first().click()
  await page.getByLabel('Kode', { exact: true }).first().fill(kode)
  await page.getByLabel('Indikator', { exact: true }).fill(`Persentase yang selesai ${kode}`)
  for (const [label, text] of Object.entries(TYPED))
    await page.getByLabel(label, { exact: true }).first().fill(text)
  await page.getByLabel('Sasaran', { exact: true }).first().selectOption({ index: 1 })
  await page.getByLabel('Cara menghitung', { exact: true }).selectOption('Perbandingan')
  await page.getByLabel('Rumus', { exact: true }).fill('A / C × 100')
  for (const [row, code, name, example] of [
    [1, 'A', 'Yang selesai', '77'],
    [2, 'B', 'Yang direncanakan', '100'],
  ] as const) {
    const part = page.getByRole('group', { name: `Komponen ${row}`, exact: true })
    await part.getByLabel('Kode').fill(code)
    await part.getByLabel('Yang dihitung').fill(name)
    await part.getByLabel('Angka contoh').fill(example)
  }
}

describe.skipIf(NO_BROWSER).each([true, false])('a card counted by a formula, script %s', (script) => {
  const kode = script ? 'IKU-21' : 'IKU-22'
  let guest: Guest
  let page: Page
  beforeAll(async () => {
    guest = await newGuest(browser, office.address, { javaScriptEnabled: script })
    page = guest.page
  })
  afterAll(() => guest?.close())

  it('is written with its components, tried, and says at the place what is wrong', async () => {
    await signInAs(page, 'Kasubbag Perencanaan')
    await writeCard(page, kode)
    const example = page.locator('#contoh-hitungan')
    if (script) await example.getByText('Komponen C tidak ada di daftar').waitFor()
    await page.getByRole('button', { name: 'Tambah indikator' }).click()
    await page
      .getByText('Komponen C tidak ada di daftar. Tambahkan komponennya, atau ubah rumusnya.')
      .first()
      .waitFor()
    await page.getByLabel('Rumus', { exact: true }).fill('A / B × 100')
    if (script) await example.getByText('77%', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Hitung contoh' }).click()
    await example.getByText('77 / 100 × 100 = 77%').waitFor()
    expect(await page.getByLabel('Rumus', { exact: true }).inputValue()).toBe('A / B × 100')
    await page.getByRole('button', { name: 'Tambah indikator' }).click()
    await page.getByText(`${kode} ditambahkan.`).waitFor()
    await page.getByRole('link', { name: `Persentase yang selesai ${kode}` }).click()
    await page.getByText('Yang selesai ÷ Yang direncanakan × 100').waitFor()
    await signOut(page)
  })
})

describe.skipIf(NO_BROWSER).each([true, false])(
  'a value counted from its components, script %s',
  (script) => {
    const kode = script ? 'IKU-21' : 'IKU-22'
    let guest: Guest
    let page: Page
    beforeAll(async () => {
      if (script) await openQuarters()
      guest = await newGuest(browser, office.address, { javaScriptEnabled: script })
      page = guest.page
    })
    afterAll(() => guest?.close())

    it('is typed on the page of one quarter and in the sheet of the next, and traced over both', async () => {
      await signInAs(page, 'Operator Subbagian')
      await page.goto(at('pengukuran?tw=1', YEAR))
      await page.getByRole('link', { name: `Persentase yang selesai ${kode}` }).click()
      await page.getByLabel('A · Yang selesai').fill('10')
      await page.getByLabel('B · Yang direncanakan').fill('20')
      if (script) await page.getByText('50%', { exact: true }).first().waitFor()
      await page.getByRole('button', { name: 'Simpan', exact: true }).click()
      await page
        .getByText(/^Tersimpan /)
        .first()
        .waitFor()
      await page.getByText('50%', { exact: true }).first().waitFor()

      await page.goto(at('pengukuran?tw=2', YEAR))
      await page.getByLabel(`Yang selesai (${kode} komponen A)`).fill('90')
      await page.getByLabel(`Yang direncanakan (${kode} komponen B)`).fill('100')
      await page.getByRole('button', { name: 'Simpan lembar' }).click()
      await page.getByText('1 realisasi tersimpan.').waitFor()
      const row = page.getByRole('row', { name: new RegExp(kode) }).first()
      const year = row.locator('td[data-label="Setahun"]')
      expect(await year.innerText()).toMatch(/^83,33%/)
      expect(await row.locator('td.now').innerText()).toMatch(/^90%/)
      expect(await row.getByRole('textbox').count()).toBe(0)
      await year.getByText('Cara hitung').click()
      await row.getByText('100 / 120 × 100 = 83,33%').waitFor()
      await row.getByText('120 (jumlah semua triwulan: I 20, II 100)').waitFor()
      expect(guest.troubles).toEqual([])
    })
  },
)
