import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DEMO_PASSWORD } from '../support/akuntabel.ts'
import { NO_BROWSER, newGuest, openBrowser, signInAs, signOut } from '../support/browser.ts'
import { type OfficeServer, officeServer } from '../support/office-server.ts'
import { at } from '../support/sample-office.ts'

describe.skipIf(NO_BROWSER)('without a mouse', () => {
  let browser: Browser
  let office: OfficeServer
  let page: Page
  beforeAll(async () => {
    browser = await openBrowser()
    office = await officeServer()
    page = (await newGuest(browser, office.address)).page
  })
  afterAll(async () => {
    await browser?.close()
    await office?.remove()
  })

  it('signs in, walks to the grid, types a figure with arrow keys and saves', async () => {
    await page.goto('/masuk')
    await tabTo(page, '#email')
    await page.keyboard.type('operator@contoh.example')
    await page.keyboard.press('Tab')
    await page.keyboard.type(DEMO_PASSWORD)
    await page.keyboard.press('Enter')
    await page.waitForURL('**/beranda')

    await tabTo(page, 'nav a[href$="/pengukuran"]')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/pengukuran')
    await page.goto(at('pengukuran?tw=4'))
    await tabTo(page, 'input[name^="isi."]')
    await page.keyboard.press('ArrowDown')
    expect(await focused(page)).toMatch(/^Realisasi IKU-2,/)
    await page.keyboard.type('86,5')
    await page.getByText('1 isian belum disimpan').waitFor()
    await tabTo(page, 'button[form="lembar"]')
    await page.keyboard.press('Enter')
    await page.getByText('1 realisasi tersimpan.').waitFor()
    expect(await page.getByLabel(/^Realisasi IKU-2,/).inputValue()).toBe('86,5')
  })

  it('opens the year it came from, copies the last Renstra, moves a row in sight and takes it back', async () => {
    await signOut(page)
    await signInAs(page, 'Kasubbag Perencanaan')
    await page.goto(at('renstra', { tahun: 2025 }))
    await tabTo(page, 'main a[href$="/pengaturan/tahun"]')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/pengaturan/tahun')
    expect(await page.locator('main #tahun').inputValue()).toBe('2025')
    await page.goto(at('renstra', { tahun: 2025 }))
    await tabTo(page, 'main form button')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/renstra/susun')
    await page.getByText(/^Renstra 2020–2024 disalin/).waitFor()

    const codes = () =>
      page
        .locator('main [name^="isi.baris/"][name$=".kode"]')
        .evaluateAll((all) => all.slice(0, 4).map((one) => one.getAttribute('value')))
        // The page that moved the row is on its way.
        .catch(() => [])
    expect(await codes()).toEqual(['T1', 'S1', 'S2', 'S3'])
    await page.getByRole('button', { name: 'Turun baris 2', exact: true }).focus()
    await page.keyboard.press('Enter')
    await expect.poll(codes).toEqual(['T1', 'S2', 'S1', 'S3'])
    const hidden = `(() => {
      const { top, bottom, left, right } = document.activeElement.getBoundingClientRect()
      const head = document.querySelector('main thead').getBoundingClientRect()
      return [document.activeElement.id.split('-')[0], top < head.bottom, bottom > innerHeight, left < 0, right > innerWidth]
    })()`
    // The script of the page that came gives the focus back a moment after its rows are there.
    await expect.poll(() => page.evaluate(hidden)).toEqual(['turun', false, false, false, false])
    await page.keyboard.press('Control+z')
    await expect.poll(codes).toEqual(['T1', 'S1', 'S2', 'S3'])
  })

  it('jumps over the navigation to what the page is about', async () => {
    await page.goto(at('laporan'))
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Langsung ke isi')
    await page.keyboard.press('Enter')
    expect(new URL(page.url()).hash).toBe('#isi')
  })
})

/** Presses Tab until the focus is there, and sees that the focus shows. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let pressed = 0; pressed < 120; pressed++) {
    await page.keyboard.press('Tab')
    const there = await page.evaluate(`document.activeElement.matches(${JSON.stringify(selector)})`)
    if (!there) continue
    const outline = await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')
    const shadow = await page.evaluate('getComputedStyle(document.activeElement).boxShadow')
    expect([outline, shadow], `no visible focus at ${selector}`).not.toEqual(['none', 'none'])
    return
  }
  throw new Error(`Tab never reached ${selector}`)
}

function focused(page: Page): Promise<string> {
  return page.evaluate('document.activeElement.getAttribute("aria-label")')
}
