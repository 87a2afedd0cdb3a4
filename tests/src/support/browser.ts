import { existsSync } from 'node:fs'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

const CANDIDATES = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]

const CHROMIUM = CANDIDATES.find((path) => path !== undefined && path !== '' && existsSync(path)) ?? null

/** True where the tests in a browser cannot run; `AKUNTABEL_REQUIRE_BROWSER=1` makes that a failure. */
export const NO_BROWSER: boolean = CHROMIUM === null
if (NO_BROWSER) {
  const sentence =
    'No Chromium found: set CHROMIUM to its path, or install it, to run the tests in a browser.'
  if (process.env.AKUNTABEL_REQUIRE_BROWSER) throw new Error(sentence)
  console.warn(`Skipped. ${sentence}`)
}

/** Nothing that speaks to the network by itself. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--no-pings',
]

export async function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM ?? undefined,
    // Chromium's sandbox refuses to run as root.
    args: process.getuid?.() === 0 ? [...QUIET, '--no-sandbox'] : QUIET,
  })
}

export const WIDTHS = { phone: { width: 360, height: 740 }, desk: { width: 1280, height: 800 } } as const

export interface Guest {
  context: BrowserContext
  page: Page
  /** Complaints of the console, failed requests of our own pages, and requests to other hosts. */
  troubles: string[]
  close(): Promise<void>
}

/** A browser window of its own: its own cookies, and an eye on what goes wrong. */
export async function newGuest(
  browser: Browser,
  address: string,
  options: { javaScriptEnabled?: boolean; viewport?: { width: number; height: number } } = {},
): Promise<Guest> {
  const context = await browser.newContext({
    baseURL: address,
    locale: 'id-ID',
    viewport: WIDTHS.desk,
    ...options,
  })
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  const troubles: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`console: ${message.text()} (${message.location().url})`)
  })
  page.on('pageerror', (error) => troubles.push(`script: ${error.message}`))
  context.on('request', (request) => {
    const url = new URL(request.url())
    if (['http:', 'https:', 'ws:', 'wss:'].includes(url.protocol) && url.origin !== address) {
      troubles.push(`other host: ${request.url()}`)
    }
  })
  return { context, page, troubles, close: () => context.close() }
}

/** Signs in as one of the sample's people on the sign-in page, by the button with the role's name. */
export async function signInAs(page: Page, name: string): Promise<void> {
  await page.goto('/masuk')
  await page.getByRole('button', { name }).click()
  await page.waitForURL('**/beranda')
}

export async function signOut(page: Page): Promise<void> {
  await page.goto('/akun')
  await page.getByRole('button', { name: 'Keluar' }).click()
  await page.waitForURL('**/masuk')
}
