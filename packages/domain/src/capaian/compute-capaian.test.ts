import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { Decimal } from '../number/decimal.ts'
import { formatPercent } from '../number/format-percent.ts'
import { POLICY_KPU } from '../policy/shipped.ts'
import { parseValue } from '../value/parse-value.ts'
import type { Value, ValueKind } from '../value/value.ts'
import { computeCapaian } from './compute-capaian.ts'
import type { Polarity } from './polarities.ts'

function value(kind: ValueKind, text: string | null): Value | null {
  if (text === null) return null
  const reading = parseValue(kind, text, POLICY_KPU)
  if (!reading.ok) throw new Error(reading.error)
  return reading.value
}

const policy = POLICY_KPU
const compute = (kind: ValueKind, target: string | null, realisasi: string | null, polarity: Polarity) =>
  computeCapaian({ target: value(kind, target), realisasi: value(kind, realisasi), polarity, policy })

describe('the worked examples of the rules', () => {
  test.each([
    ['persen', '80', '77', 'maksimal', '96,25%', '96,25%'],
    ['persen', '30', '27', 'maksimal', '90%', '90%'],
    ['nilai', '77', '70', 'maksimal', '90,91%', '90,91%'],
    ['angka', '6', '4', 'minimal', '133,33%', '120%'],
    ['angka', '6', '13', 'minimal', '-16,67%', '0%'],
    ['angka', '100', '150', 'maksimal', '150%', '120%'],
    ['rupiah', '1.000.000', '950.000', 'maksimal', '95%', '95%'],
    ['predikat', 'BB', 'B', 'predikat', '80%', '80%'],
    ['predikat', 'B', 'B', 'predikat', '100%', '100%'],
    ['predikat', 'B', 'AA', 'predikat', '100%', '100%'],
    ['opini', 'WTP', 'WTP', 'opini', '100%', '100%'],
    ['opini', 'WTP', 'WDP', 'opini', '60%', '60%'],
    ['ya-tidak', 'ya', 'tidak', 'maksimal', '0%', '0%'],
    ['ya-tidak', 'ya', 'ya', 'maksimal', '100%', '100%'],
    ['hari', '28 Februari 2022', '28 Februari 2022', 'minimal', '100%', '100%'],
    ['hari', '28 Februari 2022', '1 Maret 2022', 'minimal', '0%', '0%'],
    ['angka', '0', '0', 'minimal', '100%', '100%'],
    ['angka', '0', '3', 'minimal', '0%', '0%'],
  ] as const)('%s target %s realisasi %s %s → %s, %s', (kind, target, realisasi, polarity, raw, capped) => {
    const capaian = compute(kind, target, realisasi, polarity)
    expect([formatPercent(capaian.raw), formatPercent(capaian.capped)]).toEqual([raw, capped])
    expect(capaian.reason).toBeNull()
  })

  test.each([
    ['92', undefined, '102,22%'],
    ['70', undefined, '87,5%'],
    ['80', undefined, '100%'],
    ['90', undefined, '100%'],
    ['85,5', undefined, '100%'],
    ['92', 'minimal', '97,78%'],
    ['70', 'minimal', '112,5%'],
  ] as const)('rentang 80–90, realisasi %s %s → %s', (realisasi, direction, raw) => {
    const range = { from: new Decimal(80), to: new Decimal(90), direction }
    const capaian = computeCapaian({
      target: null,
      realisasi: value('persen', realisasi),
      polarity: 'rentang',
      range,
      policy,
    })
    expect(formatPercent(capaian.raw)).toBe(raw)
  })
})

describe('what is not computed is null with a reason, never 0 or 100', () => {
  test.each([
    ['angka', '0', '0', 'maksimal', 'target-nol'],
    ['angka', '0', '5', 'maksimal', 'target-nol'],
    ['angka', '-5', '5', 'maksimal', 'target-negatif'],
    ['angka', null, '5', 'maksimal', 'target-kosong'],
    ['angka', '5', null, 'maksimal', 'realisasi-kosong'],
    ['predikat', 'B', null, 'predikat', 'realisasi-kosong'],
    ['angka', null, null, 'rentang', 'target-kosong'],
  ] as const)('%s %s %s %s → %s', (kind, target, realisasi, polarity, reason) => {
    const capaian = compute(kind, target, realisasi, polarity)
    expect(capaian).toMatchObject({ raw: null, capped: null, reason })
    expect(capaian.trace.notes).toHaveLength(1)
  })

  it('does not compare figures of different kinds', () => {
    const target = value('persen', '80')
    const realisasi = value('predikat', 'B')
    expect(computeCapaian({ target, realisasi, polarity: 'maksimal', policy }).reason).toBe('jenis-berbeda')
    expect(compute('persen', '80', '77', 'predikat').reason).toBe('jenis-berbeda')
  })
})

describe('trace', () => {
  it('shows formula, inputs, calculation and rule', () => {
    expect(compute('persen', '80', '77', 'maksimal').trace).toEqual({
      formula: 'Realisasi / Target × 100%',
      inputs: [
        { label: 'Target', value: '80%' },
        { label: 'Realisasi', value: '77%' },
      ],
      calculation: '77 / 80 × 100% = 96,25%',
      rule: 'kpu 3',
      notes: [],
    })
  })

  it('says that a figure was capped and by which rule', () => {
    expect(compute('angka', '6', '4', 'minimal').trace.notes).toContain(
      '133,33% dihitung sebagai 120%: batas atas kebijakan kpu 3.',
    )
  })
})

describe('policy decides', () => {
  test.each([
    ['T/R', '6', '4', '150%', '120%'],
    ['T/R', '6', '0', '120%', '120%'],
    ['(T-R)/T', '6', '4', '33,33%', '33,33%'],
  ] as const)('minimal by %s: target %s, realisasi %s', (minimalFormula, target, realisasi, raw, capped) => {
    const capaian = computeCapaian({
      target: value('angka', target),
      realisasi: value('angka', realisasi),
      polarity: 'minimal',
      policy: { ...policy, minimalFormula },
    })
    expect([formatPercent(capaian.raw), formatPercent(capaian.capped)]).toEqual([raw, capped])
  })

  it('a code below its target may count as nothing', () => {
    const strict = { ...policy, belowTarget: 'nol' as const }
    const input = {
      target: value('predikat', 'BB'),
      realisasi: value('predikat', 'B'),
      polarity: 'predikat' as const,
    }
    expect(formatPercent(computeCapaian({ ...input, policy: strict }).raw)).toBe('0%')
  })
})

it('keeps the capped figure within cap and floor and equal to raw inside', () => {
  const amount = fc
    .integer({ min: 0, max: 100_000 })
    .map((n) => ({ kind: 'angka', amount: new Decimal(n).div(100) }) as Value)
  const polarity = fc.constantFrom<Polarity>('maksimal', 'minimal', 'rentang')
  const range = { from: new Decimal(80), to: new Decimal(90) }
  fc.assert(
    fc.property(amount, amount, polarity, (target, realisasi, direction) => {
      const { raw, capped, reason } = computeCapaian({
        target,
        realisasi,
        polarity: direction,
        range,
        policy,
      })
      if (raw === null || capped === null) {
        expect(reason).toBe('target-nol')
        return
      }
      expect(capped.gte(policy.floor) && capped.lte(policy.cap)).toBe(true)
      if (raw.gte(policy.floor) && raw.lte(policy.cap)) expect(capped.eq(raw)).toBe(true)
    }),
  )
})
