import { expect, test } from 'vitest'
import { expectFindings, expectSilence } from '../../testing/expect-findings.ts'
import { rule } from './angka.ts'

const MEASURED = `# Laporan Kinerja KPU Kota Contoh Tahun 2021
Tabel 3.1 Pengukuran Kinerja Tahun 2021
Indikator Kinerja | Target | Realisasi | Capaian
Persentase arsip tertata menurut pedoman | 80% | 75% | 93,75%
Persentase layanan informasi tepat waktu | 90% | 90% | 100%
Nilai evaluasi akuntabilitas | B | B | B
Tabel 4.1 Ringkasan Capaian
No | Tingkat Capaian | Kategori | Capaian Indikator (%) | | |
 | | | 1 | 2 | 3
---`

test('a summary with one column for each indikator and other figures', () => {
  const [finding] = expectFindings(
    rule,
    `${MEASURED}
1 | 85% - 100% | Sangat Baik | 90 | 100 | B {sepakat/angka}
2 | Di bawah 85% | Baik | - | - | -`,
  )
  expect(finding).toMatchObject({ severity: 'error', stated: '90, 100, B', expected: '93,75%, 100%, B' })
})

test('the same figures, rounded or in another order, are silent', () => {
  expectSilence(
    rule,
    `${MEASURED}
1 | 85% - 100% | Sangat Baik | 100 | 94 | B
2 | Di bawah 85% | Baik | - | - | -`,
  )
})
