import { expect, test } from 'vitest'
import { toldNumbers } from './numbers.ts'

const read = (text: string) => toldNumbers(text).map(({ value, kind, noun }) => [value, kind, noun])

test('money, shares, counts and numbers in words', () => {
  expect(read('Pagu Rp1.250.000 terserap 97,47% untuk 12 kecamatan dan lima belas desa.')).toEqual([
    [1_250_000, 'rupiah', ''],
    [97.47, 'persen', ''],
    [12, 'angka', 'kecamatan'],
    [15, 'angka', 'desa'],
  ])
  expect(read('Realisasi tahun 2023 Rp2,5 miliar, naik 0,25 poin.')).toEqual([
    [2_500_000_000, 'rupiah', ''],
    [0.25, 'angka', ''],
  ])
})

test('years, dates, ranges, numbers of things and of regulations count nothing', () => {
  expect(
    read('Renstra 2020-2024, Peraturan Nomor 53 Tahun 2014, 25 Januari 2024, Tabel 3.1, kelas 85% - 100%.'),
  ).toEqual([])
  expect(read('Sasaran 2 tercapai pada tahun 2023.')).toEqual([])
})

test('the factor of a formula written in names is no figure, that of one in figures is', () => {
  expect(read('Dengan rumus “Realisasi / Target × 100%” dan (A + B) x 100%.')).toEqual([])
  expect(read('87 / 90 × 100%')).toContainEqual([100, 'persen', ''])
})

test('what was rounded is bounded by half of its last digit, what was counted is not', () => {
  const [share, count] = toldNumbers('sebesar 96,2% dari 40 berkas')
  expect(share?.low).toBeCloseTo(96.15, 9)
  expect(share?.high).toBeCloseTo(96.25, 9)
  expect([count?.low, count?.high]).toEqual([40, 40])
})
