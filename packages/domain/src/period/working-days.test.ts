import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween } from './calendar.ts'
import { addWorkingDays, isWorkingDay } from './working-days.ts'

/** Jumat Agung 2021 and the day of the worker. */
const LIBUR = new Set(['2021-04-02', '2021-05-01'])
const day = fc.integer({ min: 0, max: 1500 }).map((at) => addDays('2020-01-01', at))
const holidays = fc.array(day, { maxLength: 40 }).map((days) => new Set(days))

describe('working days', () => {
  it('leave out Saturdays, Sundays and days off', () => {
    expect(
      ['2021-04-01', '2021-04-02', '2021-04-03', '2021-04-04', '2021-04-05'].map((iso) =>
        isWorkingDay(iso, LIBUR),
      ),
    ).toEqual([true, false, false, false, true])
    expect(addWorkingDays('2021-03-31', 5, LIBUR)).toBe('2021-04-08')
    expect(addWorkingDays('2021-04-04', 0, LIBUR)).toBe('2021-04-04')
  })

  it('are counted one by one', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), holidays, (from, count, libur) => {
        const to = addWorkingDays(from, count, libur)
        const passed = Array.from({ length: daysBetween(from, to) }, (_, at) => addDays(from, at + 1))
        expect(isWorkingDay(to, libur)).toBe(true)
        expect(passed.filter((one) => isWorkingDay(one, libur))).toHaveLength(count)
      }),
    )
  })

  it('add up, and come no earlier for another day off', () => {
    fc.assert(
      fc.property(day, fc.nat({ max: 30 }), fc.nat({ max: 30 }), holidays, day, (from, a, b, libur, more) => {
        const whole = addWorkingDays(from, a + b, libur)
        expect(addWorkingDays(addWorkingDays(from, a, libur), b, libur)).toBe(whole)
        expect(addWorkingDays(from, a + b, new Set([...libur, more])) >= whole).toBe(true)
      }),
    )
  })

  it('are no negative count, nor of a day that does not exist', () => {
    expect(() => addWorkingDays('2021-01-01', -1, LIBUR)).toThrow(RangeError)
    expect(() => isWorkingDay('2021-02-29', LIBUR)).toThrow(RangeError)
  })
})
