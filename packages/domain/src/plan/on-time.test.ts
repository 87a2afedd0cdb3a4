import fc from 'fast-check'
import { expect, it } from 'vitest'
import { stepsOnTime } from './on-time.ts'

const months = (...all: (boolean | null)[]) => all.map((dilaksanakan) => ({ dilaksanakan }))

it('counts what was told, not what nobody has told of', () => {
  expect(stepsOnTime(months(true, true, false, true)).persen?.toString()).toBe('75')
  expect(stepsOnTime(months(true, null, null))).toMatchObject({ tepat: 1, diceritakan: 1, sampaiKini: 3 })
  expect(stepsOnTime(months(true, null)).persen?.toString()).toBe('100')
  expect(stepsOnTime(months(null, null)).persen).toBeNull()
  expect(stepsOnTime([]).persen).toBeNull()
  expect(stepsOnTime(months(false)).persen?.toString()).toBe('0')
})

it('is between none and all, whatever the order, and never moved by a month nobody told of', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(true, false, null)), (all) => {
      const { persen, diceritakan } = stepsOnTime(months(...all))
      expect(persen === null).toBe(diceritakan === 0)
      if (persen !== null) expect(persen.gte(0) && persen.lte(100)).toBe(true)
      expect(stepsOnTime(months(...all.toReversed(), null)).persen?.toString()).toBe(persen?.toString())
    }),
  )
})
