import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type RunningServer, startServer } from '../support/akuntabel.ts'
import { NO_BROWSER, newGuest, openBrowser, signInAs } from '../support/browser.ts'
import { type OfficeServer, officeServer } from '../support/office-server.ts'
import { untilNoDatabase } from '../support/processes.ts'
import { at } from '../support/sample-office.ts'

const WHO = 'Kasubbag Perencanaan'

/** A page that is typed in: two fields of it, and what its button is called. */
interface Sheet {
  name: string
  path(page: Page): Promise<string>
  fields: [string, string]
  button: string
  saved: RegExp
}

const SHEETS: Sheet[] = [
  {
    name: 'the report',
    path: async () => at('laporan'),
    fields: ['Kata Pengantar', 'Ikhtisar Eksekutif'],
    button: 'Simpan tulisan',
    saved: /bagian tersimpan\./,
  },
  {
    name: 'the sheet of a quarter',
    path: async () => at('pengukuran?tw=4'),
    fields: ['Realisasi IKU-2, persen', 'Realisasi IKU-3, persen'],
    button: 'Simpan lembar',
    saved: /realisasi tersimpan\./,
  },
  {
    name: 'a draft of an agreement',
    path: draftOfRevision,
    fields: ['Target 2022 IKU-1, persen', 'Target Triwulan II IKU-2, persen'],
    button: 'Simpan draf',
    saved: /Draf tersimpan\./,
  },
  {
    name: 'a DIPA',
    path: async () => at('anggaran/dipa'),
    fields: ['Uraian baris 2', 'Uraian baris 3'],
    button: 'Simpan DIPA 2022',
    saved: /baris berubah\./,
  },
]

/** The draft of a revision, made by the first who asks. */
async function draftOfRevision(page: Page): Promise<string> {
  await page.goto(at('perjanjian'))
  const open = page.locator('tbody tr', { hasText: 'Draf' }).locator('a').first()
  if ((await open.count()) > 0) return (await open.getAttribute('href')) ?? ''
  await page.locator('tbody th a').first().click()
  await page.getByRole('link', { name: 'Buat revisi' }).click()
  await page.locator('#alasanJenis').selectOption('prioritas-asumsi')
  await page.locator('#alasan').fill('Penyesuaian target setelah reviu.')
  await page.getByRole('button', { name: 'Buat draf revisi' }).click()
  await page.getByText('Draf revisi dibuat').waitFor()
  return new URL(page.url()).pathname
}

/** Other words every time, so that no test finds what an earlier one left. */
let count = 40
const words = (): [string, string] => {
  count += 1
  return [`${count},1`, `${count},2`]
}

describe.skipIf(NO_BROWSER).each(SHEETS)('what is typed into $name', ({ path, fields, button, saved }) => {
  let browser: Browser
  let office: OfficeServer
  let server: RunningServer
  let context: BrowserContext
  let page: Page
  let here: string
  beforeAll(async () => {
    browser = await openBrowser()
    office = await officeServer()
    server = office
  })
  beforeEach(async () => {
    await context?.close()
    const guest = await newGuest(browser, server.address)
    ;({ context, page } = guest)
    await signInAs(page, WHO)
    here = await path(page)
    await page.goto(here)
  })
  afterAll(async () => {
    await browser?.close()
    if (server !== office) await server?.stop()
    await office?.remove()
  })

  const field = (at: 0 | 1, where = page) => where.getByRole('textbox', { name: fields[at], exact: true })
  const shown = async (where = page) => [
    await field(0, where).inputValue(),
    await field(1, where).inputValue(),
  ]
  const type = async ([a, b]: [string, string], where = page) => {
    await field(0, where).fill(a)
    await field(1, where).fill(b)
  }
  const kept = (where = page) => where.getByText(/Draf tersimpan \d\d\.\d\d/).waitFor()
  const save = async (where = page) => {
    await where.getByRole('button', { name: button }).click()
    await where.getByText(saved).waitFor()
  }

  it('is saved together, two fields by one button', async () => {
    const text = words()
    await type(text)
    await save()
    expect(await shown()).toEqual(text)
    await page.reload()
    expect(await shown()).toEqual(text)
    expect(await page.locator('[data-draft]').count()).toBe(0)
  })

  it('is there in another browser after this one was closed', async () => {
    const text = words()
    await type(text)
    await kept()
    await context.close()
    const guest = await newGuest(browser, server.address)
    ;({ context, page } = guest)
    await signInAs(page, WHO)
    await page.goto(here)
    await page.locator('[data-draft]').waitFor()
    expect(await shown()).toEqual(text)
    await save()
    expect(await shown()).toEqual(text)
  })

  it('is there after the line was lost and the page opened anew, and gone from the computer once saved', async () => {
    const text = words()
    await page.route('**/draf', (route) => route.abort())
    await type(text)
    await page.getByText('Luring: disimpan di komputer ini').waitFor()
    await page.unroute('**/draf')
    await page.goto(here)
    await page.getByText('Isian Anda dipulihkan dari komputer ini').waitFor()
    expect(await shown()).toEqual(text)
    await save()
    expect(await shown()).toEqual(text)
    expect(await page.evaluate('JSON.stringify(Object.keys(localStorage))')).toBe('[]')
  })

  it('is there after the sign-in ended between typing and saving, and never for somebody else', async () => {
    const text = words()
    await page.route('**/draf', (route) => route.abort())
    await type(text)
    await page.getByText('Luring: disimpan di komputer ini').waitFor()
    await context.clearCookies()
    await page.getByRole('button', { name: button }).click()
    await page.waitForURL('**/masuk?**')
    await page.unroute('**/draf')
    await signInAs(page, 'Operator Subbagian')
    await page.goto(here)
    // Some may only read the page.
    if ((await field(0).count()) > 0) expect(await shown()).not.toEqual(text)
    await context.clearCookies()
    await signInAs(page, WHO)
    await page.goto(here)
    await page.getByText('Isian Anda dipulihkan dari komputer ini').waitFor()
    expect(await shown()).toEqual(text)
    await save()
    expect(await shown()).toEqual(text)
  })

  it('does not cover a save when it comes late, nor when another tab still shows what was', async () => {
    const [first, second] = [words(), words()]
    const other = await context.newPage()
    await other.goto(here)
    // The writes of this page are taken on their way, and arrive after its save.
    const late: string[] = []
    await page.route('**/draf', (route) => {
      late.push(route.request().postData() ?? '')
      return route.abort()
    })
    await type(first)
    await expect.poll(() => late.length, { timeout: 10_000 }).toBeGreaterThan(0)
    await type(second)
    await save()
    await page.unroute('**/draf')
    for (const body of late) {
      const headers = { 'content-type': 'application/json', origin: server.address }
      const answer = await page.request.post(at('draf'), { data: body, headers })
      expect(await answer.json()).toMatchObject({ diterima: false })
    }
    await page.reload()
    expect(await shown()).toEqual(second)
    expect(await page.locator('[data-draft]').count()).toBe(0)

    const third = words()
    await type(third, other)
    await kept(other)
    await other.reload()
    await other.getByText('Pakai draf saya').first().waitFor()
    expect(await shown(other)).toEqual(second)
    for (const choice of await other.getByLabel('Pakai draf saya').all()) await choice.check()
    expect(await shown(other)).toEqual(third)
    await save(other)
    expect(await shown(other)).toEqual(third)
    await other.close()
  })

  it('is there after the program was killed and started again', async () => {
    const text = words()
    await type(text)
    await kept()
    server.kill('SIGKILL')
    await server.ended
    await untilNoDatabase(office.dataDir)
    server = await startServer(office.dataDir)
    await context.close()
    const guest = await newGuest(browser, server.address)
    ;({ context, page } = guest)
    await signInAs(page, WHO)
    await page.goto(here)
    expect(await shown()).toEqual(text)
    await save()
  })

  it('is saved without JavaScript by the same button', async () => {
    const text = words()
    const plain = await newGuest(browser, server.address, { javaScriptEnabled: false })
    await signInAs(plain.page, WHO)
    await plain.page.goto(here)
    await type(text, plain.page)
    await save(plain.page)
    expect(await shown(plain.page)).toEqual(text)
    await plain.close()
  })
})
