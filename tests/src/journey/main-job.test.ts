import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Guest, NO_BROWSER, newGuest, openBrowser, signInAs, signOut } from '../support/browser.ts'
import { type OfficeServer, officeServer } from '../support/office-server.ts'
import { at } from '../support/sample-office.ts'

const EVIDENCE = {
  name: 'register-keputusan.txt',
  mimeType: 'text/plain',
  buffer: Buffer.from('Nomor 1 s.d. 62\n'),
}
const TEXTS = ['penyebab', 'hambatan', 'solusi', 'tindakLanjut', 'program']

/** The three figures the sample waits for; the third is a grade, chosen from a list. */
const FIGURES = ['86,5', '74', 'BB']

let browser: Browser
beforeAll(async () => {
  if (!NO_BROWSER) browser = await openBrowser()
})
afterAll(() => browser?.close())

describe.skipIf(NO_BROWSER).each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('the main job %s', (_, javaScriptEnabled) => {
  let office: OfficeServer
  let guest: Guest
  let page: Page
  beforeAll(async () => {
    office = await officeServer()
    guest = await newGuest(browser, office.address, { javaScriptEnabled })
    page = guest.page
  })
  afterAll(async () => {
    await guest?.close()
    await office?.remove()
  })

  it('lets the operator fill what is missing, with evidence, and hand it in', async () => {
    await signInAs(page, 'Operator Subbagian')
    await page.goto(at('pengukuran?tw=4'))
    await page.getByText('3 dari 6 terisi').waitFor()
    for (const figure of FIGURES) await fillNext(page, figure)
    await page.goto(at('pengukuran?tw=4'))
    await page.getByText('6 dari 6 terisi').waitFor()
    await page.getByRole('button', { name: 'Ajukan ke Verifikator' }).click()
    await confirm(page, 'Ajukan ke Verifikator', 'Pengukuran diajukan. Tanda terima')
    await signOut(page)
  })

  it('lets the Kasubbag verify and the Sekretaris approve', async () => {
    await signInAs(page, 'Kasubbag Perencanaan')
    await page.goto(at('pengukuran?tw=4'))
    await page.getByRole('link', { name: 'Verifikasi' }).click()
    await confirm(page, 'Verifikasi pengukuran ini', 'Pengukuran diverifikasi.')
    await signOut(page)
    await signInAs(page, 'Sekretaris')
    await page.goto(at('pengukuran?tw=4'))
    await page.getByRole('link', { name: 'Setujui' }).click()
    await confirm(page, 'Setujui pengukuran ini', 'Pengukuran disetujui.')
    await signOut(page)
  })

  it.each([
    ['Word (DOCX)', 'docx', 'PK\u0003\u0004'],
    ['PDF', 'pdf', '%PDF-'],
  ])('gives the Laporan Kinerja as %s, while showing how far it is', async (button, extension, magic) => {
    if (extension === 'docx') await signInAs(page, 'Kasubbag Perencanaan')
    await page.goto(at('laporan'))
    const download = page.waitForEvent('download', { timeout: 60_000 })
    await page.getByRole('button', { name: button, exact: true }).click()
    expect(new URL(page.url()).pathname).toContain('/laporan/susun/')
    const file = await download
    expect(file.suggestedFilename()).toMatch(new RegExp(`\\.${extension}$`))
    const bytes = await readFile(await file.path())
    expect(bytes.subarray(0, magic.length).toString('latin1')).toBe(magic)
    expect(bytes.length).toBeGreaterThan(20_000)
  })

  it('gives the signed Perjanjian Kinerja as DOCX and PDF', async () => {
    await page.goto(at('perjanjian'))
    await page.locator('tbody th a').first().click()
    for (const [name, magic] of [
      ['Unduh DOCX', 'PK'],
      ['Unduh PDF', '%PDF'],
    ] as const) {
      const download = page.waitForEvent('download')
      await page.getByRole('link', { name }).click()
      expect((await readFile(await (await download).path())).toString('latin1')).toMatch(
        new RegExp(`^${magic}`),
      )
    }
  })

  it('makes no noise on the way', () => {
    expect(guest.troubles).toEqual([])
  })
})

/** Opens the next indicator without a figure from the grid, writes figure and analysis, adds a file, saves both. */
async function fillNext(page: Page, figure: string): Promise<void> {
  await page.goto(at('pengukuran?tw=4'))
  await page.locator('.form-foot').getByRole('link', { name: /^IKU-/ }).click()
  const field = page.locator('#realisasi')
  if ((await field.evaluate((element) => element.tagName)) === 'SELECT') await field.selectOption(figure)
  else await field.fill(figure)
  for (const name of TEXTS) await page.locator(`#${name}`).fill(`Uraian ${name} untuk triwulan ini.`)
  await page.setInputFiles('#berkas', EVIDENCE)
  await page.getByLabel('Keterangan (boleh kosong)').fill('Ditandatangani Kasubbag Hukum')
  await page.getByRole('button', { name: 'Simpan', exact: true }).click()
  await page.getByText(new RegExp(`^Tersimpan .*\\. Bukti "${EVIDENCE.name}" tersimpan\\.$`)).waitFor()
  await page.getByRole('link', { name: EVIDENCE.name, exact: true }).waitFor()
}

async function confirm(page: Page, button: string, sentence: string): Promise<void> {
  await page.getByRole('heading', { name: 'Yang terjadi setelah ini' }).waitFor()
  await page.getByRole('button', { name: button }).click()
  await page.getByText(sentence).waitFor()
}
