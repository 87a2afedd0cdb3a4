import { rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { POLICY_KPU, policyToJson } from '@akuntabel/domain'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCli } from '../support/akuntabel.ts'
import { type Guest, NO_BROWSER, newGuest, openBrowser, signInAs, signOut } from '../support/browser.ts'
import { type OfficeServer, officeServer } from '../support/office-server.ts'
import { at } from '../support/sample-office.ts'

const YEAR = { tahun: 2021 }
const two = ['verifikator', 'penyetuju']
const PACK = {
  ...policyToJson(POLICY_KPU),
  name: 'bertiga',
  version: 1,
  rantai: { kpu: [...two, 'pimpinan'], sekretariat: two },
}

let browser: Browser
beforeAll(async () => {
  if (!NO_BROWSER) browser = await openBrowser()
})
afterAll(() => browser?.close())

describe.skipIf(NO_BROWSER)('an office whose Ketua approves after the Sekretaris', () => {
  let office: OfficeServer
  let guest: Guest
  let page: Page
  beforeAll(async () => {
    office = await officeServer()
    guest = await newGuest(browser, office.address)
    page = guest.page
    const file = join(tmpdir(), `akuntabel-paket-${process.pid}.json`)
    await writeFile(file, JSON.stringify(PACK))
    expect(await runCli(['kebijakan', 'pasang', file], office.dataDir)).toMatchObject({ code: 0 })
    await rm(file)
  })
  afterAll(async () => {
    await guest?.close()
    await office?.remove()
  })

  it('begins with its admin, who chooses the pack and sees what changes', async () => {
    await signInAs(page, 'Admin Satker')
    await page.goto(at('kebijakan', YEAR))
    await page.getByLabel('Kebijakan', { exact: true }).selectOption('bertiga 1')
    const pack = page.locator('form', { hasText: 'Pakai kebijakan atau skala' })
    await pack.getByRole('button', { name: 'Lihat yang berubah' }).click()
    await page
      .getByText(
        'Persetujuan pengukuran KPU: Verifikator, lalu Penyetuju menjadi Verifikator, lalu Penyetuju, lalu Pimpinan',
      )
      .waitFor()
    await page.getByRole('button', { name: 'Pakai bertiga 1 sejak tahun 2021' }).click()
    await page.getByText('Berlaku tahun 2021: bertiga 1').waitFor()
    await signOut(page)
  })

  it('tells the Sekretaris who is next', async () => {
    await signInAs(page, 'Sekretaris')
    await page.goto(at('pengukuran?tw=4', YEAR))
    await page.getByText('Mengesahkan: Pimpinan yang dapat melakukan ini.').waitFor()
    await page.goto(at('pengukuran/4/sahkan', YEAR))
    await page.getByText('Belum dapat dilakukan').waitFor()
    expect(await page.getByRole('button', { name: 'Sahkan pengukuran ini' }).count()).toBe(0)
    await signOut(page)
  })

  it('lets the Ketua approve from Beranda on, and closes the quarter', async () => {
    await signInAs(page, 'Ketua')
    await page.goto(at('beranda', YEAR))
    await page.getByRole('link', { name: /Sahkan pengukuran Triwulan IV/ }).click()
    await page.getByRole('link', { name: 'Sahkan', exact: true }).click()
    await page.getByText('6 realisasi ditetapkan dan dipakai dalam Laporan Kinerja.').waitFor()
    await page.getByText('Sesudah disahkan, isian hanya dapat dibuka lagi').waitFor()
    await page.getByRole('button', { name: 'Sahkan pengukuran ini' }).click()
    await page.getByText('Pengukuran disahkan. Tanda terima').waitFor()
    await page.locator('.badge', { hasText: 'Disahkan' }).waitFor()
    expect(await page.getByRole('link', { name: 'Sahkan', exact: true }).count()).toBe(0)
    await page.goto(at('jejak', YEAR))
    await page.getByText('mengesahkan pengukuran Triwulan 4 2021').first().waitFor()
    await signOut(page)
  })

  it('and tells everybody else that it is closed', async () => {
    await signInAs(page, 'Operator Subbagian')
    await page.goto(at('pengukuran?tw=4', YEAR))
    await page.getByText('Sudah disahkan. Verifikator dapat membuka pengecualian.').waitFor()
    await page.goto(at('pengukuran?tw=3', YEAR))
    await page
      .getByText('Sudah disetujui dan menunggu pengesahan. Pimpinan dapat mengembalikannya.')
      .waitFor()
    expect(guest.troubles).toEqual([])
  })
})
