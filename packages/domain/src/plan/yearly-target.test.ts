import { describe, expect, it } from 'vitest'
import { Decimal } from '../number/decimal.ts'
import { POLICY_KPU as policy } from '../policy/shipped.ts'
import type { Value } from '../value/value.ts'
import { differsFromRenstra, type YearlyTarget } from './yearly-target.ts'

const angka = (text: string): { value: Value } => ({ value: { kind: 'angka', amount: new Decimal(text) } })
const predikat = (code: string): { value: Value } => ({ value: { kind: 'predikat', code } })

describe('a target of a year beside the Renstra', () => {
  it.each<[YearlyTarget, YearlyTarget, boolean]>([
    [angka('80'), angka('82'), true],
    [angka('80'), angka('80.00'), false],
    [angka('0'), 'tanpa-target', true],
    [angka('0'), 'belum-diisi', false],
    ['tanpa-target', angka('0'), true],
    ['tanpa-target', 'tanpa-target', false],
    ['tanpa-target', 'belum-diisi', false],
    ['belum-diisi', angka('80'), false],
    ['belum-diisi', 'tanpa-target', false],
    [predikat('BB'), predikat('B'), true],
    [predikat('BB'), predikat('BB'), false],
    [predikat('BB'), angka('80'), true],
  ])('%o against %o differs: %s', (target, renstra, differs) => {
    expect(differsFromRenstra({ target, renstra, policy })).toBe(differs)
  })
})
