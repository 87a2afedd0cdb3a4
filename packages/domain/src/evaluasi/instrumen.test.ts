import { describe, expect, it } from 'vitest'
import { kriteriaOf } from './instrumen.ts'
import { instrumenOf, LKE_UNIT } from './lke-unit.ts'

describe('the form of an evaluation', () => {
  it('has eighty criteria in twelve parts, numbered within each', () => {
    const all = kriteriaOf(LKE_UNIT)
    const parts = Map.groupBy(all, ({ komponen }) => komponen.kode)
    expect([...parts].map(([kode, own]) => `${kode} ${own.length}`)).toEqual([
      ...['1.a 6', '1.b 11', '1.c 8', '2.a 3', '2.b 7', '2.c 10'],
      ...['3.a 6', '3.b 9', '3.c 7', '4.a 3', '4.b 5', '4.c 5'],
    ])
    expect(all).toHaveLength(80)
    expect(all[3]).toMatchObject({
      nomor: '1.a.4',
      teks: 'Terdapat dokumen perencanaan kinerja jangka pendek.',
    })
    expect(kriteriaOf({ ...LKE_UNIT, komponen: [] })).toEqual([])
  })

  it('is named by the pack; one that names none means the form for a unit', () => {
    expect(instrumenOf({})).toBe(LKE_UNIT)
    expect(instrumenOf({ evaluasi: 'lke-unit-2021' })).toBe(LKE_UNIT)
    expect(() => instrumenOf({ evaluasi: 'lain' })).toThrow(RangeError)
  })

  it('shows every kind for criteria it has', () => {
    const numbers = new Set(kriteriaOf(LKE_UNIT).map(({ nomor }) => nomor))
    for (const wanted of Object.values(LKE_UNIT.untuk).flat()) expect(numbers).toContain(wanted)
  })
})
