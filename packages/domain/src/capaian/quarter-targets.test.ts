import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { Decimal } from '../number/decimal.ts'
import { POLICY_KPU } from '../policy/shipped.ts'
import type { Value, ValueKind } from '../value/value.ts'
import { checkQuarterTargets } from './quarter-targets.ts'
import type { Consolidation } from './types.ts'

const angka = (amount: Decimal | number | null): Value | null =>
  amount === null ? null : { kind: 'angka', amount: new Decimal(amount) }
const predikat = (code: string): Value => ({ kind: 'predikat', code })

function check(
  consolidation: Consolidation,
  year: Decimal | number | null,
  quarters: (Decimal | number | null)[],
) {
  const rule = { consolidation, kind: 'angka' as ValueKind, policy: POLICY_KPU }
  return checkQuarterTargets({ ...rule, target: angka(year), quarters: quarters.map(angka) })
}

/** Decimals with two places, never below zero. */
const amount = fc.integer({ min: 0, max: 1_000_000 }).map((cents) => new Decimal(cents).div(100))
const quarter = fc.option(amount)
const quarters = fc.tuple(quarter, quarter, quarter, amount)
const off = fc.integer({ min: 1, max: 10_000 }).map((cents) => new Decimal(cents).div(100))
type Quarters = (Decimal | null)[]
const filled = (all: Quarters) => all.filter((one) => one !== null)
const sum = (all: Quarters) => filled(all).reduce((total, one) => total.plus(one), new Decimal(0))

/** What the year must be, said again without the code under test. */
const YEAR: Record<Consolidation, (all: Quarters) => Decimal> = {
  jumlah: sum,
  'rata-rata': (all) => sum(all).div(filled(all).length).toDecimalPlaces(2, Decimal.ROUND_HALF_UP),
  terakhir: (all) => all[3] as Decimal,
  tertinggi: (all) => Decimal.max(...filled(all)),
}

describe.each(Object.keys(YEAR) as Consolidation[])('quarters under %s', (consolidation) => {
  it('meet the year they come to, and no other', () => {
    fc.assert(
      fc.property(quarters, off, (all, by) => {
        const year = YEAR[consolidation](all)
        expect(check(consolidation, year, all)).toMatchObject({ meets: true, rule: consolidation })
        expect(check(consolidation, year.plus(by), all)?.meets).toBe(false)
        expect(check(consolidation, year.minus(by), all)?.meets).toBe(false)
      }),
    )
  })
})

describe('quarters of a target', () => {
  test.each<[Consolidation, number | null, (number | null)[], boolean | null]>([
    ['jumlah', 8, [2, 2, 2, 2], true],
    ['jumlah', 8, [null, 4, null, 4], true],
    ['jumlah', 8, [2, 2, 2, null], false],
    ['rata-rata', 33.33, [33, 33, 34, null], true],
    ['rata-rata', 33, [33, 33, 33, 34], false],
    ['terakhir', 80, [20, 40, 60, 80], true],
    ['terakhir', 80, [20, 40, 80, null], false],
    ['tertinggi', 80, [20, 80, 60, null], true],
    ['jumlah', null, [1, 1, 1, 1], null],
    ['jumlah', 8, [null, null, null, null], null],
  ])('under %s meet %s by %j: %s', (consolidation, year, all, meets) => {
    expect(check(consolidation, year, all)?.meets ?? null).toBe(meets)
  })

  it('that are no numbers are those of the last quarter, whatever the card says', () => {
    const ask = { consolidation: 'jumlah', kind: 'predikat', policy: POLICY_KPU } as const
    const all = ['C', 'CC', 'B', 'BB'].map(predikat)
    expect(checkQuarterTargets({ ...ask, target: predikat('BB'), quarters: all })).toMatchObject({
      meets: true,
      rule: 'terakhir',
    })
    expect(checkQuarterTargets({ ...ask, target: predikat('A'), quarters: all })?.meets).toBe(false)
  })

  it('in rupiah meet to the whole rupiah', () => {
    const rupiah = (amount: bigint): Value => ({ kind: 'rupiah', amount })
    const ask = { consolidation: 'jumlah', kind: 'rupiah', policy: POLICY_KPU } as const
    const all = [1n, 2n, 3n, 4n].map(rupiah)
    expect(checkQuarterTargets({ ...ask, target: rupiah(10n), quarters: all })?.meets).toBe(true)
    expect(checkQuarterTargets({ ...ask, target: rupiah(11n), quarters: all })?.meets).toBe(false)
  })
})
