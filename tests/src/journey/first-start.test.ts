import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DEMO_PASSWORD } from '../support/akuntabel.ts'
import { type Guest, NO_BROWSER, newGuest, openBrowser } from '../support/browser.ts'
import { type OfficeServer, officeServer } from '../support/office-server.ts'

describe.skipIf(NO_BROWSER).each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('the first start %s', (_, javaScriptEnabled) => {
  let browser: Browser
  let office: OfficeServer
  let guest: Guest
  beforeAll(async () => {
    browser = await openBrowser()
    office = await officeServer({ empty: true })
    guest = await newGuest(browser, office.address, { javaScriptEnabled })
  })
  afterAll(async () => {
    await browser?.close()
    await office?.remove()
  })

  it('offers the sample office or an own one, loads the sample with one click, and signs in by role', async () => {
    const { page } = guest
    await page.goto('/')
    expect(new URL(page.url()).pathname).toBe('/mulai')
    await page.getByRole('link', { name: 'Siapkan kantor saya' }).waitFor()
    await page.getByRole('button', { name: 'Muat kantor contoh' }).click()

    await page.getByRole('progressbar').waitFor()
    expect(new URL(page.url()).pathname).toBe('/mulai/proses')
    await page.waitForURL('**/masuk', { timeout: 60_000 })
    await page.getByText(DEMO_PASSWORD).waitFor()

    await page.getByRole('button', { name: 'Kasubbag Perencanaan' }).click()
    await page.waitForURL('**/k/3572/kpu/2022/beranda')
    await page.getByRole('heading', { name: 'Yang perlu Anda kerjakan' }).waitFor()
    expect(guest.troubles).toEqual([])
  })

  it('offers the choice no longer', async () => {
    const { page } = guest
    await page.goto('/mulai')
    expect(new URL(page.url()).pathname).not.toBe('/mulai')
    await page.goto('/mulai/kantor')
    expect(new URL(page.url()).pathname).not.toBe('/mulai/kantor')
  })
})
