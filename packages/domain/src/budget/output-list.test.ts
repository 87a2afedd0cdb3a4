import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quartersOfMonths } from '../period/triwulan.ts'
import { formatOutputList, parseOutputList } from './output-list.ts'

describe('outputs of the budget in one cell', () => {
  it('are read with their money or without', () => {
    expect(parseOutputList('3355.EAA.994 = 5.000.000; 6386.ebd.952\n3357.994=Rp7')).toEqual({
      ok: true,
      value: [
        { kode: '3355.EAA.994', amount: 5_000_000n },
        { kode: '6386.EBD.952', amount: null },
        { kode: '3357.994', amount: 7n },
      ],
    })
    expect(parseOutputList('  ')).toEqual({ ok: true, value: [] })
  })

  it.each([
    ['076.01.WA', '076.01.WA adalah program. Tulis keluarannya, misalnya 3355.EAA.994.'],
    ['994', 'Kode anggaran tidak dikenal. Tulis misalnya 076.01.WA, 3355, 3355.EAA, atau 3355.EAA.994.'],
    ['3355.EAA.994; 3355.EAA.994 = 1', '3355.EAA.994 disebut dua kali.'],
    ['3355.EAA.994 = -5', 'Anggaran 3355.EAA.994 tidak boleh negatif.'],
    ['3355.EAA.994 = banyak', 'Nilai rupiah tidak terbaca. Tulis misalnya 4.103.445.000.'],
  ])('say what is wrong with %s', (text, error) => {
    expect(parseOutputList(text)).toEqual({ ok: false, error })
  })

  it('come back as they were written', () => {
    const kode = fc.constantFrom('3355.EAA.994', '3357.994', '6386.EBD.952')
    const amount = fc.option(fc.bigInt({ min: 0n, max: 10n ** 15n }))
    const list = fc.uniqueArray(fc.record({ kode, amount }), { selector: (one) => one.kode })
    fc.assert(
      fc.property(list, (value) => {
        expect(parseOutputList(formatOutputList(value))).toEqual({ ok: true, value })
      }),
    )
  })
})

describe('months', () => {
  it.each([
    [[], []],
    [
      [2, 3, 11],
      [1, 4],
    ],
    [
      [12, 1, 1],
      [1, 4],
    ],
    [
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
      [1, 2, 3, 4],
    ],
  ])('%j lie in quarters %j', (bulan, triwulan) => {
    expect(quartersOfMonths(bulan)).toEqual(triwulan)
  })
})
