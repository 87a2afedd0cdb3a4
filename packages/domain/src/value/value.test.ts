import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { Decimal } from '../number/decimal.ts'
import { POLICY_KPU } from '../policy/shipped.ts'
import { compareValues } from './compare-values.ts'
import { chartUnit, describeApart } from './describe-value.ts'
import { formatDifference, formatProse, formatValue } from './format-value.ts'
import { kindOf } from './kind-of.ts'
import { parseValue } from './parse-value.ts'
import type { Value, ValueKind } from './value.ts'
import { valueFromColumns, valueToColumns, valueToRaw } from './value-columns.ts'
import { roundValue, valueFromNumber, valueNumber } from './value-number.ts'

const read = (kind: ValueKind, text: string): Value => {
  const reading = parseValue(kind, text, POLICY_KPU)
  if (!reading.ok) throw new Error(reading.error)
  return reading.value
}

describe('parseValue', () => {
  test.each([
    ['persen', '97,5', '97,5%'],
    ['persen', '98, 56 %', '98,56%'],
    ['persen', '80.81', '80,81%'],
    ['angka', '23.617', '23.617'],
    ['nilai', '77', '77'],
    ['rupiah', 'Rp. 2.372.015.000,-', 'Rp2.372.015.000'],
    ['rupiah', '(4.836.000)', '-Rp4.836.000'],
    ['predikat', 'bb', 'BB'],
    ['opini', 'wtp', 'WTP'],
    ['opini', 'wtp dpp', 'WTP-DPP'],
    ['opini', 'Wajar tanpa pengecualian', 'WTP'],
    ['ya-tidak', 'YA', 'Ya'],
    ['hari', '28 Februari 2022', '28 Februari 2022'],
    ['hari', '2022-02-28', '28 Februari 2022'],
  ] as const)('%s %j is shown as %s', (kind, text, shown) => {
    expect(formatValue(read(kind, text))).toBe(shown)
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

const day = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

/** One of each kind; the type asks for a new one. */
const KINDS: { [K in ValueKind]: fc.Arbitrary<Extract<Value, { kind: K }>> } = {
  persen: decimal.map((amount) => ({ kind: 'persen', amount })),
  angka: decimal.map((amount) => ({ kind: 'angka', amount })),
  nilai: fc.integer({ min: 0, max: 10_000 }).map((n) => ({ kind: 'nilai', amount: new Decimal(n).div(100) })),
  rupiah: fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }).map((amount) => ({ kind: 'rupiah', amount })),
  predikat: fc.constantFrom(...POLICY_KPU.predikatOrder).map((code) => ({ kind: 'predikat', code })),
  opini: fc.constantFrom(...POLICY_KPU.opiniOrder).map((code) => ({ kind: 'opini', code })),
  'ya-tidak': fc.constantFrom('ya', 'tidak').map((code) => ({ kind: 'ya-tidak', code })),
  hari: day.map((date) => ({ kind: 'hari', date })),
}

const anyValue: fc.Arbitrary<Value> = fc.oneof(...Object.values(KINDS))

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

describe('in a report', () => {
  test.each([
    ['persen', '3', '3%', '3 poin persentase', '%'],
    ['angka', '3', '3 laporan', '3 laporan', 'laporan'],
    ['nilai', '3', '3', '3 poin', null],
    ['rupiah', '3.000', 'Rp3.000', 'Rp3.000', undefined],
    ['predikat', 'BB', 'BB', null, undefined],
    ['ya-tidak', 'ya', 'Ya', null, undefined],
    ['hari', '2022-02-28', '28 Februari 2022', null, undefined],
  ] as const)('%s %s reads %s, its difference %s, its axis %s', (kind, text, prose, difference, unit) => {
    const value = read(kind, text)
    expect(formatProse(value, 'laporan')).toBe(prose)
    expect(formatDifference(value, 'laporan')).toBe(difference)
    expect(chartUnit(value, 'laporan')).toBe(unit)
  })

  it('says of a date and of yes or no what above and below cannot', () => {
    expect(describeApart(read('hari', '2022-02-28'), 'naik')).toBe('Pelaksanaannya melewati tanggal target.')
    expect(describeApart(read('hari', '2022-02-28'), 'turun')).toBe(
      'Pelaksanaannya lebih awal daripada target.',
    )
    expect(describeApart(read('ya-tidak', 'ya'), 'turun')).toBe('Realisasi berbeda dari target.')
    expect(describeApart(read('persen', '1'), 'naik')).toBeNull()
  })
})

describe('in a field', () => {
  it('is chosen best first or typed with what fits it', () => {
    const choices = (kind: ValueKind) => kindOf({ kind }).choices(POLICY_KPU)
    expect(choices('predikat')?.[0]).toEqual({ value: 'AA', label: 'AA (Sangat Memuaskan)' })
    expect(choices('opini')?.[0]).toEqual({ value: 'WTP', label: 'WTP (Wajar Tanpa Pengecualian)' })
    expect(choices('ya-tidak')).toEqual([
      { value: 'ya', label: 'Ya' },
      { value: 'tidak', label: 'Tidak' },
    ])
    expect(choices('persen')).toBeNull()
    expect(kindOf({ kind: 'hari' }).keyboard).toBe('text')
    expect(kindOf({ kind: 'rupiah' }).keyboard).toBe('decimal')
  })
})

describe('as numbers', () => {
  it('go there and back where they are numbers', () => {
    expect(valueNumber(read('rupiah', '8.181.000'))?.toString()).toBe('8181000')
    expect(valueFromNumber('rupiah', new Decimal('2.5'))).toEqual({ kind: 'rupiah', amount: 3n })
    expect(valueNumber(read('hari', '2022-02-28'))).toBeNull()
    expect(valueFromNumber('predikat', new Decimal(1))).toBeNull()
  })

  it('are rounded half away from zero; codes and dates stay', () => {
    expect(formatValue(roundValue(read('persen', '92,665'), 2))).toBe('92,67%')
    expect(roundValue(read('predikat', 'BB'), 2)).toEqual(read('predikat', 'BB'))
  })
})
