import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Decimal } from './decimal.ts'
import { formatNumber } from './format-number.ts'
import { parseNumber } from './parse-number.ts'
import { isTooFine } from './too-fine.ts'

describe('a figure with too many decimals', () => {
  it.each([
    ['0,123456', false],
    ['0,1234560', false],
    ['0,1234567', true],
    ['12', false],
  ])('is not %s: %s', (typed, fine) => {
    const reading = parseNumber(typed)
    expect(reading.ok && isTooFine(reading.value)).toBe(fine)
  })

  it('is just what would not be written back as it was typed', () => {
    const digits = fc.bigInt({ min: 0n, max: 10n ** 12n })
    fc.assert(
      fc.property(digits, fc.integer({ min: 0, max: 9 }), (whole, places) => {
        const value = new Decimal(whole.toString()).div(10 ** places)
        const back = parseNumber(formatNumber(value))
        expect(back.ok && back.value.eq(value)).toBe(!isTooFine(value))
      }),
    )
  })
})
