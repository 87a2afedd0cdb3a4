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
