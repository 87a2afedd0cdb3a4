import { describe, expect, it, test } from 'vitest'
import { checkFormula, type TypedFormula } from './check-formula.ts'
import { cycleFrom, neededFirst } from './cycle.ts'

const named = (...codes: string[]) => codes.map((kode) => ({ kode, nama: `nama ${kode}` }))
const card = (change: Partial<TypedFormula>): TypedFormula => ({
  ...{ jenis: 'rasio', susunan: 'A / B × 100', kind: 'persen', components: named('A', 'B') },
  ...change,
})

it('gives the formula where nothing is wrong, and none where none was typed', () => {
  expect(checkFormula(card({}))).toEqual({
    formula: { jenis: 'rasio', atas: 'A', bawah: 'B', kali: 100 },
    problems: {},
  })
  expect(checkFormula(card({ jenis: null, susunan: ' ', components: [] }))).toEqual({
    formula: null,
    problems: {},
  })
})

test.each<[string, Partial<TypedFormula>, Record<string, string>]>([
  [
    'components without a kind',
    { jenis: null, susunan: '' },
    { rumus: 'Pilih cara menghitungnya, atau kosongkan rumus dan komponennya.' },
  ],
  [
    'a kind of value it does not give',
    { kind: 'predikat' },
    { rumus: '“Perbandingan” tidak menghasilkan predikat. Pilih cara lain, atau ubah jenis nilainya.' },
  ],
  [
    'nothing typed',
    { susunan: '' },
    { susunan: 'Tulis rumusnya dengan kode komponen, contoh: A / B × 100.' },
  ],
  [
    'what cannot be read',
    { susunan: 'A per B' },
    { susunan: 'Rumus ini tidak terbaca. Tulis seperti contoh: A / B × 100.' },
  ],
  [
    'percent without a hundred',
    { susunan: 'A / B' },
    { susunan: 'Nilainya persen: tulis dengan × 100, contoh A / B × 100.' },
  ],
  [
    'an unknown and an unused component',
    { susunan: 'A / C × 100' },
    {
      susunan: 'Komponen C tidak ada di daftar. Tambahkan komponennya, atau ubah rumusnya.',
      'komponen.1.kode': 'Komponen B tidak dipakai dalam rumus. Kosongkan barisnya, atau sebut dalam rumus.',
    },
  ],
  [
    'a code twice, a component without name, a code that is none',
    {
      components: [
        ...named('A', 'B'),
        { kode: 'A', nama: 'lagi' },
        { kode: 'a b', nama: 'x' },
        { kode: '', nama: '' },
      ],
    },
    {
      'komponen.2.kode': 'Kode A sudah dipakai komponen di atas. Tulis kode lain.',
      'komponen.3.kode': 'Tulis kode dari huruf dan angka, paling banyak sepuluh, contoh: A atau K2.',
      'komponen.4.kode': 'Tulis kodenya, contoh: A.',
      'komponen.4.nama': 'Tulis apa yang dihitung.',
    },
  ],
  [
    'weights that are not 100',
    { jenis: 'jumlah-berbobot', susunan: 'A 60; B 30,5' },
    { susunan: 'Bobotnya berjumlah 90,5. Ubah supaya menjadi 100.' },
  ],
  [
    'a weight given twice',
    { jenis: 'jumlah-berbobot', susunan: 'A 60; A 40; B 10' },
    { susunan: 'Komponen A disebut dua kali. Tulis satu bobot untuknya.' },
  ],
])('says where it is wrong: %s', (_, change, problems) => {
  expect(checkFormula(card(change)).problems).toEqual(problems)
})

describe('indicators that need each other', () => {
  const edges = new Map([
    ['IKU-1', ['IKU-2']],
    ['IKU-2', ['IKU-3', 'IKU-4']],
    ['IKU-4', ['IKU-1']],
    ['IKU-5', ['IKU-5']],
  ])

  it('are found as the way around', () => {
    expect(cycleFrom('IKU-1', edges)).toEqual(['IKU-1', 'IKU-2', 'IKU-4', 'IKU-1'])
    expect(cycleFrom('IKU-5', edges)).toEqual(['IKU-5', 'IKU-5'])
    expect(cycleFrom('IKU-3', edges)).toBeNull()
    expect(cycleFrom('IKU-9', edges)).toBeNull()
  })

  it('are counted after what they need', () => {
    const line = new Map([
      ['A', ['B', 'X']],
      ['B', ['C']],
    ])
    expect(neededFirst(['A', 'B', 'C', 'D'], line)).toEqual(['C', 'B', 'A', 'D'])
  })
})
