import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NO_BROWSER, newGuest, openBrowser } from '../support/browser.ts'
import { type OfficeServer, officeServer } from '../support/office-server.ts'
import { at } from '../support/sample-office.ts'
import { signedIn } from '../support/visitor.ts'

let office: OfficeServer
beforeAll(async () => {
  office = await officeServer()
})
afterAll(() => office?.remove())

it('answers a form without scripts, and leads to pages that are there', async () => {
  const kasubbag = await signedIn(office.address, 'kasubbag@contoh.example')
  const page = await (await kasubbag.get(at('cari?q=data+pemilih'))).text()
  expect(page).toMatch(/\d+ hasil untuk “data pemilih”/)
  expect(page).toMatch(/<mark>[Pp]emilih<\/mark>/)
  for (const q of ['kinerja', 'iku-2', 'blitar', 'kalender', 'bukti', '2021']) {
    const found = await (await kasubbag.get(at(`cari?q=${q}`))).text()
    const [, results = ''] = found.split('id="hasil-cari"')
    const links = new Set([...results.matchAll(/href="(\/[^"#]*)/g)].map(([, href]) => href ?? ''))
    expect(links.size, q).toBeGreaterThan(0)
    for (const href of links)
      expect((await kasubbag.get(href.replaceAll('&amp;', '&'))).status, `${q} → ${href}`).toBe(200)
  }
  for (const [q, said] of [
    ['', 'Apa yang Anda cari?'],
    ['x', 'Kata itu terlalu pendek'],
    ['yang', 'Kata itu ada di mana-mana'],
    ['zirkonium', 'Tidak ada yang cocok'],
  ])
    expect(await (await kasubbag.get(at(`cari?q=${q}`))).text()).toContain(said)
})

describe.skipIf(NO_BROWSER)('in a browser', () => {
  let browser: Browser
  let page: Page
  beforeAll(async () => {
    browser = await openBrowser()
    page = (await newGuest(browser, office.address)).page
    await page.goto('/masuk')
    await page.getByRole('button', { name: /Operator/ }).click()
    await page.waitForURL('**/beranda')
  })
  afterAll(() => browser?.close())

  it('opens with Ctrl+K over any page, and leads on with the arrow keys', async () => {
    await page.keyboard.press('Control+k')
    await page.keyboard.type('pemutakhiran data')
    const dialog = page.getByRole('dialog', { name: 'Cari' })
    await dialog.getByText(/\d+ hasil untuk “pemutakhiran data”/).waitFor()
    await page.keyboard.press('ArrowDown')
    const href = await page.evaluate('document.activeElement.getAttribute("href")')
    await page.keyboard.press('Enter')
    await page.waitForURL(`**${href}`)
    await page.getByRole('heading', { level: 1 }).waitFor()

    await page.keyboard.press('Control+k')
    await page.keyboard.type('iku')
    await page.keyboard.press('Escape')
    expect(await page.getByRole('dialog').count()).toBe(0)
    await page.getByRole('link', { name: 'Cari' }).click()
    await page.keyboard.type('realisasi')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/cari?q=realisasi')
  })
})
