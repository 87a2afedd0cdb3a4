import { describe, expect, it, test } from 'vitest'
import { Decimal } from '../number/decimal.ts'
import { POLICY_KPU as policy } from '../policy/shipped.ts'
import type { Value } from '../value/value.ts'
import { yearChange } from './year-change.ts'

const persen = (amount: number): Value => ({ kind: 'persen', amount: new Decimal(amount) })
const predikat = (code: string): Value => ({ kind: 'predikat', code })

describe('yearChange', () => {
  test.each([
    [persen(70), persen(77), 'maksimal', 7, 'membaik'],
    [persen(6), persen(8), 'minimal', 2, 'memburuk'],
    [persen(8), persen(6), 'minimal', -2, 'membaik'],
    [persen(6), persen(6), 'maksimal', 0, 'tetap'],
    [predikat('B'), predikat('BB'), 'predikat', 1, 'membaik'],
  ] as const)('case %#', (earlier, later, polarity, points, direction) => {
    const change = yearChange({ earlier, later, polarity, policy })
    expect([change?.points.toNumber(), change?.direction]).toEqual([points, direction])
  })

  it('is null when there is nothing to compare', () => {
    expect(yearChange({ earlier: null, later: persen(1), polarity: 'maksimal', policy })).toBeNull()
    expect(yearChange({ earlier: predikat('B'), later: persen(1), polarity: 'maksimal', policy })).toBeNull()
    expect(yearChange({ earlier: persen(1), later: persen(2), polarity: 'rentang', policy })).toBeNull()
  })
})
