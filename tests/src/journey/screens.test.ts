import { openDatabase } from '@akuntabel/store'
import type { Browser, Page, Response } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accessProblems } from '../support/access.ts'
import { type Guest, NO_BROWSER, newGuest, openBrowser, signInAs, WIDTHS } from '../support/browser.ts'
import { type OfficeServer, officeServer } from '../support/office-server.ts'
import { at } from '../support/sample-office.ts'
import { signedIn } from '../support/visitor.ts'
import { printedPages } from './printed-pages.ts'
import { type Screen, screensOf } from './screens.ts'

const MOST_SCRIPT = 50 * 1024
/** For about a hundred screens, each looked through for who cannot see it. */
const ALL_SCREENS = 600_000

describe.skipIf(NO_BROWSER)('every screen', () => {
  let browser: Browser
  let office: OfficeServer
  let empty: OfficeServer
  beforeAll(async () => {
    ;[browser, office, empty] = await Promise.all([
      openBrowser(),
      officeServer(),
      officeServer({ empty: true }),
    ])
  })
  afterAll(async () => {
    await browser?.close()
    await Promise.all([office?.remove(), empty?.remove()])
  })

  async function look(guest: Guest, screens: Screen[]): Promise<string[]> {
    const { page } = guest
    const found: string[] = []
    for (const screen of screens) {
      const scripts: Response[] = []
      const keep = (response: Response) => {
        if (response.request().resourceType() === 'script') scripts.push(response)
      }
      page.on('response', keep)
      const answer = await page.goto(screen.path, { waitUntil: 'load' })
      page.off('response', keep)
      const problems = [
        ...policyProblems(answer),
        ...(await widthProblems(page)),
        ...(await accessProblems(page)),
        ...(await scriptProblems(scripts, screen)),
        ...guest.troubles
          .splice(0)
          .filter((trouble) => answer?.status() === 200 || !/status of 40[34]/.test(trouble)),
      ]
      if (answer?.status() !== 200 && screen.name !== 'not found')
        problems.push(`answered ${answer?.status()}`)
      found.push(...problems.map((problem) => `${screen.name}: ${problem}`))
    }
    return found
  }

  it('prints a wide table whole, on the long side of the paper, with its head on every page', async () => {
    const { page, close } = await newGuest(browser, office.address)
    await signInAs(page, 'Kasubbag Perencanaan')
    await page.goto(at('renstra/target'))
    const { pages, sizes } = await printedPages(await page.pdf({ format: 'A4', preferCSSPageSize: true }))
    expect(new Set(sizes)).toEqual(new Set(['297 × 210']))
    const rows = pages.filter((text) => /R-\d{2}/u.test(text))
    expect(rows.length).toBeGreaterThan(2)
    for (const text of rows) expect(text).toMatch(/No\.\s+Kode[\s\S]*Nilai\s+awal/u)
    await page.goto(at('rkt'))
    const upright = await printedPages(await page.pdf({ format: 'A4', preferCSSPageSize: true }))
    expect(new Set(upright.sizes)).toEqual(new Set(['210 × 297']))
    expect(upright.pages.join()).not.toMatch(/Keluar|Pengaturan/u)
    await close()
  })

  it.each(['renstra', 'renstra/susun', 'rkt', 'anggaran/dipa', 'rencana-aksi', 'pengukuran?tw=4', 'iku'])(
    'prints no table of %s beyond the edge of the paper',
    async (path) => {
      const { page, close } = await newGuest(browser, office.address)
      await signInAs(page, 'Kasubbag Perencanaan')
      await page.emulateMedia({ media: 'print' })
      await page.goto(at(path))
      // Between the margins of A4, upright or on its side, at 96 pixels an inch.
      const wide = (await page.locator('.ledger tr > :nth-child(7)').count()) > 0
      const width = wide ? 1009 : 623
      await page.setViewportSize({ width, height: 700 })
      const ends = await page
        .locator('main table')
        .evaluateAll((tables) => tables.map((table) => Math.floor(table.getBoundingClientRect().right)))
      expect(ends.length).toBeGreaterThan(0)
      expect(Math.max(...ends)).toBeLessThanOrEqual(width)
      await close()
    },
  )

  describe.each(Object.entries(WIDTHS))('on a %s', (_, viewport) => {
    const open = async (address: string) => {
      const guest = await newGuest(browser, address, { viewport })
      const session = await guest.context.newCDPSession(guest.page)
      await session.send('Network.setCacheDisabled', { cacheDisabled: true })
      return guest
    }

    it('before sign-in is readable for everybody, fits, and asks no other host', async () => {
      const guest = await open(office.address)
      expect(await look(guest, [{ name: 'masuk', path: '/masuk', form: true }])).toEqual([])
      await guest.close()
      const first = await open(empty.address)
      const screens = [
        { name: 'mulai', path: '/mulai' },
        { name: 'mulai-kantor', path: '/mulai/kantor', form: true },
      ]
      expect(await look(first, screens)).toEqual([])
      await first.close()
    })

    it('of the Kasubbag is readable for everybody, fits, and asks no other host', {
      timeout: ALL_SCREENS,
    }, async () => {
      const guest = await open(office.address)
      await signInAs(guest.page, 'Kasubbag Perencanaan')
      const screens = await screensOf(guest.page)
      expect(await look(guest, screens)).toEqual([])
      await guest.close()
    })

    it('of the Admin and with a refused form too', async () => {
      const guest = await open(office.address)
      await signInAs(guest.page, 'Admin Satker')
      expect(await look(guest, [{ name: 'orang', path: at('orang'), form: true }])).toEqual([])
      await guest.page.evaluate('for (const form of document.forms) form.noValidate = true')
      await guest.page.getByRole('button', { name: 'Buat tautan undangan' }).click()
      await guest.page.locator('#galat').waitFor()
      expect(await accessProblems(guest.page)).toEqual([])
      await guest.close()
    })
  })

  it('opens at every kind of office that is watched from above, also before it has chosen a law', async () => {
    const guest = await newGuest(browser, office.address)
    await signInAs(guest.page, 'Kasubbag Perencanaan')
    const screens = (await screensOf(guest.page)).filter(({ path }) => /^\/k\/(?!.*[0-9a-f-]{36})/.test(path))
    await guest.close()
    const database = await openDatabase({ dataDir: office.dataDir })
    await database.asOwner(({ pool }) =>
      pool.query(
        `insert into peran (unit_code, person_id, role) select '00', person_id, role from peran where unit_code = '35'`,
      ),
    )
    await database.close()
    const above = await signedIn(office.address, 'provinsi@contoh.example')
    const found: string[] = []
    // The head office, a province, and an office of a province with a name of its own.
    for (const unit of ['00', '35', '1171'])
      for (const { name, path } of screens) {
        const { status } = await above.get(path.replace('/3572/', `/${unit}/`))
        if (status !== (OF_WHAT_IS_NOT_THERE[name] ?? 200)) found.push(`${unit} ${name}: ${status}`)
      }
    expect(found).toEqual([])
    expect(screens.length).toBeGreaterThan(50)
  })

  it('shows the preview without any script of its own', async () => {
    const guest = await newGuest(browser, office.address)
    await signInAs(guest.page, 'Kasubbag Perencanaan')
    const answer = await guest.page.request.get(at('dokumen/lkj/isi', { tahun: 2021 }))
    const policy = answer.headers()['content-security-policy'] ?? ''
    expect(policy).toMatch(/default-src 'none'/)
    expect(policy).toMatch(/frame-ancestors 'self'/)
    expect(policy).not.toMatch(/script-src/)
    expect(await answer.text()).not.toMatch(/<script/i)
    await guest.close()
  })
})

/** What an office with nothing in it answers of one agreement, report or revision. */
const OF_WHAT_IS_NOT_THERE: Record<string, number> = {
  'pengukuran-perubahan': 404,
  'anggaran-revisi': 404,
  // Stages come from the law of the year, and it has none.
  'anggaran-rka-tahap': 422,
  'laporan-pratinjau': 303,
  'laporan-kembalikan': 404,
  'laporan-final': 404,
  'laporan-berkala': 404,
  'laporan-berkala-ajukan': 404,
  'laporan-berkala of the Sekretariat': 404,
  'not found': 404,
}

function policyProblems(answer: Response | null): string[] {
  const policy = answer?.headers()['content-security-policy'] ?? 'none'
  const strict = /default-src 'none'/.test(policy) && /script-src 'self'/.test(policy)
  return strict && !/unsafe|\*|https?:/.test(policy) ? [] : [`content policy is not strict: ${policy}`]
}

async function widthProblems(page: Page): Promise<string[]> {
  const wide: number = await page.evaluate(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  )
  return wide > 0 ? [`scrolls ${wide} px sideways`] : []
}

/** What came over the line; the server may pack it or not. */
async function scriptProblems(scripts: Response[], screen: Screen): Promise<string[]> {
  if (!screen.form) return []
  const sizes = await Promise.all(
    scripts.map(async (script) => (await script.request().sizes()).responseBodySize),
  )
  const total = sizes.reduce((sum, size) => sum + size, 0)
  if (total === 0) return ['no script was seen']
  return total > MOST_SCRIPT ? [`${total} bytes of script`] : []
}
