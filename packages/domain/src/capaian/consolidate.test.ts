import { describe, expect, it, test } from 'vitest'
import { POLICY_KPU as policy } from '../policy/shipped.ts'
import { formatValue } from '../value/format-value.ts'
import { parseValue } from '../value/parse-value.ts'
import type { ValueKind } from '../value/value.ts'
import { consolidate } from './consolidate.ts'
import type { Consolidation } from './types.ts'

function run(kind: ValueKind, consolidation: Consolidation, texts: (string | null)[]) {
  const quarters = texts.map((text, index) => {
    const reading = text === null ? null : parseValue(kind, text, policy)
    return { triwulan: index + 1, realisasi: reading?.ok ? reading.value : null }
  })
  const result = consolidate({ quarters, consolidation, kind, policy })
  return { ...result, value: result.value === null ? null : formatValue(result.value) }
}

describe('consolidate', () => {
  test.each([
    ['angka', 'jumlah', ['2', '3', '1', '2'], '8'],
    ['angka', 'rata-rata', ['2', '3', '1', '2'], '2'],
    ['persen', 'rata-rata', ['80', '90', '85'], '85%'],
    ['persen', 'terakhir', ['20', '50', '77'], '77%'],
    ['persen', 'tertinggi', ['20', '90', '77'], '90%'],
    ['rupiah', 'jumlah', ['1.000', '2.000'], 'Rp3.000'],
    ['rupiah', 'rata-rata', ['2', '3'], 'Rp3'],
    ['predikat', 'tertinggi', ['B', 'BB', 'CC'], 'BB'],
    ['opini', 'terakhir', ['WDP', 'WTP'], 'WTP'],
  ] as const)('%s %s of %j → %s', (kind, rule, texts, value) => {
    expect(run(kind, rule, [...texts])).toEqual({ value, complete: true, notes: [] })
  })

  it('uses quarter 1 when quarter 2 is missing under terakhir, and says so', () => {
    expect(run('persen', 'terakhir', ['20', null])).toEqual({
      value: '20%',
      complete: false,
      notes: ['Triwulan II belum diisi; dipakai realisasi Triwulan I.'],
    })
  })

  it('names the quarters a sum lacks and does not count them as zero', () => {
    expect(run('angka', 'rata-rata', ['2', null, '4', null])).toEqual({
      value: '3',
      complete: false,
      notes: ['Belum lengkap: Triwulan II, Triwulan IV belum diisi.'],
    })
  })

  it('has no value when nothing is filled', () => {
    expect(run('angka', 'jumlah', [null, null])).toMatchObject({ value: null, complete: false })
    expect(run('angka', 'jumlah', [])).toMatchObject({ value: null, complete: false })
  })

  it('takes a quarter that is not listed as missing', () => {
    const realisasi = { kind: 'predikat' as const, code: 'B' }
    const result = consolidate({
      quarters: [{ triwulan: 3, realisasi }],
      consolidation: 'terakhir',
      kind: 'predikat',
      upTo: 4,
      policy,
    })
    expect(result).toMatchObject({ complete: false, value: realisasi })
  })

  it('cannot add predicates: uses the last and says so', () => {
    expect(run('predikat', 'jumlah', ['B', 'BB'])).toMatchObject({
      value: 'BB',
      notes: [expect.stringContaining('dijumlahkan')],
    })
  })

  it('refuses a figure of another kind', () => {
    const quarters = [{ triwulan: 1, realisasi: { kind: 'predikat' as const, code: 'B' } }]
    expect(() => consolidate({ quarters, consolidation: 'jumlah', kind: 'angka', policy })).toThrow(TypeError)
  })
})
