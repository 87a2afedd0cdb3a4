import { expect, test } from 'vitest'
import { expectFindings, expectSilence } from '../../testing/expect-findings.ts'
import { rule } from './deret.ts'

const MEASURED = `# LAPORAN KINERJA TAHUN 2023
Tabel 3.1 Pengukuran Kinerja
Indikator Kinerja | Target | Realisasi | Capaian
Indeks pembangunan literasi masyarakat | 75 | 72 | 96
Persentase arsip yang tertata baik | 80% | 84% | 105%
`

test('the year of the report told otherwise in a series is found', () => {
  const [finding] = expectFindings(
    rule,
    `${MEASURED}Tabel 3.2 Perbandingan Realisasi
Indikator Kinerja | 2021 | 2022 | 2023
Indeks pembangunan literasi masyarakat | 65 | 70 | 74 {sepakat/deret}
Persentase arsip yang tertata baik | 70% | 80% | 84%`,
  )
  expect(finding).toMatchObject({ severity: 'error', stated: '74', expected: '72' })
  expectFindings(
    rule,
    `${MEASURED}Tabel 3.2 Perbandingan dengan Tahun Lalu
Indikator Kinerja | Realisasi 2022 | Realisasi 2023
Persentase arsip yang tertata baik | 80% | 86% {sepakat/deret}`,
  )
})

test('other years, a series of capaian, rounding, plans and other indikator are right', () => {
  expectSilence(
    rule,
    `${MEASURED}Tabel 3.2 Perbandingan Capaian
Indikator Kinerja | 2022 | 2023
Indeks pembangunan literasi masyarakat | 70 | 96
Persentase arsip yang tertata baik | 80% | 84,0%
Tabel 3.3 Realisasi Lain
Indikator Kinerja | 2022 | 2023
Indeks kepuasan masyarakat | 3,1 | 3,2
Tabel 3.4 Target dan Realisasi
Indikator Kinerja | Target 2022 | Target 2023
Indeks pembangunan literasi masyarakat | 70 | 75`,
  )
})
