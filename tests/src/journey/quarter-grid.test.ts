import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NO_BROWSER, newGuest, openBrowser, signInAs } from '../support/browser.ts'
import { type OfficeServer, officeServer } from '../support/office-server.ts'
import { at } from '../support/sample-office.ts'

const LAPTOP = { width: 1366, height: 768 }
const GRID = at('pengukuran?tw=4')

describe.skipIf(NO_BROWSER)('the sheet of a quarter', () => {
  let browser: Browser
  let office: OfficeServer
  let page: Page
  beforeAll(async () => {
    browser = await openBrowser()
    office = await officeServer()
    page = (await newGuest(browser, office.address, { viewport: LAPTOP })).page
    await signInAs(page, 'Operator Subbagian')
  })
  afterAll(async () => {
    await browser?.close()
    await office?.remove()
  })

  it('shows six indicators at once on a laptop, above what is stuck to its foot', async () => {
    await page.goto(GRID)
    const rows = await page.locator('.quarter-grid tbody tr:not(.group)').all()
    const boxes = await Promise.all(rows.map((row) => row.boundingBox()))
    const foot = await page.locator('.form-foot.sticky').boundingBox()
    expect(boxes.length).toBeGreaterThanOrEqual(6)
    for (const box of boxes.slice(0, 6)) {
      expect(box?.y).toBeGreaterThan(0)
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(foot?.y ?? 0)
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(LAPTOP.width)
    }
  })

  it('says what a figure comes to while it is typed, as the server computes it, and saves nothing', async () => {
    await page.getByRole('textbox', { name: 'Realisasi IKU-2, persen' }).fill('60')
    const row = page.getByRole('row', { name: /IKU-2 / })
    await row.getByText('75%').waitFor()
    await page.getByRole('textbox', { name: 'Realisasi IKU-2, persen' }).fill('enam puluh')
    await row.locator('.field-error').waitFor()
    await page.getByRole('textbox', { name: 'Realisasi IKU-2, persen' }).fill('')
  })

  it('takes a remark on a value beside it, and shows it there', async () => {
    const row = page.getByRole('row', { name: /IKU-1 / })
    await row.getByText('Komentari').click()
    await row.getByRole('textbox', { name: 'Komentar untuk IKU-1' }).fill('Register sudah diperbarui.')
    await row.getByRole('button', { name: 'Kirim komentar' }).click()
    await page.getByText('Komentar terkirim.').waitFor()
    await row.getByText('1 komentar').click()
    await row.getByText('Register sudah diperbarui.').waitFor()
  })

  it('works without a script: only what lacks something, an unusual figure asked back and answered', async () => {
    const plain = await newGuest(browser, office.address, { javaScriptEnabled: false })
    await signInAs(plain.page, 'Operator Subbagian')
    await plain.page.goto(GRID)
    await plain.page.getByRole('link', { name: 'Yang belum: 3' }).click()
    const rows = plain.page.locator('.quarter-grid tbody tr:not(.group)')
    expect(await rows.count()).toBe(3)
    await plain.page.getByRole('textbox', { name: 'Realisasi IKU-2, persen' }).fill('800')
    await plain.page.getByRole('button', { name: 'Simpan lembar' }).click()
    await plain.page.getByText('1 realisasi tersimpan.').waitFor()
    expect(await rows.count()).toBe(3)
    await rows.first().getByText('Realisasi 800% paling sedikit 10 kali target 80%.').waitFor()
    await plain.page.getByRole('button', { name: 'Betul, memang segitu IKU-2' }).click()
    await plain.page.getByText('Jawaban tersimpan.').waitFor()
    await rows.first().getByText('Betul menurut Operator Subbagian').waitFor()
    await plain.close()
  })
})
