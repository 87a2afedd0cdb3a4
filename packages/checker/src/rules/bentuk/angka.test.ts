import { expect, test } from 'vitest'
import { expectFindings, expectSilence } from '../../testing/expect-findings.ts'
import { rule } from './angka.ts'

const HEAD = 'Tabel 3.1 Realisasi Anggaran Tahun 2021\nKode | Uraian | Pagu | Realisasi | Sisa | %\n'

test('figures in a foreign form, and with blanks inside, are found in their cells', () => {
  const findings = expectFindings(
    rule,
    `${HEAD}3363 | Advokasi | 4351.000 | 3.870.000 | 481.000 | 88,95 {bentuk/angka}
3364 | Publikasi | 2.475.000 | 2.000.000 | 475.000 | 80.81 {bentuk/angka}
3365 | Layanan | 5.056.000 | 4.983.000 | 73.000 | 98, 56 % {bentuk/angka}`,
  )
  expect(findings.map(({ stated, expected }) => [stated, expected])).toEqual([
    ['4351.000', '4.351.000'],
    ['80.81', '80,81'],
    ['98, 56 %', '98,56 %'],
  ])
})

test('Indonesian figures in every usual form are silent', () => {
  expectSilence(
    rule,
    `${HEAD}3363 | Advokasi | Rp4.351.000 | Rp 3.870.000,- | 481.000 | 88,95%
3364 | Publikasi | 2.475.000,00 | - | 2.475.000 | 0
Jumlah |  | 6.826.000 | 3.870.000 | 2.956.000 | 56,69 %`,
  )
})

test('tables that hold no figures are not read as figures', () => {
  expectSilence(rule, 'No | Dasar | Jumlah\n3.4. | Pasal 3.4 | 3.4. dokumen')
})
