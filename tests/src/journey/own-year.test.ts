import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NO_BROWSER, openBrowser } from '../support/browser.ts'
import { Desks } from './own-year/desks.ts'
import { halfYear, revisedBudget } from './own-year/half-year-steps.ts'
import { quarterOf } from './own-year/quarter-steps.ts'
import { finalReport } from './own-year/report-steps.ts'
import { QUARTERS } from './own-year/year.ts'

let browser: Browser
beforeAll(async () => {
  if (!NO_BROWSER) browser = await openBrowser()
})
afterAll(() => browser?.close())

describe.skipIf(NO_BROWSER).each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('the year of an office, by its people, %s', (_, script) => {
  let prepared: Desks
  const desks = () => prepared
  beforeAll(async () => {
    prepared = await Desks.prepare(browser, { script })
  })
  afterAll(() => prepared?.remove())

  quarterOf(desks, QUARTERS[0])
  quarterOf(desks, QUARTERS[1], () => halfYear(desks))
  quarterOf(desks, QUARTERS[2], () => revisedBudget(desks))
  quarterOf(desks, QUARTERS[3])
  describe('the report', () => finalReport(desks))

  it('was read by everybody without trouble', () => {
    expect(prepared.problems()).toEqual([])
  })
})
