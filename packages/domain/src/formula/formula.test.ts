import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { Decimal } from '../number/decimal.ts'
import { POLICY_KPU as policy } from '../policy/shipped.ts'
import { formatValue } from '../value/format-value.ts'
import { parseValue } from '../value/parse-value.ts'
import type { Value, ValueKind } from '../value/value.ts'
import { valueNumber } from '../value/value-number.ts'
import { computeFormula, type MeasuredComponent } from './compute-formula.ts'
import {
  componentKind,
  formulaKind,
  formulaRefs,
  formulaWords,
  readFormula,
  writeFormula,
} from './formula.ts'
import { FORMULA_KINDS, type FormulaJenis } from './kinds.ts'

type Typed = Record<string, (string | null)[]>

function measured(
  kind: ValueKind,
  typed: Typed,
  consolidation: MeasuredComponent['consolidation'] = 'jumlah',
) {
  return Object.entries(typed).map(([kode, texts]) => ({
    ...{ kode, nama: `nama ${kode}`, satuan: '', consolidation },
    quarters: texts.map((text, at) => ({ triwulan: at + 1, realisasi: typedValue(kind, text) })),
  }))
}

function typedValue(kind: ValueKind, text: string | null): Value | null {
  if (text === null) return null
  const reading = parseValue(kind, text, policy)
  if (!reading.ok) throw new Error(reading.error)
  return reading.value
}

function run(jenis: FormulaJenis, text: string, kind: ValueKind, typed: Typed, until = 1) {
  const formula = readFormula(jenis, text)
  if (formula === null) throw new Error(`cannot read ${text}`)
  const components = measured(componentKind(formula, kind), typed)
  return computeFormula({ formula, kind, components, period: { until }, policy })
}

describe('each kind of formula', () => {
  test.each([
    ['rasio', 'A / B × 100', 'persen', { A: ['77'], B: ['100'] }, '77%', '77 / 100 × 100 = 77%'],
    ['rasio', 'a:b', 'angka', { A: ['9'], B: ['4'] }, '2,25', '9 / 4 = 2,25'],
    ['jumlah', 'A + B', 'rupiah', { A: ['1.000'], B: ['2.500'] }, 'Rp3.500', '1.000 + 2.500 = Rp3.500'],
    ['rata-rata', 'A, B', 'nilai', { A: ['80'], B: ['85'] }, '82,5', '(80 + 85) / 2 = 82,5'],
    ['jumlah-berbobot', 'A 60; B 40%', 'nilai', { A: ['80'], B: ['90'] }, '84', '60% × 80 + 40% × 90 = 84'],
    [
      'rata-rata-rasio',
      'A/B; C/D × 100',
      'persen',
      { A: ['1'], B: ['2'], C: ['3'], D: ['3'] },
      '75%',
      '(1 / 2 + 3 / 3) / 2 × 100 = 75%',
    ],
    [
      'bagian-patuh',
      'A, B, C, D',
      'persen',
      { A: ['ya'], B: ['ya'], C: ['tidak'], D: ['ya'] },
      '75%',
      '3 / 4 × 100 = 75%',
    ],
    [
      'butir-selesai',
      '1, 2, 3',
      'angka',
      { 1: ['ya'], 2: ['tidak'], 3: ['ya'] },
      '2',
      '2 yang selesai dari 3 = 2',
    ],
    ['butir-selesai', '1, 2', 'persen', { 1: ['ya'], 2: ['tidak'] }, '50%', '1 / 2 × 100 = 50%'],
    [
      'indeks-survei',
      'U1, U2 skala 4',
      'nilai',
      { U1: ['3,2'], U2: ['3,4'] },
      '82,5',
      '(3,2 + 3,4) / 2 / 4 × 100 = 82,5',
    ],
    ['terakhir', 'A', 'hari', { A: ['28 Februari 2022'] }, '28 Februari 2022', undefined],
    ['nilai-luar', 'A', 'nilai', { A: ['71,5'] }, '71,5', '71,5 = 71,5'],
    ['predikat', 'A', 'predikat', { A: ['BB'] }, 'BB', 'BB = BB'],
    ['opini', 'A', 'opini', { A: ['WTP'] }, 'WTP', 'WTP = WTP'],
  ] as const)('%s of %s on a card of %s', (jenis, text, kind, typed, value, calculation) => {
    const found = run(jenis, text, kind, typed as unknown as Typed)
    expect(found.value && formatValue(found.value)).toBe(value)
    if (calculation !== undefined) expect(found.trace.calculation).toBe(calculation)
    expect([found.reason, found.complete]).toEqual([null, true])
  })

  it('is read from its own example, and written so that it is read again', () => {
    for (const jenis of Object.keys(FORMULA_KINDS) as FormulaJenis[]) {
      const { example, gives, label, hint } = formulaKind({ jenis })
      const formula = readFormula(jenis, example)
      if (formula === null) throw new Error(`${jenis} cannot read its example`)
      expect(readFormula(jenis, writeFormula(formula))).toEqual(formula)
      expect(JSON.parse(JSON.stringify(formula))).toEqual(formula)
      expect(formulaRefs(formula).length).toBeGreaterThan(0)
      expect(gives.length).toBeGreaterThan(0)
      expect([label, hint].every((words) => words.length > 0)).toBe(true)
      const words = formulaWords(
        formula,
        formulaRefs(formula).map((kode) => ({ kode, nama: `hal ${kode}` })),
      )
      for (const kode of formulaRefs(formula)) expect(words).toContain(`hal ${kode}`)
    }
  })

  test.each([
    ['rasio', 'A'],
    ['rasio', 'A / B / C'],
    ['jumlah', 'A, , B'],
    ['jumlah-berbobot', 'A 60; B'],
    ['jumlah-berbobot', 'A 0; B 100'],
    ['rata-rata-rasio', 'A; B'],
    ['indeks-survei', 'U1, U2'],
    ['indeks-survei', 'U1 skala 0'],
    ['terakhir', 'A, B'],
  ] as const)('%s does not read %s', (jenis, text) => {
    expect(readFormula(jenis, text)).toBeNull()
  })
})

describe('the order', () => {
  it('brings each component over the quarters, then applies the formula once', () => {
    const found = run('rasio', 'A / B × 100', 'persen', { A: ['10', '90'], B: ['20', '100'] }, 2)
    expect(found.value && formatValue(found.value)).toBe('83,33%')
    expect(found.components.map(({ kode, value }) => [kode, value && formatValue(value)])).toEqual([
      ['A', '100'],
      ['B', '120'],
    ])
    expect(found.trace).toMatchObject({
      formula: 'nama A ÷ nama B × 100',
      calculation: '100 / 120 × 100 = 83,33%',
      inputs: [
        { label: 'A · nama A', value: '100 (jumlah semua triwulan: I 10, II 90)' },
        { label: 'B · nama B', value: '120 (jumlah semua triwulan: I 20, II 100)' },
      ],
    })
  })

  it('counts one quarter by itself from that quarter alone', () => {
    const formula = readFormula('rasio', 'A / B × 100')
    const components = measured('angka', { A: ['10', '90'], B: ['20', '100'] })
    if (formula === null) throw new Error('unread')
    const quarter = (only: number) =>
      computeFormula({ formula, kind: 'persen', components, period: { only }, policy }).value
    expect([1, 2, 3].map(quarter).map((value) => value && formatValue(value))).toEqual(['50%', '90%', null])
  })

  it('lets each component keep its own rule', () => {
    const formula = readFormula('rasio', 'A / B × 100')
    if (formula === null) throw new Error('unread')
    const [a, b] = measured('angka', { A: ['10', '90'], B: ['20', '100'] })
    const components = [a, { ...b, consolidation: 'terakhir' }] as MeasuredComponent[]
    const { value } = computeFormula({ formula, kind: 'persen', components, period: { until: 2 }, policy })
    expect(value && formatValue(value)).toBe('100%')
  })
})

describe('what is not there', () => {
  it('is null with its name, never zero', () => {
    const found = run('rasio', 'A / B × 100', 'persen', { A: ['10'], B: [null] })
    expect(found).toMatchObject({ value: null, complete: false, reason: 'Komponen B (nama B) belum diisi.' })
    expect(found.trace.calculation).toBe('Tidak dihitung')
    expect(found.trace.inputs[1]).toEqual({ label: 'B · nama B', value: 'belum diisi' })
    expect(run('jumlah', 'A, B, C', 'angka', { A: ['1'], B: [null], C: [null] }).reason).toBe(
      'Komponen B (nama B) dan C (nama C) belum diisi.',
    )
    expect(run('jumlah', 'A, Z', 'angka', { A: ['1'] }).reason).toBe('Komponen Z (Z) belum diisi.')
  })

  it('is a quarter of a component, said with its code', () => {
    const found = run('rasio', 'A / B × 100', 'persen', { A: ['10', null], B: ['20', '20'] }, 2)
    expect(found).toMatchObject({
      complete: false,
      notes: ['A: Belum lengkap: Triwulan II belum diisi.'],
    })
    expect(found.value && formatValue(found.value)).toBe('25%')
  })

  it('is a divisor of zero: null with the reason, never 0 or 100', () => {
    expect(run('rasio', 'A / B × 100', 'persen', { A: ['0'], B: ['0'] })).toMatchObject({
      value: null,
      reason: 'Pembagi B (nama B) nol, sehingga tidak dapat dihitung.',
    })
    expect(
      run('rata-rata-rasio', 'A/B; C/D × 100', 'persen', { A: ['1'], B: ['1'], C: ['1'], D: ['0'] }).reason,
    ).toBe('Pembagi D (nama D) nol, sehingga tidak dapat dihitung.')
  })

  it('is an answer outside its scale', () => {
    expect(run('indeks-survei', 'U1, U2 skala 4', 'nilai', { U1: ['3'], U2: ['4,5'] }).reason).toBe(
      'Nilai U2 (nama U2) di luar skala 0–4.',
    )
  })
})

describe('laws', () => {
  const whole = fc.integer({ min: 1, max: 1_000_000 })
  const quarters = fc.array(fc.tuple(whole, whole), { minLength: 1, maxLength: 4 })

  it('a ratio of sums does not depend on how a sum is spread over the quarters', () => {
    fc.assert(
      fc.property(quarters, (pairs) => {
        const typed = { A: pairs.map(([a]) => String(a)), B: pairs.map(([, b]) => String(b)) }
        const sum = (at: 0 | 1) => String(pairs.reduce((all, pair) => all + pair[at], 0))
        const spread = run('rasio', 'A / B × 100', 'persen', typed, pairs.length).value
        const once = run('rasio', 'A / B × 100', 'persen', { A: [sum(0)], B: [sum(1)] }).value
        expect(spread).toEqual(once)
      }),
    )
  })

  it('a weighted sum of one figure is that figure, and a mean of equal figures, too', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), whole, (weight, figure) => {
        const typed = { A: [String(figure)], B: [String(figure)] }
        const weighted = run('jumlah-berbobot', `A ${weight}; B ${100 - weight}`, 'angka', typed).value
        const mean = run('rata-rata', 'A, B', 'angka', typed).value
        const exact = new Decimal(figure)
        expect([weighted, mean].map((value) => value && valueNumber(value)?.eq(exact))).toEqual([true, true])
      }),
    )
  })

  it('what is compliant lies between none and all, and more of it is never less', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 20 }), (answers) => {
        const typed = Object.fromEntries(answers.map((yes, at) => [`K${at}`, [yes ? 'ya' : 'tidak']]))
        const share = run('bagian-patuh', Object.keys(typed).join(', '), 'persen', typed).value
        const expected = new Decimal(answers.filter(Boolean).length).times(100).div(answers.length)
        expect(share && valueNumber(share)?.eq(expected)).toBe(true)
      }),
    )
  })
})
