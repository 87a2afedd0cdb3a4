import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NO_BROWSER, newGuest, openBrowser, signInAs } from '../support/browser.ts'
import { type OfficeServer, officeServer } from '../support/office-server.ts'
import { at } from '../support/sample-office.ts'

describe.skipIf(NO_BROWSER)('two people at one thing', () => {
  let browser: Browser
  let office: OfficeServer
  let first: Page
  let second: Page
  beforeAll(async () => {
    browser = await openBrowser()
    office = await officeServer()
    first = (await newGuest(browser, office.address)).page
    second = (await newGuest(browser, office.address)).page
    await signInAs(first, 'Operator Subbagian')
    await signInAs(second, 'Kasubbag Perencanaan')
  })
  afterAll(async () => {
    await browser?.close()
    await office?.remove()
  })

  async function openBoth(path: string): Promise<void> {
    await first.goto(path)
    await second.goto(path)
  }

  it('shows the second both figures and texts, and keeps what he or she chooses', async () => {
    const grid = at('pengukuran?tw=4')
    await first.goto(grid)
    const path = await first.getByRole('link', { name: /^IKU-2/ }).getAttribute('href')
    await openBoth(path ?? '')
    await first.locator('#realisasi').fill('86,5')
    await first.locator('#penyebab').fill('Sebab menurut operator.')
    await first.getByRole('button', { name: 'Simpan', exact: true }).click()
    await first.getByText(/^Tersimpan /).waitFor()

    await second.locator('#realisasi').fill('84')
    await second.locator('#penyebab').fill('Sebab menurut kasubbag.')
    await second.locator('#hambatan').fill('Hambatan yang hanya ditulis kasubbag.')
    await second.getByRole('button', { name: 'Simpan', exact: true }).click()
    const both = second.getByRole('alert').filter({ hasText: 'Ada dua isian yang berbeda' })
    for (const text of [
      '86,5',
      '84',
      'Sebab menurut operator.',
      'Sebab menurut kasubbag.',
      'Operator Subbagian',
    ]) {
      await both.getByText(text).first().waitFor()
    }
    expect(await first.request.get(path ?? '').then((answer) => answer.text())).toContain('value="86,5"')

    await second.getByRole('button', { name: 'Pakai isian saya' }).click()
    await second.getByText(/^Tersimpan /).waitFor()
    expect(await second.locator('#realisasi').inputValue()).toBe('84')
    expect(await second.locator('#penyebab').inputValue()).toBe('Sebab menurut kasubbag.')
    expect(await second.locator('#hambatan').inputValue()).toBe('Hambatan yang hanya ditulis kasubbag.')
    await second.getByText('Riwayat nilai ini').click()
    await second.getByText('86,5% → 84%').waitFor()
  })

  it('shows both figures in the grid', async () => {
    await openBoth(at('pengukuran?tw=4'))
    const field = (page: Page) => page.getByLabel(/^Realisasi IKU-3,/)
    await field(first).fill('71')
    await first.getByRole('button', { name: 'Simpan lembar' }).click()
    await first.getByText('1 realisasi tersimpan.').waitFor()
    await field(second).fill('72')
    await second.getByRole('button', { name: 'Simpan lembar' }).click()
    await second.getByText('Operator Subbagian', { exact: false }).filter({ hasText: '71' }).first().waitFor()
    expect(await field(second).inputValue()).toBe('72')
    await second.getByRole('button', { name: 'Simpan lembar' }).click()
    await second.getByText('1 realisasi tersimpan.').waitFor()
    expect(await field(second).inputValue()).toBe('72')
  })

  it('shows both texts of the report, and keeps the other part the second wrote', async () => {
    await openBoth(at('laporan'))
    const part = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
    const save = (page: Page) => page.getByRole('button', { name: 'Simpan tulisan' }).click()
    await part(first, 'Kata Pengantar').fill('Tulisan operator.')
    await save(first)
    await first.getByText('1 bagian tersimpan.').waitFor()
    await part(second, 'Kata Pengantar').fill('Tulisan kasubbag.')
    await part(second, 'Ikhtisar Eksekutif').fill('Ikhtisar kasubbag.')
    await save(second)
    await second.getByText('1 bagian belum tersimpan; 1 lainnya sudah tersimpan.').waitFor()
    await second.getByText('Tulisan operator.').waitFor()
    expect(await part(second, 'Kata Pengantar').inputValue()).toBe('Tulisan kasubbag.')
    await save(second)
    await second.getByText('1 bagian tersimpan.').waitFor()
    expect(await part(second, 'Kata Pengantar').inputValue()).toBe('Tulisan kasubbag.')
    expect(await part(second, 'Ikhtisar Eksekutif').inputValue()).toBe('Ikhtisar kasubbag.')
  })
})
