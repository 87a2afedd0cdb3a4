import { expect, test } from 'vitest'
import { checkDocuments } from '../../engine/check-documents.ts'
import type { Finding } from '../../engine/finding.ts'
import { documentFromText } from '../../testing/document-from-text.ts'
import { rule } from './renstra.ts'

const PLAN = `# RENCANA STRATEGIS
KPU KOTA MADIUN
TAHUN 2020-2024
Tabel 4.1 Target Kinerja
No | Sasaran | Indikator Kinerja | 2020 | 2021 | 2022 | 2023 | 2024
1 | Lembaga akuntabel | Persentase rekomendasi yang diselesaikan | 80% | 85% | 88% | 90% | 95%
2 | Partisipasi | Nilai evaluasi akuntabilitas kinerja | B | B | BB | BB | A`

function check(report: string, plan = PLAN): Finding[] {
  const docs = [documentFromText(plan, 'renstra.txt').doc, documentFromText(report, 'lain.txt').doc]
  return checkDocuments(docs, { rules: [rule] }).files[1]?.findings ?? []
}

const AGREEMENT = (first: string, second: string) => `# PERJANJIAN KINERJA
KPU KOTA MADIUN
TAHUN 2022
Tabel 1 Perjanjian Kinerja Tahun 2022
No | Sasaran | Indikator Kinerja | Target
1 | Lembaga akuntabel | Persentase rekomendasi yang diselesaikan | ${first}
2 | Partisipasi | Nilai evaluasi akuntabilitas kinerja | ${second}`

test("a target of the agreement that is not the Renstra's of that year is warned about, with both files", () => {
  const [finding, ...rest] = check(AGREEMENT('85%', 'BB'))
  expect(rest).toEqual([])
  expect(finding).toMatchObject({
    severity: 'warning',
    stated: '85%',
    expected: '88%',
    location: { line: 6 },
  })
  expect(finding?.related[0]).toMatchObject({ file: 'renstra.txt', line: 6 })
})

test('the same targets, with or without the sign, are silent', () => {
  expect(check(AGREEMENT('88', 'bb'))).toEqual([])
})

const REPORT = (last: string) => `# LAPORAN KINERJA
KPU KOTA MADIUN
TAHUN 2022
Tabel 3.4 Realisasi dan Target Akhir Renstra
Indikator Kinerja | Realisasi 2022 | Target Akhir Renstra 2024
Persentase rekomendasi yang diselesaikan | 87% | ${last}`

test('a quotation of the Renstra that differs is an error', () => {
  const [finding] = check(REPORT('92%'))
  expect(finding).toMatchObject({ severity: 'error', stated: '92%', expected: '95%' })
  expect(check(REPORT('95%'))).toEqual([])
})

test("another office's Renstra, or one of other years, is not compared", () => {
  expect(check(AGREEMENT('85%', 'BB'), PLAN.replace('MADIUN', 'KEDIRI'))).toEqual([])
  expect(check(AGREEMENT('85%', 'BB'), PLAN.replace('2020-2024', '2015-2019'))).toEqual([])
})
