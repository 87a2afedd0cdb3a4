import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Guest, NO_BROWSER, newGuest, openBrowser, signInAs } from '../support/browser.ts'
import { type OfficeServer, officeServer } from '../support/office-server.ts'
import { at } from '../support/sample-office.ts'

const GRID = at('pengukuran?tw=4')
const NAME = 'Anggota Divisi Data'
const EMAIL = 'anggota@contoh.example'
const PASSWORD = 'rahasia-anggota-2022'

// One is invited for both: what is said with scripts is read without them.
describe.skipIf(NO_BROWSER)('a member of the commission', () => {
  let browser: Browser
  let office: OfficeServer
  let member: Guest
  let page: Page
  beforeAll(async () => {
    browser = await openBrowser()
    office = await officeServer()
    member = await newGuest(browser, office.address)
    page = member.page
  })
  afterAll(async () => {
    await browser?.close()
    await office?.remove()
  })

  const signedIn = async (name: string, options: Parameters<typeof newGuest>[2] = {}): Promise<Page> => {
    const guest = await newGuest(browser, office.address, options)
    await signInAs(guest.page, name)
    return guest.page
  }

  it('is invited, accepts by the link and is written down with the divisi', async () => {
    const admin = await signedIn('Admin Satker')
    await admin.goto(at('orang'))
    const form = admin.locator('form[action="?/undang"]')
    await form.getByLabel('Nama').fill(NAME)
    await form.getByLabel('Alamat email').fill(EMAIL)
    await form.getByRole('checkbox', { name: /^Anggota/ }).check()
    await form.getByRole('button', { name: 'Buat tautan undangan' }).click()
    await admin.getByText(`Tautan untuk ${NAME}`).waitFor()
    await page.goto((await admin.locator('code').first().textContent()) ?? '')
    await page.getByLabel('Kata sandi').fill(PASSWORD)
    await page.getByRole('button', { name: 'Terima undangan' }).click()
    await page.getByRole('heading', { name: 'Beranda' }).waitFor()
    await admin.goto(at('pengaturan/pejabat'))
    await admin.getByText('Catat pejabat').first().click()
    await admin.getByLabel('Kedudukan').selectOption({ label: 'Anggota' })
    await admin.getByLabel('Divisi').fill('Perencanaan, Data, dan Informasi')
    await admin.getByLabel('Nama dengan gelar').fill(NAME)
    await admin.getByLabel('Menjabat sejak').fill('1 Januari 2021')
    await admin.getByLabel('Akun').selectOption({ label: `${NAME} (${EMAIL})` })
    await admin.getByRole('button', { name: 'Catat pejabat' }).click()
    await admin.getByText('Perencanaan, Data, dan Informasi').first().waitFor()
  })

  it('is offered no figure to change, and speaks of one beside it', async () => {
    await page.goto(GRID)
    expect(await page.getByRole('textbox', { name: /^Realisasi/ }).count()).toBe(0)
    const row = page.getByRole('row', { name: /IKU-1 / })
    await row.getByText('Komentari').click()
    await row.getByRole('textbox', { name: 'Komentar untuk IKU-1' }).fill('Lampirkan register keputusannya.')
    await row.getByRole('button', { name: 'Kirim komentar' }).click()
    await page.getByText('Komentar terkirim.').waitFor()
    expect(member.troubles).toEqual([])
  })

  it('is told where nothing was written, with and without scripts, and is read by who measures', async () => {
    const plain = (await newGuest(browser, office.address, { javaScriptEnabled: false })).page
    await plain.goto('/masuk')
    await plain.getByLabel('Alamat email').fill(EMAIL)
    await plain.getByLabel('Kata sandi').fill(PASSWORD)
    await plain.getByRole('button', { name: 'Masuk', exact: true }).click()
    await plain.waitForURL('**/beranda')
    await plain.goto(GRID)
    await plain
      .getByRole('row', { name: /IKU-1 / })
      .getByText('1 komentar')
      .click()
    await plain.getByText('Lampirkan register keputusannya.').waitFor()
    await plain
      .getByRole('row', { name: /IKU-1 / })
      .getByRole('link')
      .first()
      .click()
    const remarks = plain.locator('#komentar')
    await remarks.getByRole('button', { name: 'Kirim komentar' }).click()
    await remarks.getByText('Isi bagian ini.').first().waitFor()
    await remarks.getByLabel('Komentar Anda').fill('Sumber datanya belum disebut.')
    await remarks.getByRole('button', { name: 'Kirim komentar' }).click()
    await plain.getByText('Komentar terkirim.').waitFor()

    const operator = await signedIn('Operator Subbagian', { javaScriptEnabled: false })
    await operator.goto(new URL(plain.url()).pathname)
    const read = await operator.locator('#komentar li').allInnerTexts()
    expect(read).toHaveLength(2)
    for (const [at, text] of [
      'Lampirkan register keputusannya.',
      'Sumber datanya belum disebut.',
    ].entries()) {
      expect(read[at]).toContain(text)
      expect(read[at]).toContain(NAME)
    }
  })
})
