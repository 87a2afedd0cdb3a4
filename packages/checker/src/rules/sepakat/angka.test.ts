import { expect, test } from 'vitest'
import { expectFindings, expectSilence } from '../../testing/expect-findings.ts'
import { rule } from './angka.ts'

const TITLE = '# Laporan Kinerja KPU Kota Contoh Tahun 2021\n'
const BUDGET = `Tabel 3.2 Realisasi Anggaran
Uraian | Pagu | Realisasi | %
Program Dukungan Manajemen | 300.000.000 | 290.000.000 | 96,67
Program Penyelenggaraan Pemilu | 150.000.000 | 149.000.000 | 99,33
Jumlah | 450.000.000 | 439.000.000 | 97,56`

test('realisasi of one indikator in two tables', () => {
  const [finding] = expectFindings(
    rule,
    `${TITLE}Indikator | Target | Realisasi | Capaian
Persentase keputusan tepat waktu | 80% | 77% | 96%
Indeks reformasi birokrasi | 77 | 70 | 91%
Tabel 3.2 Pengukuran Sasaran 1
Indikator | Target | Realisasi | Capaian
Persentase keputusan tepat waktu | 80% | 75% | 96,25% {sepakat/angka}`,
  )
  expect(finding?.related[0]?.line).toBe(3)
})

test('prose against the total and against a named programme', () => {
  expectFindings(
    rule,
    `${TITLE}Pagu anggaran KPU Kota Contoh tahun 2021 sebesar Rp450.000.000 dengan realisasi anggaran sebesar Rp429.000.000. {sepakat/angka}
Pagu Program Penyelenggaraan Pemilu sebesar Rp155.000.000. {sepakat/angka}
Realisasi anggaran KPU Kota Contoh tahun 2021 mencapai 98,5%. {sepakat/angka}
${BUDGET}`,
  )
})

test('the same figures, rounded or of a part, are silent', () => {
  expectSilence(
    rule,
    `${TITLE}Pagu anggaran KPU Kota Contoh tahun 2021 sebesar Rp450 juta dengan realisasi anggaran sebesar Rp439.000.000.
Pagu anggaran semula sebesar Rp500.000.000.
Pagu Program Penyelenggaraan Pemilu sebesar Rp150.000.000.
Realisasi anggaran KPU Kota Contoh tahun 2021 mencapai 97,6%, melampaui target 95%.
${BUDGET}`,
  )
})

test('two budget tables of the year', () => {
  expectFindings(
    rule,
    `${TITLE}${BUDGET}
Tabel 3.3 Serapan per Program
Uraian | Pagu | Realisasi
Program Dukungan Manajemen | 300.000.000 | 280.000.000 {sepakat/angka}
Program Penyelenggaraan Pemilu | 150.000.000 | 149.000.000`,
  )
})

test('the achievement of the year stated twice in prose', () => {
  expectFindings(
    rule,
    `${TITLE}Secara umum capaian kinerja KPU Kota Contoh tahun 2021 sebesar 94,66%.
# BAB IV PENUTUP
Dapat disimpulkan capaian kinerja KPU Kota Contoh tahun 2021 sebesar 90%. {sepakat/angka}`,
  )
})

test.each([
  'berada pada rentang 85% - 100%',
  'berada pada rentang 85 – 100%',
  'berkisar antara 85% sampai dengan 100%',
])('the ends of a range are no claims: %s', (range) => {
  expectSilence(
    rule,
    `${TITLE}Capaian kinerja KPU Kota Contoh tahun 2021 ${range} dan tergolong sangat berhasil.
Capaian kinerja KPU Kota Contoh tahun 2021 sebesar 96%.`,
  )
})

test('a figure up to a day is still a claim', () => {
  expectFindings(
    rule,
    `${TITLE}Capaian kinerja KPU Kota Contoh tahun 2021 sebesar 94,66%.
Capaian kinerja KPU Kota Contoh tahun 2021 mencapai 90% sampai dengan 31 Desember. {sepakat/angka}`,
  )
})

test('a realisasi that reaches an amount is a realisasi', () => {
  const table = `# LAPORAN KINERJA KPU KOTA MADIUN TAHUN 2023
Tabel 3.1 Realisasi Anggaran
Program | Pagu | Realisasi
Satu | 2.200.000.000 | 2.134.000.000
Dua | 800.000.000 | 776.000.000
Jumlah | 3.000.000.000 | 2.910.000.000
`
  expectFindings(
    rule,
    `${table}Realisasi anggaran mencapai Rp2.870.000.000 dari pagu Rp3.000.000.000. {sepakat/angka}`,
  )
  expectSilence(rule, `${table}Realisasi anggaran mencapai Rp2.910.000.000 dari pagu Rp3.000.000.000.`)
})
