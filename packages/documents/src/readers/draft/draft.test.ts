import { describe, expect, it } from 'vitest'
import { collapse, withoutMarks } from './clean-text.ts'
import { draftRow } from './draft.ts'
import { isFigure } from './figure-text.ts'
import { countHeaderRows } from './header-rows.ts'
import { isBoldHeading, isChapter, isPlainHeading } from './heading-shape.ts'
import { splitLabel } from './list-label.ts'
import { numberText } from './number-text.ts'

it.each<[string, string | null, string]>([
  ['1. Mengetahui', '1.', 'Mengetahui'],
  ['- a. bahwa', 'a.', 'bahwa'],
  ['(2) kedua', '(2)', 'kedua'],
  ['• butir', '-', 'butir'],
  ['iv. keempat', 'iv.', 'keempat'],
  ['1.234 orang hadir', null, '1.234 orang hadir'],
  ['2021 adalah tahun', null, '2021 adalah tahun'],
  ['KESATU : menetapkan', null, 'KESATU : menetapkan'],
])('splits the label of %s', (text, label, rest) => {
  expect(splitLabel(text)).toEqual({ label, text: rest })
})

it('collapses white space only, and strips typed marks', () => {
  expect(collapse(' 98,\u00a0 56\t% \u200b')).toBe('98, 56 %')
  expect(withoutMarks('**Total** *range* 5*3 3 \\* catatan *')).toBe('Total range 5*3 3 * catatan *')
})

it('knows a cell that holds a figure', () => {
  const figures = ['4.103.445.000', '98, 56 %', 'Rp. 22.000.000,-', '(1.000)', '-5']
  expect(figures.every(isFigure)).toBe(true)
  expect(['3355.EAA.994', '8 kali', 'WTP', '', '-'].some(isFigure)).toBe(false)
})

it('numbers as Word does', () => {
  const formats = ['decimal', 'lowerLetter', 'upperRoman', 'decimalZero']
  expect(formats.map((format) => numberText(4, format))).toEqual(['4', 'd', 'IV', '04'])
  expect(numberText(28, 'lowerLetter')).toBe('bb')
})

describe('header rows', () => {
  it.each<[string, string[][], number]>([
    [
      'one',
      [
        ['No', 'Uraian', 'Pagu'],
        ['1', 'Gaji', '10.000'],
      ],
      1,
    ],
    [
      'two under a merged cell',
      [
        ['No', 'Kinerja', ''],
        ['', 'Target', 'Realisasi'],
        ['1', '80%', '77%'],
      ],
      2,
    ],
    [
      'years',
      [
        ['Program', 'Alokasi', ''],
        ['', '2020', '2021'],
        ['A', '1.000', '2.000'],
      ],
      2,
    ],
    [
      'none in a contents list',
      [
        ['Kata Pengantar', '2'],
        ['Daftar Isi', '3'],
      ],
      0,
    ],
    [
      'none when it only goes on',
      [
        ['', 'b. Indeks', 'WTP'],
        ['', 'c. Opini', 'B'],
      ],
      0,
    ],
  ])('%s', (_, texts, count) => {
    expect(countHeaderRows(texts.map((row) => draftRow(row)))).toBe(count)
  })
})

it('tells headings from sentences, captions and contents', () => {
  expect([isChapter('BAB III AKUNTABILITAS KINERJA'), isChapter('BAB III ..... 17')]).toEqual([true, false])
  expect(isChapter('BAB III menjelaskan capaian')).toBe(false)
  expect([isBoldHeading('1.2 Maksud dan Tujuan'), isBoldHeading('Tabel 3.1 Capaian')]).toEqual([true, false])
  expect([isPlainHeading('A. Latar Belakang'), isPlainHeading('A. menyusun rencana')]).toEqual([true, false])
})
