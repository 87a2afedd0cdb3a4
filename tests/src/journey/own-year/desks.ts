import type { Browser } from 'playwright-core'
import { startServer, temporaryData } from '../../support/akuntabel.ts'
import { type Guest, newGuest } from '../../support/browser.ts'
import { untilNoDatabase } from '../../support/processes.ts'
import { Planner } from '../own-office/planner.ts'
import { prepareOffice } from './prepared-office.ts'
import { type Key, PASSWORD, PEOPLE } from './year.ts'

interface Desk {
  guest: Guest
  planner: Planner
}

/** The running program of a prepared office, and its people, each before a browser of their own. */
export class Desks {
  readonly dataDir: string
  readonly #remove: () => Promise<void>
  readonly #browser: Browser
  readonly #script: boolean
  readonly #desks = new Map<Key, Desk>()
  readonly #seen = new Set<string>()
  readonly #troubles: string[] = []
  #server: Awaited<ReturnType<typeof startServer>> | null = null

  private constructor(browser: Browser, data: { dataDir: string; remove(): Promise<void> }, script: boolean) {
    this.dataDir = data.dataDir
    this.#remove = data.remove
    this.#browser = browser
    this.#script = script
  }

  static async prepare(browser: Browser, { script }: { script: boolean }): Promise<Desks> {
    const data = await temporaryData()
    const desks = new Desks(browser, data, script)
    await prepareOffice(data.dataDir)
    await untilNoDatabase(data.dataDir)
    return desks
  }

  /** Everybody comes to work on this day. */
  async begin(today: string): Promise<void> {
    await this.#leave()
    this.#server = await startServer(this.dataDir, { AKUNTABEL_TODAY: today })
  }

  /** The person in this role, signed in. */
  async planner(key: Key): Promise<Planner> {
    const known = this.#desks.get(key)
    if (known !== undefined) return known.planner
    if (this.#server === null) throw new Error('nobody is at work')
    const options = { javaScriptEnabled: this.#script }
    const guest = await newGuest(this.#browser, this.#server.address, options)
    const planner = new Planner(guest.page, { looks: this.#script, seen: this.#seen })
    this.#desks.set(key, { guest, planner })
    await guest.page.goto('/masuk')
    await guest.page.getByLabel('Alamat email').fill(PEOPLE[key].email)
    await guest.page.getByLabel('Kata sandi').fill(PASSWORD)
    await guest.page.getByRole('button', { name: 'Masuk', exact: true }).click()
    await guest.page.getByRole('heading', { name: 'Beranda' }).waitFor()
    return planner
  }

  /** What went wrong on any page so far. */
  problems(): string[] {
    const desks = [...this.#desks.values()]
    return [
      ...this.#troubles,
      ...desks.flatMap(({ guest, planner }) => [...guest.troubles, ...planner.problems]),
    ]
  }

  async remove(): Promise<void> {
    await this.#leave()
    await untilNoDatabase(this.dataDir)
    await this.#remove()
  }

  async #leave(): Promise<void> {
    this.#troubles.push(...this.problems().slice(this.#troubles.length))
    await Promise.all([...this.#desks.values()].map(({ guest }) => guest.close()))
    this.#desks.clear()
    await this.#server?.stop()
    this.#server = null
    await untilNoDatabase(this.dataDir)
  }
}
