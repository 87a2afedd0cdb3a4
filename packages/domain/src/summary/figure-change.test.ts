import { describe, expect, it, test } from 'vitest'
import { Decimal } from '../number/decimal.ts'
import { POLICY_KPU as policy } from '../policy/shipped.ts'
import type { Value } from '../value/value.ts'
import { figureChange, reachesAim } from './figure-change.ts'

const persen = (amount: number): Value => ({ kind: 'persen', amount: new Decimal(amount) })
const predikat = (code: string): Value => ({ kind: 'predikat', code })
const rupiah = (amount: bigint): Value => ({ kind: 'rupiah', amount })
const hari = (date: string): Value => ({ kind: 'hari', date })

describe('figureChange', () => {
  test.each([
    [persen(70), persen(77), 'maksimal', 'naik', persen(7), true],
    [persen(6), persen(8), 'minimal', 'naik', persen(2), false],
    [persen(8), persen(6), 'minimal', 'turun', persen(2), true],
    [persen(6), persen(6), 'maksimal', 'tetap', persen(0), null],
    [persen(1), persen(2), 'rentang', 'naik', persen(1), null],
    [rupiah(9n), rupiah(5n), 'maksimal', 'turun', rupiah(4n), false],
    [predikat('B'), predikat('BB'), 'predikat', 'naik', null, true],
    [hari('2022-02-28'), hari('2022-02-20'), 'minimal', 'turun', null, true],
  ] as const)('case %#', (from, to, polarity, direction, size, better) => {
    expect(figureChange({ from, to, polarity, policy })).toEqual({ direction, size, better })
  })

  it('is null when there is nothing to compare', () => {
    expect(figureChange({ from: null, to: persen(1), polarity: 'maksimal', policy })).toBeNull()
    expect(figureChange({ from: persen(1), to: null, polarity: 'maksimal', policy })).toBeNull()
    expect(figureChange({ from: predikat('B'), to: persen(1), polarity: 'maksimal', policy })).toBeNull()
  })

  it('orders codes as the policy given does, not as a pack in the code', () => {
    const reversed = { ...policy, predikatOrder: policy.predikatOrder.toReversed() }
    const change = { from: predikat('B'), to: predikat('BB'), polarity: 'predikat' as const }
    expect(figureChange({ ...change, policy: reversed })).toMatchObject({ direction: 'turun', better: false })
  })
})

describe('reachesAim', () => {
  test.each([
    [persen(80), persen(80), 'maksimal', true],
    [persen(79), persen(80), 'maksimal', false],
    [persen(4), persen(6), 'minimal', true],
    [persen(7), persen(6), 'minimal', false],
    [predikat('BB'), predikat('B'), 'predikat', true],
    [hari('2022-02-28'), hari('2022-02-28'), 'predikat', true],
    [hari('2022-03-01'), hari('2022-02-28'), 'predikat', false],
    [persen(80), persen(80), 'rentang', null],
    [predikat('Z'), predikat('B'), 'predikat', null],
    [null, persen(80), 'maksimal', null],
    [persen(80), null, 'maksimal', null],
  ] as const)('case %#', (realisasi, aim, polarity, reached) => {
    expect(reachesAim({ realisasi, aim, polarity, policy })).toBe(reached)
  })
})
