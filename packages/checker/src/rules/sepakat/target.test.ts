import { expect, test } from 'vitest'
import { checkDocuments } from '../../engine/check-documents.ts'
import { documentFromText } from '../../testing/document-from-text.ts'
import { expectFindings, expectSilence } from '../../testing/expect-findings.ts'
import { rule } from './target.ts'

const PK = `Tabel 2.1 Perjanjian Kinerja Tahun 2021
Sasaran | Indikator Kinerja | Target
Kebijakan kuat | Persentase keputusan tepat waktu | 80%
Lembaga berkualitas | Nilai akuntabilitas kinerja | BB`

test('a target that differs between agreement and measurement is found', () => {
  const findings = expectFindings(
    rule,
    `${PK}
Tabel 3.1 Pengukuran Kinerja
Indikator Kinerja | Target | Realisasi | Capaian
Persentase keputusan tepat waktu | 75% | 77% | 102,67% {sepakat/target}
Nilai akuntabilitas kinerja | B | B | 100% {sepakat/target}`,
  )
  expect(findings[0]?.expected).toBe('80%')
})

test('the same targets, in other letters or precision, are silent', () => {
  expectSilence(
    rule,
    `${PK}
Tabel 3.1 Pengukuran Kinerja
Indikator Kinerja | Target | Realisasi | Capaian
Presentase Keputusan tepat waktu | 80,0 | 77 | 96,25%
Nilai Akuntabilitas Kinerja | bb | B | 80%`,
  )
})

test('an agreement in another file is the measure', () => {
  const pk = documentFromText(`# PERJANJIAN KINERJA TAHUN 2021\nKPU Kota Contoh\n${PK}`, 'pk.txt').doc
  const lkj = documentFromText(
    '# LAPORAN KINERJA TAHUN 2021\nKPU Kota Contoh\nIndikator Kinerja | Target | Realisasi | Capaian\nPersentase keputusan tepat waktu | 85% | 85% | 100%',
    'lkj.txt',
  ).doc
  const [first, second] = checkDocuments([pk, lkj], { rules: [rule] }).files
  expect(first?.findings).toEqual([])
  expect(second?.findings[0]?.related[0]).toMatchObject({ file: 'pk.txt', line: 5 })
})

test('the target of a kegiatan in the same row is not that of the indikator', () => {
  expectSilence(
    rule,
    `${PK}
Tabel 2.2 Rencana Kinerja Tahunan 2021
Sasaran Strategis | Indikator Kinerja | Target Sasaran | Kegiatan | Indikator Kegiatan | Target Pelaksanaan Kegiatan
Kebijakan kuat | Persentase keputusan tepat waktu | 80% | Pelaksanaan tahapan | Layanan pemilih | Setiap pekan`,
  )
})

test('the year in a table of targets over years, where no agreement stands', () => {
  const plan = `# LAPORAN KINERJA INSPEKTORAT TAHUN 2023
Tabel 2.1 Target Kinerja
Indikator Kinerja | Target 2022 | Target 2023 | Target 2024
Persentase tindak lanjut rekomendasi | 84% | 86% | 88%
Tabel 3.1 Capaian Kinerja
Indikator Kinerja | Target | Realisasi | Capaian
`
  const [finding] = expectFindings(
    rule,
    `${plan}Persentase tindak lanjut rekomendasi | 88% | 90,3% | 102,61% {sepakat/target}`,
  )
  expect(finding).toMatchObject({ severity: 'warning', stated: '88%', expected: '86%' })
  expectSilence(rule, `${plan}Persentase tindak lanjut rekomendasi | 86% | 90,3% | 105%`)
})

test('targets that differ by one are two targets', () => {
  const [finding] = expectFindings(
    rule,
    `Tabel 1 Perjanjian Kinerja
Sasaran | Indikator Kinerja | Target
Tata kelola | Nilai kinerja anggaran | 91
Tabel 2 Capaian
Indikator Kinerja | Target | Realisasi | Capaian
Nilai kinerja anggaran | 90 | 93,73 | 104,14% {sepakat/target}`,
  )
  expect(finding).toMatchObject({ stated: '90', expected: '91' })
})

test('the target after the change is the one that counts, also beside its quarters', () => {
  const decision = (target: string) => `Tabel 1 Perjanjian Kinerja
No | Indikator Kinerja | Target Semula | Target Menjadi
1 | Persentase partisipasi pemilih | 77,5% | 79%
2 | Nilai akuntabilitas kinerja | 75 | 75
Tabel 3 Target Kinerja per Triwulan
No | Indikator Kinerja | Target Tahun 2024 | TW I | TW II | TW III | TW IV
1 | Persentase partisipasi pemilih | ${target} | 10% | 20% | 30% | 79%
2 | Nilai akuntabilitas kinerja | 75 | - | - | - | 75`
  const [finding] = expectFindings(rule, decision('77% {sepakat/target}'))
  expect(finding?.expected).toBe('79%')
  expectSilence(rule, decision('79%'))
})

test('a cell that holds the targets of several years is held against none', () => {
  const plan = (cells: string) => `Tabel 2.1 Sasaran Tanam
Indikator | | Target Tahunan |
---
 | 2021 | ${cells} | 2024
Luas kebun yang diremajakan | 300 | ${cells === '2022 2023' ? '450 520' : '450'} | 600
`
  const measured = (target: string) => `Tabel 3.1 Pengukuran Kinerja
Indikator | Target | Realisasi | Capaian
Luas kebun yang diremajakan | ${target} | 520 | 100`
  expectSilence(rule, `# Laporan Kinerja Tahun 2023\n${plan('2022 2023')}${measured('520')}`)
  expectSilence(rule, `# Laporan Kinerja Tahun 2023\n${plan('2022')}${measured('520')}`)
  expectFindings(
    rule,
    `# Laporan Kinerja Tahun 2023
Indikator | Target
1 | 2
Luas kebun yang diremajakan | 450
Tabel 3.1 Pengukuran Kinerja
Indikator | Target | Realisasi | Capaian
Luas kebun yang diremajakan | 520 {sepakat/target} | 520 | 100`,
  )
})
