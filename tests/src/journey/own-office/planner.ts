import type { Locator, Page } from 'playwright-core'
import { accessProblems } from '../../support/access.ts'

const OFFICE = '/k/3507'
/** Runs in the page. */
const LABELS_OF = "(element) => Array.from(element.labels ?? [], (one) => one.textContent).join(' ')"

/** Somebody at the keyboard of a new office: every figure and word is typed, every key counted. */
export class Planner {
  readonly page: Page
  /** Letters typed, and choices and buttons pressed, each as one key. */
  keys = 0
  /** Fields filled in because the page demands them. */
  demanded = 0
  readonly problems: string[] = []
  readonly #looks: boolean
  readonly #seen: Set<string> | null

  /** `looks`: every page it comes to is looked at for who cannot see or point; with `seen` each kind of page once. */
  constructor(page: Page, { looks, seen }: { looks: boolean; seen?: Set<string> }) {
    this.page = page
    this.#looks = looks
    this.#seen = seen ?? null
  }

  /** Opens a page of the office; anything but 200 is a problem. */
  async open(path: string, entitas = 'kpu'): Promise<void> {
    const answer = await this.page.goto(`${OFFICE}/${entitas}/2026/${path}`)
    if (answer?.status() !== 200) this.problems.push(`${path} answered ${answer?.status()}`)
    await this.look(path)
  }

  async look(name: string): Promise<void> {
    if (!this.#looks) return
    const kind = name.replace(/[0-9a-f-]{36}|[?#].*/g, '')
    if (this.#seen?.has(kind)) return
    this.#seen?.add(kind)
    this.problems.push(...(await accessProblems(this.page)).map((problem) => `${name}: ${problem}`))
  }

  /** Types into the field a person reads the label of, whether or not it says that it may stay empty. */
  async type(label: string, text: string, within: Page | Locator = this.page): Promise<void> {
    const field = within.getByLabel(labelled(label)).and(this.page.locator('input, textarea, select'))
    await this.#fill(field.first(), text)
  }

  /** Types into one cell of a table, by its name. */
  async cell(name: string, text: string): Promise<void> {
    const cell = this.page.locator(`[name="${name}"]`)
    if ((await cell.evaluate((element) => element.tagName)) !== 'SELECT') return this.#fill(cell, text)
    await cell.selectOption(text)
    this.keys += 1
  }

  async choose(label: string, option: string): Promise<void> {
    const field = this.page.getByLabel(labelled(label)).first()
    this.keys += 1
    if ((await field.evaluate((element) => element.tagName)) === 'SELECT') {
      await field.selectOption(option)
      return
    }
    // With JavaScript one of many is found by typing.
    await field.fill(option)
    await field.press('Enter')
    this.keys += option.length
  }

  async tick(label: string | RegExp, within: Page | Locator = this.page): Promise<void> {
    await within.getByLabel(label).first().check()
    this.keys += 1
  }

  async press(name: string | RegExp): Promise<void> {
    await this.page
      .getByRole('button', typeof name === 'string' ? { name, exact: true } : { name })
      .first()
      .click()
    this.keys += 1
    await this.page.waitForLoadState()
  }

  async follow(name: string | RegExp): Promise<void> {
    await this.page.getByRole('link', { name }).first().click()
    this.keys += 1
    await this.page.waitForLoadState()
    await this.look(this.page.url())
  }

  /** Waits for the sentence the program answers with; a refusal is told in its own words. */
  async hear(sentence: string | RegExp): Promise<void> {
    await this.page
      .getByText(sentence)
      .first()
      .waitFor()
      .catch(async (error) => {
        const refusals = await this.page.locator('.error-summary, #galat, .field-error').allTextContents()
        throw new Error(`${sentence}: not said. ${refusals.join(' ').replace(/\s+/g, ' ')}`, { cause: error })
      })
  }

  async #fill(field: Locator, text: string): Promise<void> {
    await field.fill(text)
    this.keys += text.length
    const named = (await field.getAttribute('aria-describedby')) ?? ''
    const label: string = await field.evaluate(LABELS_OF)
    if (!/boleh kosong/.test(label + named)) this.demanded += 1
  }
}

function labelled(label: string): RegExp {
  return new RegExp(`^${label.replace(/[()]/g, '.')}( .boleh kosong.)?$`)
}
