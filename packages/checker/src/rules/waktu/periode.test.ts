import { expect, test } from 'vitest'
import { checkDocuments } from '../../engine/check-documents.ts'
import { documentFromText } from '../../testing/document-from-text.ts'
import { expectFindings, expectSilence } from '../../testing/expect-findings.ts'
import { rule } from './periode.ts'

test('a period that a table breaks over two rows is read whole', () => {
  const [finding] = expectFindings(
    rule,
    `Renstra 2020-2024 menjadi dasar. Sesuai Renstra 2020-2024, sasarannya tiga.
Isi | Halaman
Rencana Strategis 2019- | 34 {waktu/periode}
2024 |
Penutup | 40`,
  )
  expect(finding?.stated).toBe('2019-2024')
})

test('the rarer of two periods, and a period that is not five years, are found', () => {
  const [finding] = expectFindings(
    rule,
    `Kinerja merujuk pada Renstra KPU Kota Madiun Tahun 2020-2024.
Renstra Tahun 2020–2024 memuat tiga sasaran.
Sasaran Renstra 2019-2024 tidak berubah. {waktu/periode}
Keputusan tentang Rencana Strategis Komisi Pemilihan Umum Tahun 2015 – 2020. {waktu/periode}`,
  )
  expect(finding).toMatchObject({ stated: '2019-2024', expected: '2020–2024' })
})

test('an earlier Renstra, terms of office and other ranges of years are right', () => {
  expectSilence(
    rule,
    `Renstra Tahun 2020-2024 melanjutkan Renstra 2015-2019.
Anggota KPU Kota Madiun 2019-2024 berjumlah lima orang.
RPJPN 2005-2025 dan RPJMN 2020-2024 menjadi dasar Renstra.
Perbandingan target Renstra dengan realisasi tahun 2020-2023 disajikan pada tabel.`,
  )
})

test('the Renstra given together decides', () => {
  const plan = documentFromText('# RENCANA STRATEGIS\nKPU KOTA MADIUN\nTAHUN 2020-2024', 'renstra.txt').doc
  const report = documentFromText(
    '# LAPORAN KINERJA\nKPU KOTA MADIUN\nTAHUN 2021\nRenstra Tahun 2021-2025 menjadi dasar.',
    'lkj.txt',
  ).doc
  const findings = checkDocuments([plan, report], { rules: [rule] }).files[1]?.findings
  expect(findings).toHaveLength(1)
  expect(findings?.[0]).toMatchObject({ stated: '2021-2025', expected: '2020–2024' })
})

test('a regional agency counts from one election to the next; an office of the KPU does not', () => {
  expectSilence(
    rule,
    '# RENSTRA DINAS SOSIAL\nRenstra 2021-2026 mengikuti RPJMD. Evaluasi Renstra 2016-2021 dipakai.',
  )
  expectFindings(
    rule,
    '# LAPORAN KINERJA KPU KOTA MADIUN\nSasaran mengacu pada Renstra 2019-2024. {waktu/periode}',
  )
})

test('the years of what a plan holds, said of its office', () => {
  const plan = (years: string) => `# RENCANA STRATEGIS KPU KOTA MADIUN TAHUN 2025-2029
Rencana Strategis KPU Kota Madiun Tahun 2025-2029 berlaku lima tahun.
Arah kebijakan KPU Kota Madiun Tahun ${years} mengacu pada rencana nasional.`
  expectFindings(rule, `${plan('2024-2029')} {waktu/periode}`)
  expectSilence(rule, plan('2025-2029'))
  expectSilence(rule, `${plan('2025-2029')}\nVisi dan misi Presiden Tahun 2024-2029 menjadi rujukan.`)
})

test('the national plans run twenty years and five', () => {
  const [finding] = expectFindings(
    rule,
    'Arah kebijakan mengacu pada Rencana Pembangunan Jangka Panjang Nasional (RPJPN) Tahun 2020-2024. {waktu/periode}',
  )
  expect(finding?.expected).toBe('RPJMN 2020–2024')
  expectSilence(
    rule,
    'Acuannya RPJPN Tahun 2005-2025, RPJPN 2025-2045, RPJMN Tahun 2020-2024, dan RPJMN 2025-2029.',
  )
})
