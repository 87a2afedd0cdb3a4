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

/** Rows that have but a code in the series. */
function coded(second: string, { planned = false } = {}): string {
  return `# LAPORAN KINERJA
TAHUN 2023
Tabel 3.1 Capaian Kinerja Tahun 2023
Kode | Indikator | Target | Realisasi | Capaian
SS 1.1 | Persentase arsip tertata | 80 | 84,00 | 105,00
SS 1.2 | Nilai pengawasan kearsipan | 70 | 68,60 | 98,00
SS 2.1 | Persentase layanan tepat waktu | 90 | 91,80 | 102,00
SS 2.2 | Indeks kepuasan pengguna | 80 | 82,40 | 103,00

Tabel 3.2 Perkembangan ${planned ? 'Target' : 'Realisasi'} 2021-2023
Kode | 2021 | 2022 | 2023 | Target Renstra 2024
SS 1.1 | 71,00 | 77,50 | 84,00 | 90
SS 1.2 | 61,20 | 64,30 | 68,60 | 75
SS 2.1 | 88,10 | 90,20 | 91,80 | 95
SS 2.2 | 79,00 | 80,10 | ${second}`
}

test('a row that has but its code in the series', () => {
  const [finding] = expectFindings(rule, coded('84,20 | 85 {sepakat/deret}'))
  expect(finding).toMatchObject({ stated: '84,20', expected: '82,40', severity: 'error' })
  expectSilence(rule, coded('82,4 | 85'))
  expectSilence(rule, coded('84,20 | 85', { planned: true }))
})
