import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Guest, NO_BROWSER, newGuest, openBrowser, signInAs } from '../support/browser.ts'
import { type OfficeServer, officeServer } from '../support/office-server.ts'
import { at } from '../support/sample-office.ts'

const HERE = { entitas: 'sekretariat' }
const [SEKRETARIS, KETUA] = ['Sekretaris KPU Kota Blitar', 'Ketua KPU Kota Blitar']
const SCAN = {
  name: 'perjanjian.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n'),
}

describe.skipIf(NO_BROWSER)('a PK of two parties', () => {
  let browser: Browser
  let office: OfficeServer
  beforeAll(async () => {
    browser = await openBrowser()
    office = await officeServer()
  })
  afterAll(async () => {
    await browser?.close()
    await office?.remove()
  })

  describe.each([true, false])('with JavaScript: %s', (javaScriptEnabled) => {
    let guest: Guest
    let page: Page
    let pk: string
    const as = async (who: string, path: string) => {
      await page.context().clearCookies()
      await signInAs(page, who)
      await page.goto(path)
    }
    const press = (name: string | RegExp) => page.getByRole('button', { name }).click()
    const follow = (name: string | RegExp) => page.getByRole('link', { name }).first().click()
    const sees = (text: string) => page.getByText(text).first().waitFor()
    beforeAll(async () => {
      guest = await newGuest(browser, office.address, { javaScriptEnabled })
      page = guest.page
    })
    afterAll(() => guest?.close())

    it('is handed in to both by name', async () => {
      await as('Kasubbag Perencanaan', at('perjanjian', HERE))
      await page.locator('tr', { hasText: 'Yang berlaku sekarang' }).getByRole('link').click()
      await follow('Buat revisi')
      await page.getByLabel('Alasan yang dibolehkan aturan').selectOption('strategi-anggaran')
      await page.getByLabel('Penjelasan').fill('Pagu program berubah')
      await press('Buat draf revisi')
      await sees(`Drafnya lengkap dan dapat diajukan kepada ${SEKRETARIS} dan ${KETUA} untuk ditandatangani.`)
      pk = page.url()
      await press('Ajukan untuk ditandatangani')
      await press('Ajukan untuk ditandatangani')
      await sees(`Menunggu tanda tangan ${SEKRETARIS} dan ${KETUA}.`)
    })

    it('is signed by the Sekretaris from Beranda on, who then waits for the Ketua', async () => {
      await as('Sekretaris', at('beranda', HERE))
      await follow(/Periksa dan tanda tangani|Tanda tangani Perjanjian Kinerja Sekretariat 2022/)
      await sees('Giliran Anda: periksa isinya, lalu tanda tangani.')
      await follow('Tanda tangani')
      await sees(`Perjanjian berlaku setelah ${KETUA} juga menandatangani.`)
      await press('Tanda tangani perjanjian ini')
      await sees('Tanda tangan Anda tersimpan.')
      await sees(`${SEKRETARIS} sudah menandatangani. Menunggu tanda tangan ${KETUA}.`)
      expect(await page.getByRole('link', { name: 'Tanda tangani', exact: true }).count()).toBe(0)
    })

    it('is laid beside the agreement it revises, with a word for every difference', async () => {
      await as('Kasubbag Perencanaan', pk)
      await follow('Bandingkan dengan perjanjian awal')
      await sees('Dibandingkan dengan Perjanjian Kinerja Sekretariat 2022')
      expect(await page.locator('tbody .badge', { hasText: 'Tetap' }).count()).toBeGreaterThan(3)
    })

    it('is handed back by the Ketua, which makes the signature void and keeps it', async () => {
      await as('Ketua', pk)
      await follow('Kembalikan dengan alasan')
      await sees(`Tanda tangan ${SEKRETARIS} menjadi batal, tetapi tetap tercatat.`)
      await page.getByLabel('Alasan').fill('Target IKU belum sama')
      await press('Kembalikan dengan alasan ini')
      await sees('Perjanjian dikembalikan.')
      await as('Kasubbag Perencanaan', pk)
      await sees('Dikembalikan oleh Ketua')
      await page.getByText(/^Tanda tangan yang batal karena dikembalikan/).click()
      await sees('Target IKU belum sama')
      await press('Ajukan untuk ditandatangani')
      await press('Ajukan untuk ditandatangani')
    })

    it('is recorded on paper for one, refused without a scan, and goes into force with the other', async () => {
      await follow('Catat tanda tangan di kertas')
      await page.getByLabel(new RegExp(`^${KETUA}`)).uncheck()
      await page.getByLabel('Tanggal pada kertas').fill('5 Januari 2022')
      await press('Catat tanda tangan ini')
      await sees('Unggah pindaian perjanjian yang sudah ditandatangani')
      expect(await page.getByLabel('Tanggal pada kertas').inputValue()).toBe('5 Januari 2022')
      expect(await page.getByLabel(new RegExp(`^${KETUA}`)).isChecked()).toBe(false)
      await page.getByLabel('Pindaian kertas yang sudah ditandatangani').setInputFiles(SCAN)
      await press('Catat tanda tangan ini')
      await sees('Tanda tangan di kertas tercatat.')
      await sees('Menandatangani di kertas pada 5 Januari 2022, dicatat oleh Kasubbag Perencanaan.')
      const download = page.waitForEvent('download')
      await follow('Unduh pindaian kertasnya')
      expect((await download).suggestedFilename()).toContain(`${SEKRETARIS} (pindaian).pdf`)
      await as('Ketua', pk)
      await follow('Tanda tangani')
      await sees('Tanda tangan Anda yang terakhir: perjanjian langsung berlaku')
      await press('Tanda tangani perjanjian ini')
      await sees('Perubahannya dibuat sebagai revisi.')
      await page.locator('.badge', { hasText: 'Ditandatangani' }).first().waitFor()
      expect(guest.troubles.filter((trouble) => !trouble.includes('422'))).toEqual([])
    })
  })
})
