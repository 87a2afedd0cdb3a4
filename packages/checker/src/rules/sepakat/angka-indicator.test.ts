import { expect, test } from 'vitest'
import { expectFindings, expectSilence } from '../../testing/expect-findings.ts'
import { rule } from './angka.ts'

const TABLE = `# Laporan Kinerja KPU Kota Contoh Tahun 2021
Tabel 3.1 Pengukuran Kinerja Tahun 2021
Indikator Kinerja | Target | Realisasi | Capaian
Persentase arsip tertata menurut pedoman | 80% | 75% | 93,75%
Persentase layanan informasi tepat waktu | 90% | 90% | 100%`

test('a sentence that gives an indikator another target or realisasi than its row', () => {
  const findings = expectFindings(
    rule,
    `${TABLE}
Persentase arsip tertata menurut pedoman ditargetkan 80% dan terealisasi 77%. {sepakat/angka}
Pada tahun 2021 Persentase layanan informasi tepat waktu ditargetkan 95%. {sepakat/angka}`,
  )
  expect(findings[0]).toMatchObject({ severity: 'error', stated: '77%', expected: '75%' })
})

test('the row’s own figures, rounded, and those of another time or place are silent', () => {
  expectSilence(
    rule,
    `${TABLE}
Persentase arsip tertata menurut pedoman ditargetkan 80% dan terealisasi 75% dengan capaian 94%.
Persentase arsip tertata menurut pedoman mencapai 75% dari target 80%.
Persentase arsip tertata menurut pedoman terealisasi 93,75% dari target.
Tahun 2020 Persentase arsip tertata menurut pedoman terealisasi 70%.
Pada triwulan II Persentase layanan informasi tepat waktu terealisasi 40%.
Target jangka menengah Persentase layanan informasi tepat waktu adalah 98%.`,
  )
})

test('a sentence that gives an indikator a figure of its own is found, whatever the unit', () => {
  const table = `# LAPORAN KINERJA TAHUN 2023
Tabel 3.1 Pengukuran Kinerja
Indikator Kinerja | Target | Realisasi | Capaian
Nilai SAKIP | 70 | 73,50 | 105%
Persentase sampah yang tertangani | 70% | 63% | 90%
`
  const findings = expectFindings(
    rule,
    `${table}Nilai SAKIP tahun 2023 sebesar 75,30 dan meningkat dibandingkan tahun 2022. {sepakat/angka}
Persentase sampah yang tertangani sebesar 67%, masih di bawah target nasional. {sepakat/angka}`,
  )
  expect(findings).toMatchObject([
    { stated: '75,30', expected: '73,50' },
    { stated: '67%', expected: '63%' },
  ])
  expectSilence(
    rule,
    `${table}Nilai SAKIP tahun 2023 sebesar 73,5 dan meningkat.
Nilai SAKIP tahun 2022 sebesar 68,20.
Rata-rata nasional Nilai SAKIP sebesar 65,10.
Persentase sampah yang tertangani sebesar 60% sampai 65% setiap bulan.`,
  )
})
