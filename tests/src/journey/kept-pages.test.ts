import { type Actor, type App, createApp, loadConfig, openTahun } from '@akuntabel/app'
import type { APIResponse, Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Guest, NO_BROWSER, newGuest, openBrowser, signInAs, signOut } from '../support/browser.ts'
import { type OfficeServer, officeServer } from '../support/office-server.ts'
import { at, UNIT } from '../support/sample-office.ts'
import { screensOf } from './screens.ts'

const KASUBBAG = 'Kasubbag Perencanaan'

let browser: Browser
let office: OfficeServer
let beside: App
let guest: Guest
beforeAll(async () => {
  if (NO_BROWSER) return
  browser = await openBrowser()
  office = await officeServer()
  // Another process on the same data, as a command is.
  beside = await createApp(loadConfig({ AKUNTABEL_DATA: office.dataDir }), { jobs: false })
  guest = await newGuest(browser, office.address)
  await signInAs(guest.page, KASUBBAG)
})
afterAll(async () => {
  await guest?.close()
  await browser?.close()
  await beside?.close()
  await office?.remove()
})

const ask = (path: string, etag?: string, who = guest): Promise<APIResponse> =>
  who.page.request.get(path, { headers: etag === undefined ? {} : { 'if-none-match': etag } })

/** What a page says, but for what is drawn anew each time and read by nobody. */
const words = async (answer: APIResponse) =>
  (await answer.text())
    .replaceAll(/nonce="[^"]*"/g, '')
    .replaceAll(/name="kunci" value="[^"]*"|value="[^"]*" name="kunci"/g, '')

describe.skipIf(NO_BROWSER)('a page asked again', () => {
  it('is sent again only where it may have changed, and says the same', async () => {
    let kept = 0
    for (const { name, path } of await screensOf(guest.page)) {
      const first = await ask(path)
      const etag = first.headers().etag
      if (!first.headers()['cache-control']?.includes('no-cache')) {
        expect([name, first.headers()['cache-control']]).toEqual([name, 'private, no-store'])
        continue
      }
      kept += 1
      // Drawn, drawn and kept, given as it was kept: all the same page.
      const said = await words(first)
      expect([name, said.match(/<!--[^>]*>/)?.[0]]).toEqual([name, undefined])
      for (let time = 2; time <= 3; time += 1)
        expect([name, await words(await ask(path))]).toEqual([name, said])
      const again = await ask(path, etag)
      expect([name, again.status(), (await again.body()).length]).toEqual([name, 304, 0])
      // The page keeps the policy and the nonce it came with.
      expect(again.headers()['content-security-policy']).toBeUndefined()
      expect(again.headers()).toMatchObject({ etag, 'cache-control': 'private, no-cache' })
    }
    expect(kept).toBeGreaterThan(25)
  })

  it('is never kept where it shows what is not the office’s own', async () => {
    for (const path of [at('orang'), at('pengaturan/pejabat'), '/akun'])
      expect([path, (await ask(path)).headers()['cache-control']]).toEqual([path, 'private, no-store'])
    const watching = await newGuest(browser, office.address)
    await signInAs(watching.page, 'APIP')
    const answer = await ask(at('beranda'), undefined, watching)
    expect(answer.headers()['cache-control']).toBe('private, no-store')
    await watching.close()
  })

  it('is given as it was drawn the second time, packed or not, and drawn anew after a change', async () => {
    const path = at('laporan')
    const asked = async (encoding: string) => {
      const answer = await guest.page.request.get(path, { headers: { 'accept-encoding': encoding } })
      expect([answer.status(), answer.headers()['content-encoding'] ?? '']).toEqual([200, encoding])
      expect(answer.headers()['set-cookie']).toBeUndefined()
      return answer.text()
    }
    const pages: string[] = []
    for (const encoding of ['', 'gzip', '', 'gzip', '', 'gzip']) pages.push(await asked(encoding))
    expect(new Set(pages).size).toBe(1)
    const teks = 'Kalimat yang baru diketik'
    const write = (isi: object, urut: number) =>
      guest.page.request.post(at('draf'), {
        ...{ headers: { origin: office.address }, data: { kunci: 'laporan/kpu/2022', urut, isi } },
      })
    expect(pages[0]).not.toContain(teks)
    expect((await write({ 'isi.kata-pengantar.isi': { teks, versi: 0 } }, 1)).status()).toBe(200)
    for (let time = 1; time <= 3; time += 1) expect(await asked('gzip')).toContain(teks)
  })

  it('is another one for somebody else', async () => {
    const other = await newGuest(browser, office.address)
    await signInAs(other.page, 'Operator Subbagian')
    const { etag } = (await ask(at('beranda'))).headers()
    const answer = await ask(at('beranda'), etag, other)
    expect([answer.status(), answer.headers().etag === etag]).toEqual([200, false])
    await other.close()
  })

  it('is another one at once after a command changed something, and while something is typed', async () => {
    const verifikator: Actor = {
      ...{ personId: 'uji', personName: 'Uji', unit: UNIT, viaUnit: UNIT },
      roles: ['verifikator'],
    }
    const before = (await ask(at('beranda'))).headers().etag
    expect((await ask(at('beranda'), before)).status()).toBe(304)
    await beside.run(openTahun, verifikator, { tahun: 2019 })
    const after = await ask(at('beranda'), before)
    expect(after.status()).toBe(200)
    // The frame, too, which is remembered for some seconds.
    expect(await after.text()).toContain('/2019/')
    const { etag } = (await ask(at('laporan'))).headers()
    const isi = { 'teks.kata-pengantar': { teks: 'Diketik', versi: 0 } }
    const typed = await guest.page.request.post(at('draf'), {
      ...{ headers: { origin: office.address }, data: { kunci: 'laporan/kpu/2022', urut: 2, isi } },
    })
    expect(typed.status()).toBe(200)
    expect((await ask(at('laporan'), etag)).status()).toBe(200)
  })

  it('is gone from the browser when its person signs out', async () => {
    const { page, context } = guest
    await page.goto(at('pengukuran?tw=4'))
    const left = page.waitForResponse((response) => response.url().endsWith('/keluar'))
    await signOut(page)
    expect((await (await left).allHeaders())['clear-site-data']).toBe('"cache"')
    await page.goBack().catch(() => null)
    await page.goBack().catch(() => null)
    expect(await page.getByRole('heading', { name: /Pengukuran/ }).count()).toBe(0)
    expect((await context.request.get(at('pengukuran?tw=4'), { maxRedirects: 0 })).status()).toBe(303)
  })
})
