import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Guest, NO_BROWSER, newGuest, openBrowser, signInAs, signOut } from '../support/browser.ts'
import { type OfficeServer, officeServer } from '../support/office-server.ts'
import { at } from '../support/sample-office.ts'
import { NEWCOMER_FORMS, type RefusedForm, refusedForms } from './refused-forms.ts'

const MEGABYTE = 1024 * 1024

describe.skipIf(NO_BROWSER)('what cannot be accepted', () => {
  let browser: Browser
  let office: OfficeServer
  let guest: Guest
  let page: Page
  beforeAll(async () => {
    browser = await openBrowser()
    office = await officeServer()
  })
  beforeEach(async () => {
    guest = await newGuest(browser, office.address)
    page = guest.page
  })
  afterEach(() => guest?.close())
  afterAll(async () => {
    await browser?.close()
    await office?.remove()
  })

  it('is refused by every form with a sentence beside the field, and stays as it was typed', async () => {
    await signInAs(page, 'Kasubbag Perencanaan')
    let who = 'Kasubbag Perencanaan'
    const problems: string[] = []
    for (const form of await refusedForms(page, await newDraft(page))) {
      if (form.who !== who) {
        await signOut(page)
        await signInAs(page, form.who)
        who = form.who
      }
      problems.push(...(await sendBadly(page, form)))
    }
    expect(problems).toEqual([])
  })

  it('is refused at sign-in, where the address stays', async () => {
    await page.goto('/masuk')
    await page.locator('#email').fill('operator@contoh.example')
    await page.locator('#password').fill('bukan-sandinya')
    await page.getByRole('button', { name: 'Masuk', exact: true }).click()
    await page.getByText('Alamat email atau kata sandi tidak cocok.').waitFor()
    expect(await page.locator('#email').inputValue()).toBe('operator@contoh.example')
    expect(await page.locator('#password').inputValue()).toBe('')
  })

  it.each([
    [
      '21 MB',
      'besar.pdf',
      Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(21 * MEGABYTE)]),
      /Batasnya 20 MB/,
    ],
    ['more than the server takes', 'besar.pdf', Buffer.alloc(30 * MEGABYTE, 65), /Batasnya 20 MB/],
    [
      'a program called PDF',
      'laporan.pdf',
      Buffer.from('\x7fELF\x02\x01\x01\0\0\0\0\0', 'latin1'),
      /Jenis berkas tidak/,
    ],
    ['a web page called TXT', 'catatan.html', Buffer.from('<script>1</script>'), /Jenis berkas tidak/],
    ['nothing at all', 'kosong.pdf', Buffer.alloc(0), /\S/],
  ])('is refused before it is stored: a file of %s', async (_, name, buffer, says) => {
    const before = vaultOf(office)
    await signInAs(page, 'Operator Subbagian')
    await page.goto(at('pengukuran?tw=4'))
    await page.getByRole('link', { name: /^IKU-/ }).first().click()
    const path = join(office.dataDir, name)
    await page.locator('#keterangan').fill('Keterangan saya')
    // Playwright takes large files only by their path.
    writeFileSync(path, buffer)
    await page.setInputFiles('#berkas', path)
    await page.getByRole('button', { name: 'Simpan', exact: true }).click()
    await page.locator('#berkas-salah').waitFor()
    expect(await page.locator('#berkas-salah').textContent()).toMatch(says)
    expect(vaultOf(office)).toEqual(before)
    expect(await page.getByText('Belum ada bukti untuk triwulan ini.').count()).toBe(1)
  })
})

describe.skipIf(NO_BROWSER)('what a newcomer cannot set up', () => {
  it('is refused with a sentence beside the field, and an own office can then be made', async () => {
    const browser = await openBrowser()
    const office = await officeServer({ empty: true })
    try {
      const { page } = await newGuest(browser, office.address)
      for (const form of NEWCOMER_FORMS) expect(await sendBadly(page, { who: '', ...form })).toEqual([])
      await page.locator('#sekretarisNip').fill('197801012005011001')
      await page.locator('#adminPassword').fill('cukup-panjang-sekali')
      await page.getByRole('button', { name: 'Buat kantor ini' }).click()
      await page.getByText('Kantor Anda siap.').waitFor()
      await page.waitForURL('**/k/3501/kpu/*/beranda')
    } finally {
      await browser.close()
      await office.remove()
    }
  })
})

/** A draft to write in: the revision of the sample's agreement. */
async function newDraft(page: Page): Promise<string> {
  await page.goto(at('perjanjian'))
  await page.locator('tbody th a').first().click()
  await page.getByRole('link', { name: 'Buat revisi' }).click()
  await page.locator('#alasanJenis').selectOption('prioritas-asumsi')
  await page.locator('#alasan').fill('Penyesuaian target setelah reviu.')
  await page.getByRole('button', { name: 'Buat draf revisi' }).click()
  await page.getByText('Draf revisi dibuat').waitFor()
  return new URL(page.url()).pathname
}

async function sendBadly(
  page: Page,
  { form, path, fill, button, beside, says }: RefusedForm,
): Promise<string[]> {
  await page.goto(path)
  // What the browser itself would refuse must be refused by the server too.
  await page.evaluate('for (const form of document.forms) form.noValidate = true')
  for (const [selector, value] of Object.entries(fill)) await put(page.locator(selector), value)
  const last = page.locator(beside)
  const found = await last.evaluate(markButton, { text: String(button), exact: typeof button === 'string' })
  if (!found) return [`${form}: no button ${button}`]
  const answered = page.waitForResponse(
    (answer) => answer.request().method() === 'POST' && answer.status() !== 200,
  )
  await page.locator('[data-uji]').click()
  const answer = await answered
  await answer.finished()
  await page.waitForLoadState('load')
  if (answer.status() < 400) return [`${form}: was accepted with ${answer.status()}`]

  const problems: string[] = []
  const sentence = await last.evaluate(besideField).catch(() => null)
  if (sentence === null || !says.test(sentence as string))
    problems.push(`${form}: beside the field stands ${sentence}`)
  for (const [selector, value] of Object.entries(fill)) {
    const field = page.locator(selector)
    const secret = (await field.getAttribute('type')) === 'password'
    const kept = await field.inputValue()
    if (kept !== (secret ? '' : value)) problems.push(`${form}: ${selector} shows ${kept.slice(0, 60)}`)
  }
  return problems
}

async function put(field: Locator, value: string): Promise<void> {
  const tag = await field.evaluate((element) => (element as { tagName: string }).tagName)
  if (tag === 'SELECT') await field.selectOption(value)
  else await field.fill(value)
}

/** Runs in the page: marks the button that sends the field's own form, also one that stands outside it. */
function markButton(field: unknown, { text, exact }: { text: string; exact: boolean }): boolean {
  interface Button {
    form: unknown
    textContent: string
    setAttribute(name: string, value: string): void
    ownerDocument: { querySelectorAll(selector: string): Iterable<Button> }
  }
  const { form, ownerDocument } = field as Button
  const says = (label: string) => (exact ? label === text : new RegExp(text.slice(1, -1)).test(label))
  const mine = [...ownerDocument.querySelectorAll('button')].find(
    (button) => button.form === form && says(button.textContent.trim()),
  )
  mine?.setAttribute('data-uji', 'tekan')
  return mine !== undefined
}

/** Runs in the page: the sentence in the same field, cell of a table or form. */
function besideField(element: unknown): string | null {
  const near = (
    element as {
      closest(selector: string): { querySelector(s: string): { textContent: string } | null } | null
    }
  ).closest('.field, td, th, form')
  return near?.querySelector('.field-error')?.textContent ?? null
}

function vaultOf({ dataDir }: OfficeServer): string[] {
  return readdirSync(join(dataDir, 'bukti'), { recursive: true, encoding: 'utf8' }).sort()
}
