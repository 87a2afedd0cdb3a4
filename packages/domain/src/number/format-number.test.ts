import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { Decimal } from './decimal.ts'
import { formatNumber } from './format-number.ts'
import { formatPercent } from './format-percent.ts'

describe('formatNumber', () => {
  test.each([
    ['1234567.89', {}, '1.234.567,89'],
    ['23617', {}, '23.617'],
    ['0', {}, '0'],
    ['-0.001', { digits: 2 }, '0'],
    ['90', { digits: 2, trim: false }, '90,00'],
    ['2.345', { digits: 2 }, '2,35'],
    ['-2.345', { digits: 2 }, '-2,35'],
    ['2.5', { digits: 0 }, '3'],
    ['-2.5', { digits: 0 }, '-3'],
    ['999.995', { digits: 2 }, '1.000'],
    ['0.000001', {}, '0,000001'],
    ['33.3333333333', {}, '33,33'],
    ['1e20', {}, '100.000.000.000.000.000.000'],
  ] as const)('%s %j → %s', (value, format, text) => {
    expect(formatNumber(value, format)).toBe(text)
  })

  it('refuses what is no number', () => {
    expect(() => formatNumber('x')).toThrow()
    expect(() => formatNumber(Number.NaN)).toThrow(RangeError)
  })

  it('rounds once: the printed figure is never further than half a step from the exact one', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }), (millionths) => {
        const exact = new Decimal(millionths.toString()).div(1_000_000)
        const printed = new Decimal(
          formatNumber(exact, { digits: 2, trim: false }).replaceAll('.', '').replace(',', '.'),
        )
        const off = printed.minus(exact).abs()
        expect(off.lte('0.005')).toBe(true)
        if (off.eq('0.005')) expect(printed.abs().gt(exact.abs())).toBe(true)
      }),
    )
  })
})

test.each([
  ['96.25', undefined, '96,25%'],
  ['90', undefined, '90%'],
  ['90.9090909', undefined, '90,91%'],
  ['99.16', 1, '99,2%'],
])('formatPercent %s', (value, digits, text) => {
  expect(formatPercent(new Decimal(value), { digits })).toBe(text)
})

it('prints a percentage that was not computed as a dash, not as zero', () => {
  expect(formatPercent(null)).toBe('–')
})
