import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { Decimal } from '../number/decimal.ts'
import { POLICY_KPU } from '../policy/shipped.ts'
import { compareValues } from './compare-values.ts'
import { formatFigure, formatValue } from './format-value.ts'
import { parseValue } from './parse-value.ts'
import type { Value, ValueKind } from './value.ts'
import { valueFromColumns, valueToColumns, valueToRaw } from './value-columns.ts'

const read = (kind: ValueKind, text: string): Value => {
  const reading = parseValue(kind, text, POLICY_KPU)
  if (!reading.ok) throw new Error(reading.error)
  return reading.value
}

describe('parseValue', () => {
  test.each([
    ['persen', '97,5', '97,5%', '97,5'],
    ['persen', '98, 56 %', '98,56%', '98,56'],
    ['persen', '80.81', '80,81%', '80,81'],
    ['angka', '23.617', '23.617', '23.617'],
    ['nilai', '77', '77', '77'],
    ['rupiah', 'Rp. 2.372.015.000,-', 'Rp2.372.015.000', '2.372.015.000'],
    ['rupiah', '(4.836.000)', '-Rp4.836.000', '-4.836.000'],
    ['predikat', 'bb', 'BB', 'BB'],
    ['opini', 'wtp', 'WTP', 'WTP'],
    ['opini', 'wtp dpp', 'WTP-DPP', 'WTP-DPP'],
    ['opini', 'Wajar tanpa pengecualian', 'WTP', 'WTP'],
    ['ya-tidak', 'YA', 'Ya', 'Ya'],
    ['hari', '28 Februari 2022', '28 Februari 2022', '28 Februari 2022'],
    ['hari', '2022-02-28', '28 Februari 2022', '28 Februari 2022'],
  ] as const)('%s %j is shown as %s', (kind, text, shown, figure) => {
    expect(formatValue(read(kind, text))).toBe(shown)
    expect(formatFigure(read(kind, text))).toBe(figure)
  })

  test.each([
    ['persen', '', 'kosong'],
    ['persen', 'banyak', 'Angka tidak terbaca. Tulis misalnya 1.234,5.'],
    ['persen', '-', 'Angka tidak terbaca. Tulis misalnya 1.234,5.'],
    ['angka', '5 %', 'Tulis angka tanpa tanda persen.'],
    ['nilai', '101', 'Nilai harus antara 0 dan 100.'],
    ['rupiah', '1,5', 'Nilai rupiah ditulis bulat, tanpa sen. Tulis misalnya 4.103.445.000.'],
    ['predikat', 'BBB', 'Predikat tidak dikenal. Pilih salah satu: AA, A, BB, B, CC, C, D.'],
    ['opini', 'baik', 'Opini tidak dikenal. Pilih salah satu: WTP, WTP-DPP, WDP, TW, TMP.'],
    ['ya-tidak', 'mungkin', 'Jawab dengan Ya atau Tidak.'],
    ['hari', '30 Februari 2022', 'Tanggal tidak terbaca. Tulis misalnya 28 Februari 2022.'],
  ] as const)('%s %j is refused', (kind, text, error) => {
    expect(parseValue(kind, text, POLICY_KPU)).toEqual({ ok: false, error })
  })

  it('says how an ambiguous percentage was read', () => {
    expect(parseValue('persen', '8.000', POLICY_KPU)).toMatchObject({
      ok: true,
      warnings: [expect.stringContaining('delapan ribu')],
    })
  })
})

const decimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.integer({ min: 0, max: 10 }))
  .map(([digits, scale]) => new Decimal(digits.toString()).div(new Decimal(10).pow(scale)))

const anyValue: fc.Arbitrary<Value> = fc.oneof(
  decimal.map((amount): Value => ({ kind: 'persen', amount })),
  decimal.map((amount): Value => ({ kind: 'angka', amount })),
  fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }).map((amount): Value => ({ kind: 'rupiah', amount })),
  fc.constantFrom(...POLICY_KPU.predikatOrder).map((code): Value => ({ kind: 'predikat', code })),
  fc.constantFrom(...POLICY_KPU.opiniOrder).map((code): Value => ({ kind: 'opini', code })),
  fc.constantFrom('ya', 'tidak').map((code): Value => ({ kind: 'ya-tidak', code })),
  fc.constantFrom('2022-02-28', '2020-02-29').map((date): Value => ({ kind: 'hari', date })),
)

describe('storing and editing', () => {
  it('keeps every value through its columns and through a form field', () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        expect(
          compareValues(valueFromColumns(value.kind, valueToColumns(value)) as Value, value, POLICY_KPU),
        ).toBe(0)
        expect(compareValues(read(value.kind, valueToRaw(value)), value, POLICY_KPU)).toBe(0)
      }),
    )
  })

  it('keeps not filled apart from zero', () => {
    expect(valueToColumns(null)).toEqual({ amount: null, code: null })
    expect(valueFromColumns('persen', { amount: null, code: null })).toBeNull()
    expect(valueFromColumns('rupiah', { amount: '0', code: null })).toEqual({ kind: 'rupiah', amount: 0n })
  })
})

describe('compareValues', () => {
  test.each([
    ['predikat', 'BB', 'B', 1],
    ['predikat', 'D', 'C', -1],
    ['opini', 'WTP-DPP', 'WTP', -1],
    ['persen', '9', '10', -1],
    ['rupiah', '10', '9', 1],
    ['hari', '2022-02-28', '2022-03-01', -1],
    ['ya-tidak', 'ya', 'tidak', 1],
    ['nilai', '77', '77,0', 0],
  ] as const)('%s %s against %s', (kind, a, b, order) => {
    expect(compareValues(read(kind, a), read(kind, b), POLICY_KPU)).toBe(order)
  })

  it('does not compare different kinds or unknown codes', () => {
    expect(compareValues(read('persen', '1'), read('angka', '1'), POLICY_KPU)).toBeNull()
    expect(compareValues({ kind: 'predikat', code: 'Z' }, read('predikat', 'A'), POLICY_KPU)).toBeNull()
  })
})
