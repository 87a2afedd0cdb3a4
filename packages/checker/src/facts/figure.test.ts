import { formatNumber } from '@akuntabel/domain/notation'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readFigure } from './figure.ts'
import { agrees, exactly, sameFigure } from './interval.ts'

test.each([
  ['98, 56 %', 'persen', 98.56, false],
  ['80.81 %', 'persen', 80.81, false],
  ['4351.000', 'angka', 4351000, false],
  ['Rp. 2.372.015.000,-', 'rupiah', 2372015000, true],
  ['(4.836.000)', 'angka', -4836000, true],
  ['Rp450 juta', 'rupiah', 450000000, true],
  ['23.617 badan', 'angka', 23617, true],
  ['0,00', 'angka', 0, true],
] as const)('%s', (text, unit, value, clean) => {
  const figure = readFigure(text)
  expect(figure?.value.toNumber()).toBe(value)
  expect(figure).toMatchObject({ unit, clean })
})

test('a code, a range, words and nothing are no figure; a dash is zero only in money', () => {
  for (const text of ['3355.EAA.994', '85% - 100%', 'WTP', '', '-', 'Rp', '1.2.3'])
    expect(readFigure(text)).toBeNull()
  expect(readFigure('-', { unit: 'rupiah', dashIsZero: true })?.value.toNumber()).toBe(0)
})

test('rupiah in full are exact, thousands are not', () => {
  expect(readFigure('1.000', { unit: 'rupiah', exact: true })?.ulp.toNumber()).toBe(0)
  const thousands = readFigure('1.000', { unit: 'rupiah', scale: 1000 })
  expect(thousands?.value.toNumber()).toBe(1_000_000)
  expect(thousands?.high.toNumber()).toBe(1_000_500)
})

test('96 agrees with 96,25; 90,9, 90,90 and 91 with 90,909; 92 with neither', () => {
  const read = (text: string) => readFigure(`${text} %`)
  const fits = (text: string, value: number) => {
    const figure = read(text)
    return figure !== null && agrees(figure, exactly(value))
  }
  expect(fits('96', 96.25)).toBe(true)
  for (const text of ['90,9', '90,90', '90,91', '91']) expect(fits(text, 90.909), text).toBe(true)
  expect(fits('92', 90.909)).toBe(false)
  expect(fits('96,25', 96.4)).toBe(false)
})

test('one number printed with two precisions is the same figure', () => {
  const value = fc.integer({ min: -990_000, max: 990_000 }).map((number) => number / 1000)
  const digits = fc.integer({ min: 0, max: 3 })
  fc.assert(
    fc.property(value, digits, digits, (number, one, other) => {
      const [a, b] = [one, other].map((count) =>
        readFigure(`${formatNumber(number, { digits: count, trim: false })} %`),
      )
      expect(a && b && sameFigure(a, b)).toBe(true)
    }),
  )
})
