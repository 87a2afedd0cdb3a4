import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NO_BROWSER, newGuest, openBrowser, signInAs } from '../support/browser.ts'
import { type OfficeServer, officeServer } from '../support/office-server.ts'
import { at } from '../support/sample-office.ts'

describe.skipIf(NO_BROWSER)('a sheet', () => {
  let browser: Browser
  let office: OfficeServer
  let page: Page
  beforeAll(async () => {
    browser = await openBrowser()
    office = await officeServer()
    page = (await newGuest(browser, office.address)).page
    await signInAs(page, 'Kasubbag Perencanaan')
    await page.goto(at('perjanjian'))
    await page.locator('tbody th a').first().click()
    await page.getByRole('link', { name: 'Buat revisi' }).click()
    await page.locator('#alasanJenis').selectOption('prioritas-asumsi')
    await page.locator('#alasan').fill('Penyesuaian target setelah reviu.')
    await page.getByRole('button', { name: 'Buat draf revisi' }).click()
    await page.getByText('Draf revisi dibuat').waitFor()
  })
  afterAll(async () => {
    await browser?.close()
    await office?.remove()
  })

  const cell = (name: string) => page.getByRole('textbox', { name, exact: true })
  const year = (kode: string) => cell(`Target 2022 ${kode}, persen`)
  const quarter = (which: string, kode: string) => cell(`Target Triwulan ${which} ${kode}, persen`)
  const focused = () => page.evaluate<string | null>('document.activeElement.getAttribute("aria-label")')
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }

  /** As another program would: the clipboard's text arrives with the event. */
  async function paste(text: string): Promise<void> {
    const run = (words: string) =>
      `{ const data = new DataTransfer(); data.setData('text', ${words});
        document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })) }`
    await page.evaluate(run(JSON.stringify(text)))
  }

  it('is walked by arrows, Enter, Home and End, also over rows of another sasaran', async () => {
    await year('IKU-1').focus()
    await year('IKU-1').selectText()
    await press('ArrowRight')
    expect(await focused()).toBe('Target Triwulan I IKU-1, persen')
    await press('End')
    expect(await focused()).toBe('Target Triwulan IV IKU-1, persen')
    await press('ArrowDown')
    expect(await focused()).toBe('Target Triwulan IV IKU-2, persen')
    await press('Home')
    expect(await focused()).toBe('Target 2022 IKU-2, persen')
    await press('Enter')
    expect(await focused()).toBe('Target 2022 IKU-3, persen')
    await press('Shift+Enter', 'ArrowUp')
    expect(await focused()).toBe('Target 2022 IKU-1, persen')
  })

  it('takes a block from a spreadsheet, says what is unsaved, and undoes and redoes it as one step', async () => {
    await quarter('I', 'IKU-1').focus()
    await quarter('I', 'IKU-1').selectText()
    const before = await quarter('II', 'IKU-2').inputValue()
    await paste('21,5\t42,5 %\n22,5\t43,5\n')
    expect(await quarter('I', 'IKU-1').inputValue()).toBe('21,5')
    expect(await quarter('II', 'IKU-1').inputValue()).toBe('42,5 %')
    expect(await quarter('II', 'IKU-2').inputValue()).toBe('43,5')
    await page.getByText('4 isian belum disimpan').waitFor()
    expect(await quarter('I', 'IKU-2').getAttribute('data-changed')).toBe('')
    await press('Control+z')
    expect(await quarter('II', 'IKU-2').inputValue()).toBe(before)
    await press('Control+y')
    expect(await quarter('II', 'IKU-2').inputValue()).toBe('43,5')
  })

  it('fills a block down from its first row, and gives a block to another program', async () => {
    await quarter('III', 'IKU-1').focus()
    await quarter('III', 'IKU-1').selectText()
    await page.keyboard.type('61,5')
    await quarter('III', 'IKU-1').selectText()
    await press('Shift+ArrowDown', 'Shift+ArrowDown', 'Control+d')
    expect(await quarter('III', 'IKU-2').inputValue()).toBe('61,5')
    expect(await quarter('III', 'IKU-3').inputValue()).toBe('61,5')
    const copied = await page.evaluate<string>(`(() => {
      const data = new DataTransfer()
      document.activeElement.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }))
      return data.getData('text/plain')
    })()`)
    expect(copied).toBe('61,5\n61,5\n61,5')
  })

  it('is saved by Ctrl+S; what is refused stands in its cell and in a list that leads there', async () => {
    await year('IKU-3').focus()
    await year('IKU-3').fill('banyak')
    await press('Control+s')
    const list = page.locator('#galat')
    await list.getByText(/^1 isian belum tersimpan; \d+ lainnya sudah tersimpan\.$/).waitFor()
    await list.getByRole('link', { name: /^Target 2022 IKU-3: / }).click()
    expect(await focused()).toBe('Target 2022 IKU-3, persen')
    expect(await year('IKU-3').getAttribute('aria-invalid')).toBe('true')
    expect(await year('IKU-3').inputValue()).toBe('banyak')
    expect(await quarter('II', 'IKU-2').inputValue()).toBe('43,5')
    await year('IKU-3').fill('78')
    await press('Control+s')
    await page.getByText(/^(Draf tersimpan|Tidak ada yang berubah)\.$/).waitFor()
    await page.reload()
    expect(await quarter('II', 'IKU-1').inputValue()).toBe('42,5')
  })

  it('lets go of a new row that is saved before its draft is sent', async () => {
    await page.goto(at('renstra/sumber-dana'))
    await page.route('**/draf', (route) => route.abort())
    await page.locator('[name="isi.baru/0.kode"]').fill('HLN')
    await page.locator('[name="isi.baru/0.nama"]').fill('Hibah Langsung')
    await page.getByRole('button', { name: 'Simpan sumber dana' }).click()
    await page.getByText(/^\d+ sumber dana tersimpan\./).waitFor()
    expect(await page.locator('main [name^="isi."][value="HLN"]').count()).toBe(1)
    expect(await page.locator('[data-changed]').count()).toBe(0)
    expect(await page.evaluate('JSON.stringify(Object.keys(localStorage))')).toBe('[]')
  })
})
