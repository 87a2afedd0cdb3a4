import { expect, test } from 'vitest'
import { extractFacts } from '../facts/extract-facts.ts'
import { documentFromText } from '../testing/document-from-text.ts'
import { indicatorRows, isWholeYear, sameIndicator } from './indicators.ts'

test('a code that a page cut is the same, another code is another', () => {
  const label = 'Tersusunnya dokumen teknis pemungutan suara'
  expect(sameIndicator(`${label} (3364.030)`, `${label} (3 364.03`)).toBe(true)
  expect(sameIndicator(`${label} (3364.030)`, `${label} (3364.031)`)).toBe(false)
  expect(sameIndicator('Jumlah dokumen sasaran 1', 'Jumlah dokumen sasaran 11')).toBe(false)
})

test('a target headed with its year is the whole year; years beside each other are not', () => {
  const wholeYear = (head: string) => {
    const text = `Indikator Kinerja | ${head}\nPersentase arsip tertata | 90% | 95%\nNilai evaluasi | 70 | 75`
    return extractFacts(documentFromText(text).doc).tables.map(isWholeYear)
  }
  expect(wholeYear('Target 2022 | Realisasi')).toEqual([true])
  expect(wholeYear('Target 2022 | Target 2023')).toEqual([false])
  expect(wholeYear('Realisasi 2021 | Realisasi 2022')).toEqual([false])
  expect(wholeYear('Target Triwulan I | Realisasi')).toEqual([false])
})

test('another word in its place is another indikator, a slip of the pen is none', () => {
  const label = 'Persentase penyelesaian perkara tindak pidana'
  expect(sameIndicator(`${label} umum`, `${label} khusus`)).toBe(false)
  expect(sameIndicator(`${label} khusus`, `${label} kusus`)).toBe(true)
})

test('a row of a sasaran among numbered indicators is none of them', () => {
  const [table] = extractFacts(
    documentFromText(`No | Sasaran / Indikator | Target | Realisasi
A | Meningkatnya kepemilikan dokumen | |
1 | Persentase kepemilikan kartu | 99% | 98%
2 | Persentase kepemilikan akta | 97% |`).doc,
  ).tables
  expect(table && indicatorRows(table).map(({ label }) => label)).toEqual([
    'Persentase kepemilikan kartu',
    'Persentase kepemilikan akta',
  ])
})
