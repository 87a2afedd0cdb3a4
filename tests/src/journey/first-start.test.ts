import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accessProblems } from '../support/access.ts'
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

  it('finds an office among all of them', async () => {
    const { page } = guest
    await page.goto('/mulai/kantor')
    const chosen = () => page.locator('select[name="unit"]').inputValue()
    const field = page.getByLabel('Kantor', { exact: true })
    if (!javaScriptEnabled) {
      await field.selectOption({ label: 'KPU Kota Malang' })
      expect(await page.locator('optgroup[label="Jawa Timur"] > option').count()).toBe(39)
      expect(await chosen()).toBe('3573')
      return
    }
    await field.fill('malang')
    const options = page.locator('#unit-daftar').getByRole('option')
    expect(await options.allTextContents()).toEqual([
      'KPU Kabupaten Malang Jawa Timur',
      'KPU Kota Malang Jawa Timur',
    ])
    expect(await accessProblems(page)).toEqual([])
    await field.press('ArrowDown')
    expect(await field.getAttribute('aria-activedescendant')).toBe(await options.nth(1).getAttribute('id'))
    await field.press('Enter')
    expect([await chosen(), await field.inputValue()]).toEqual(['3573', 'KPU Kota Malang'])
    // What is no office is put back; a code is an office; with the mouse it goes as well.
    await field.fill('kantor yang tidak ada')
    await field.press('Tab')
    expect([await chosen(), await field.inputValue()]).toEqual(['3573', 'KPU Kota Malang'])
    await field.fill('3572')
    await field.press('Tab')
    expect([await chosen(), await field.inputValue()]).toEqual(['3572', 'KPU Kota Blitar'])
    await field.fill('kabupaten malang')
    await options.first().click()
    expect(await chosen()).toBe('3507')
    await field.fill('')
    await field.press('Tab')
    expect(await chosen()).toBe('')
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
