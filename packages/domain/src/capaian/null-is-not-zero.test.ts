import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { computeFormula } from '../formula/compute-formula.ts'
import { readFormula } from '../formula/formula.ts'
import { Decimal } from '../number/decimal.ts'
import { POLICY_KPU as policy } from '../policy/shipped.ts'
import type { Value } from '../value/value.ts'
import { valueNumber } from '../value/value-number.ts'
import { computeCapaian } from './compute-capaian.ts'
import { consolidate } from './consolidate.ts'
import type { Consolidation } from './types.ts'

const CONSOLIDATIONS: Consolidation[] = ['jumlah', 'rata-rata', 'terakhir', 'tertinggi']
const POLARITIES = ['maksimal', 'minimal', 'rentang'] as const
const range = { from: new Decimal(10), to: new Decimal(20) }

const consolidation = fc.constantFrom(...CONSOLIDATIONS)
const polarity = fc.constantFrom(...POLARITIES)
const figure = fc.option(fc.integer({ min: 0, max: 60 }), { nil: null })
const year = fc.tuple(figure, figure, figure, figure)

function value(amount: number | null): Value | null {
  return amount === null ? null : { kind: 'angka', amount: new Decimal(amount) }
}

function quarters(amounts: readonly (number | null)[]) {
  return amounts.map((amount, at) => ({ triwulan: at + 1, realisasi: value(amount) }))
}

function overYear(amounts: readonly (number | null)[], rule: Consolidation) {
  return consolidate({ quarters: quarters(amounts), consolidation: rule, kind: 'angka', policy })
}

function number(of: Value | null): string | null {
  return of === null ? null : (valueNumber(of)?.toString() ?? null)
}

/** Worked out another way: of the quarters that are filled, and of no other. */
function expected(amounts: readonly (number | null)[], rule: Consolidation): string | null {
  const filled = amounts.filter((amount) => amount !== null)
  if (filled.length === 0) return null
  const sum = filled.reduce((total, amount) => total + amount, 0)
  const by = {
    jumlah: () => new Decimal(sum),
    'rata-rata': () => new Decimal(sum).div(filled.length),
    terakhir: () => new Decimal(filled.at(-1) ?? 0),
    tertinggi: () => new Decimal(Math.max(...filled)),
  }
  return by[rule]().toString()
}

describe('the year of quarters some of which are empty', () => {
  it('is of the filled ones alone, under every rule', () => {
    fc.assert(
      fc.property(year, consolidation, (amounts, rule) => {
        const { value, complete } = overYear(amounts, rule)
        expect(number(value)).toBe(expected(amounts, rule))
        if (amounts.every((amount) => amount === null)) expect(complete).toBe(false)
        if (amounts.every((amount) => amount !== null)) expect(complete).toBe(true)
      }),
    )
  })

  it('is another year than one with a zero written in, wherever that shows', () => {
    fc.assert(
      fc.property(year, consolidation, fc.nat({ max: 3 }), (amounts, rule, at) => {
        const empty = amounts.map((amount, index) => (index === at ? null : amount))
        const zero = amounts.map((amount, index) => (index === at ? 0 : amount))
        expect(number(overYear(zero, rule).value)).toBe(expected(zero, rule))
        if (empty.every((amount) => amount === null)) {
          expect(overYear(empty, rule).value).toBeNull()
          expect(number(overYear(zero, rule).value)).toBe('0')
        }
        if (rule === 'rata-rata' && empty.some((amount) => amount !== null && amount > 0))
          expect(number(overYear(empty, rule).value)).not.toBe(number(overYear(zero, rule).value))
      }),
    )
  })
})

describe('the capaian of such a year', () => {
  it('is none without a figure or a target, under every polarity, and never 0 or 100 instead', () => {
    fc.assert(
      fc.property(polarity, figure, (of, target) => {
        const unmeasured = computeCapaian({
          polarity: of,
          target: value(target),
          realisasi: null,
          range,
          policy,
        })
        expect([unmeasured.raw, unmeasured.capped]).toEqual([null, null])
        expect(unmeasured.reason).not.toBeNull()
        if (of === 'rentang') return
        const aimless = computeCapaian({ polarity: of, target: null, realisasi: value(target), policy })
        expect([aimless.raw, aimless.capped]).toEqual([null, null])
      }),
    )
  })

  it('follows the figure through every rule and polarity', () => {
    fc.assert(
      fc.property(year, consolidation, polarity, (amounts, rule, of) => {
        const { value: realisasi } = overYear(amounts, rule)
        const target = value(15)
        const { raw } = computeCapaian({ polarity: of, target, realisasi, range, policy })
        expect(raw === null).toBe(realisasi === null)
        const amount = expected(amounts, rule)
        if (raw === null || amount === null) return
        if (of === 'maksimal') expect(raw.toString()).toBe(new Decimal(amount).times(100).div(15).toString())
        if (of === 'minimal')
          expect(raw.toString()).toBe(new Decimal(30).minus(amount).times(100).div(15).toString())
        if (of === 'rentang') expect(raw.eq(100)).toBe(range.from.lte(amount) && range.to.gte(amount))
      }),
    )
  })
})

describe('a figure of components some of which are empty', () => {
  const components = fc.record({ A: year, B: year })

  it('is none as long as a component was never measured, and says which', () => {
    fc.assert(
      fc.property(components, consolidation, ({ A, B }, rule) => {
        const { value, reason } = counted({ A, B }, rule)
        for (const [kode, amounts] of Object.entries({ A, B })) {
          if (amounts.some((amount) => amount !== null)) continue
          expect(value).toBeNull()
          expect(reason).toContain(`${kode} (nama ${kode})`)
        }
      }),
    )
  })

  it('brings each component over the year first and applies the formula once', () => {
    fc.assert(
      fc.property(components, consolidation, ({ A, B }, rule) => {
        const [above, below] = [expected(A, rule), expected(B, rule)]
        const { value } = counted({ A, B }, rule)
        if (above === null || below === null || new Decimal(below).isZero()) {
          expect(value).toBeNull()
          return
        }
        expect(number(value)).toBe(new Decimal(above).div(below).times(100).toString())
      }),
    )
  })

  function counted(measured: Record<string, readonly (number | null)[]>, rule: Consolidation) {
    const formula = readFormula('rasio', 'A / B × 100')
    if (formula === null) throw new Error('cannot read the formula')
    return computeFormula({
      ...{ formula, kind: 'angka', period: { until: 4 }, policy },
      components: Object.entries(measured).map(([kode, amounts]) => ({
        ...{ kode, nama: `nama ${kode}`, satuan: '', consolidation: rule },
        quarters: quarters(amounts),
      })),
    })
  }
})
