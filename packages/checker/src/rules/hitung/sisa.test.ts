import { expect, test } from 'vitest'
import { expectFindings, expectSilence } from '../../testing/expect-findings.ts'
import { rule } from './sisa.ts'

const HEAD = 'Tabel 3.1 Realisasi Anggaran Tahun 2021\nKode | Uraian | Pagu | Realisasi | Sisa | %\n'

test('a remainder that is not pagu − realisasi is found in its row', () => {
  const [finding] = expectFindings(
    rule,
    `${HEAD}3355 | Dukungan | 150.500.000 | 149.250.000 | 1.205.000 | 99,17 {hitung/sisa}
3356 | Logistik | 20.000.000 | 19.400.000 | 600.000 | 97`,
  )
  expect(finding?.arithmetic).toBe('150.500.000 − 149.250.000 = 1.250.000')
  expect(finding?.location).toMatchObject({ table: 1, row: 2, column: 5, line: 3 })
})

test('right remainders, a dash for zero and an overspent row are silent', () => {
  expectSilence(
    rule,
    `${HEAD}3355 | Dukungan | 150.500.000 | 149.250.000 | 1.250.000 | 99,17
3356 | Logistik | 120.000.000 | 120.000.000 | - | 100
3357 | Data | 10.000.000 | 10.500.000 | (500.000) | 105`,
  )
})

test('a table in thousands is compared within its rounding', () => {
  expectSilence(
    rule,
    'Tabel 1 Realisasi (dalam ribuan rupiah)\nUraian | Pagu | Realisasi | Sisa\nDukungan | 1.501 | 1.250 | 250\nLain | 9.000 | 8.000 | 1.001',
  )
})

test('a dirty figure is read, and only warned about', () => {
  const [finding] = expectFindings(
    rule,
    `${HEAD}3355 | Dukungan | 4351.000 | 3.870.000 | 581.000 | 88,95 {hitung/sisa}`,
  )
  expect(finding?.severity).toBe('error')
})

test('pagu, realisasi and sisa of one paragraph must fit, whoever they belong to', () => {
  const [finding] = expectFindings(
    rule,
    'Anggaran sebesar Rp20.000.000 terserap Rp19.190.000 sehingga tersisa Rp910.000. {hitung/sisa}',
  )
  expect(finding).toMatchObject({ severity: 'error', stated: 'Rp910.000', expected: '810.000' })
  expectSilence(rule, 'Anggaran sebesar Rp20.000.000 terserap Rp19.190.000 sehingga tersisa Rp810.000.')
  expectSilence(
    rule,
    'Pagu tahun 2021 sebesar Rp20.000.000. Realisasi tahun 2022 sebesar Rp19.190.000 dan sisa Rp910.000.',
  )
  expectSilence(
    rule,
    'Pagu sebesar Rp20.000.000 dan pagu Rp10.000.000. Realisasi Rp19.190.000, sisa Rp910.000.',
  )
})

test('a column of differences that two others give in nearly every row', () => {
  const table = (second: string) => `Tabel 1. Efisiensi
Sasaran | Serapan (%) | Rata-rata Capaian (%) | Efisiensi (poin)
Sasaran satu | 91,00 | 98,25 | 7,25
Sasaran dua | 94,50 | 107,00 | ${second}
Sasaran tiga | 88,40 | 92,00 | 3,60`
  const [finding] = expectFindings(rule, table('21,50 {hitung/sisa}'))
  expect(finding?.expected).toBe('12,5')
  expectSilence(rule, table('12,50'))
})
