import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { Decimal } from './decimal.ts'
import { formatNumber } from './format-number.ts'
import { parseNumber } from './parse-number.ts'

describe('parseNumber reads what people and documents write', () => {
  test.each([
    ['1.234.567,89', '1234567.89', []],
    ['1234,5', '1234.5', []],
    ['97,5', '97.5', []],
    ['Rp. 2.372.015.000,-', '2372015000', []],
    ['Rp4.103.445.000,00', '4103445000', []],
    ['99,16 %', '99.16', []],
    ['95 persen', '95', []],
    ['(4.836.000)', '-4836000', []],
    ['Rp(4.836.000)', '-4836000', []],
    ['-95.615.000', '-95615000', []],
    ['−7,5', '-7.5', []],
    ['0,00', '0', []],
    ['(0)', '0', []],
    ['80.81', '80.81', ['titik-desimal']],
    ['0.500', '0.5', ['titik-desimal']],
    ['4351.000', '4351000', ['kelompok-ribuan']],
    ['98, 56 %', '98.56', ['spasi']],
    ['1 234 567', '1234567', ['spasi']],
    ['8.000', '8000', ['ribuan-ambigu']],
    ['1,234,567.89', '1234567.89', ['gaya-inggris']],
  ])('%s', (text, value, warnings) => {
    const reading = parseNumber(text)
    expect(reading.ok && reading.value.toFixed()).toBe(value)
    expect(reading.ok && reading.warnings).toEqual(warnings)
  })

  test.each(['', '-', 'nihil', 'dua', '1.2.3', '12 34', '1,2,3', '--5', '1e5', 'Infinity', '%', '1.234.56'])(
    'refuses %j with a sentence',
    (text) => {
      expect(parseNumber(text)).toEqual({ ok: false, error: expect.stringMatching(/^Angka tidak terbaca\./) })
    },
  )
})

it('reads back every number it writes', () => {
  const numbers = fc.tuple(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.integer({ min: 0, max: 6 }))
  fc.assert(
    fc.property(numbers, ([digits, scale]) => {
      const number = new Decimal(digits.toString()).div(new Decimal(10).pow(scale))
      const reading = parseNumber(formatNumber(number))
      expect(reading.ok && reading.value.toFixed()).toBe(number.toFixed())
    }),
  )
})
