import { expect, test } from 'vitest'
import { absolute, difference, fits, growth, isSlip, ratio } from './compare.ts'

const at = (value: number, half = 0) => ({ low: value - half, high: value + half })

test('rounding is no difference', () => {
  expect(fits(at(96, 0.5), at(96.25))).toBe(true)
  expect(fits(at(90.9, 0.05), at(90.909))).toBe(true)
  expect(fits(at(97.47, 0.005), at(94.77))).toBe(false)
})

test('differences, shares and growth', () => {
  expect(absolute(difference(at(75), at(71.5)))).toEqual({ low: 3.5, high: 3.5 })
  expect(ratio(at(30), at(40), 100)).toEqual({ low: 75, high: 75 })
  expect(ratio(at(1), at(0))).toBeNull()
  expect(growth(at(120), at(150))).toEqual({ low: 25, high: 25 })
})

test('two digits in each other’s place, or one of many another', () => {
  expect(isSlip('97,47%', '94,77%')).toBe(true)
  expect(isSlip('Rp3.401.917.250', '3.401.971.250')).toBe(true)
  expect(isSlip('46', '64')).toBe(false)
  expect(isSlip('97,47', '97,47')).toBe(false)
  expect(isSlip('12.345', '99.345')).toBe(false)
})
