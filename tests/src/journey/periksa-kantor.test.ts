import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NO_BROWSER, newGuest, openBrowser, signInAs } from '../support/browser.ts'
import { type OfficeServer, officeServer } from '../support/office-server.ts'
import { at } from '../support/sample-office.ts'

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

describe.skipIf(NO_BROWSER).each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('an office checks its own report, %s', (_, javaScriptEnabled) => {
  it('in one step from Laporan; the result is kept for the person alone, until it is deleted', async () => {
    const planner = await newGuest(browser, office.address, { javaScriptEnabled })
    const { page } = planner
    await signInAs(page, 'Kasubbag Perencanaan')
    await page.goto(at('laporan', { tahun: 2021 }))
    await page.getByRole('button', { name: 'Periksa LKj kita' }).click({ noWaitAfter: true })
    // The whole report is made and checked meanwhile.
    await page.waitForURL('**/periksa/*', { timeout: 60_000 })
    await page.getByRole('heading', { name: 'Hasil pemeriksaan' }).waitFor()
    const result = page.url()
    expect(result).toMatch(/\/k\/3572\/kpu\/2021\/periksa\/[0-9a-f-]{36}$/)
    await page.getByText('KPU Kota Blitar, 2021').waitFor()
    await page.getByRole('heading', { name: 'Bagian Laporan Kinerja' }).waitFor()

    const other = await newGuest(browser, office.address, { javaScriptEnabled })
    await signInAs(other.page, 'Sekretaris')
    for (const address of [result, `${result}/json`, `${result}/0`])
      expect((await other.page.request.get(address)).status()).toBe(404)
    await other.page.goto(at('periksa', { tahun: 2021 }))
    await other.page.getByText('tidak ada orang lain yang melihatnya').waitFor()

    await page.goto(at('periksa', { tahun: 2021 }))
    await page
      .getByRole('link', { name: /\.docx$/ })
      .first()
      .waitFor()
    await page.goto(result)
    await page.getByRole('button', { name: 'Hapus hasil ini sekarang' }).click()
    await page.waitForURL('**/periksa')
    await page.getByText('tidak ada orang lain yang melihatnya').waitFor()
    expect((await page.request.get(result)).status()).toBe(404)
    expect([...planner.troubles, ...other.troubles]).toEqual([])
    await planner.close()
    await other.close()
  })
})

describe.skipIf(NO_BROWSER)('a document', () => {
  it('is checked from the page Dokumen', async () => {
    const { page, close } = await newGuest(browser, office.address)
    await signInAs(page, 'Kasubbag Perencanaan')
    await page.goto(at('dokumen', { tahun: 2021 }))
    await page
      .getByRole('button', { name: /^Periksa Perjanjian Kinerja/ })
      .first()
      .click()
    await page.getByRole('heading', { name: 'Hasil pemeriksaan' }).waitFor()
    await close()
  })
})
