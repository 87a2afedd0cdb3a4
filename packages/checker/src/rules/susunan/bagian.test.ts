import { expect, test } from 'vitest'
import { expectFindings, expectSilence } from '../../testing/expect-findings.ts'
import { rule } from './bagian.ts'

const START =
  '# LAPORAN KINERJA\nKPU KOTA MADIUN\nTAHUN 2022\n# BAB I PENDAHULUAN\nLaporan ini memuat kendala dan efisiensi.\n'
const CHAPTER = '# BAB III AKUNTABILITAS KINERJA'
const ANALYSES = [
  'Dari target 80% terealisasi 77%, dan realisasi lain memenuhi target.',
  'Dibandingkan dengan tahun sebelumnya capaian naik.',
  'Realisasi mendekati target akhir Renstra.',
  'Capaian itu di atas rata-rata nasional.',
  'Penyebab kegagalan ialah jaringan; solusi yang dipilih ialah data luring.',
  'Penggunaan sumber daya efisien.',
  'Kegiatan pendidikan pemilih menunjang pencapaian sasaran.',
]
const END =
  '\n## C. Realisasi Anggaran\nRealisasi anggaran sebesar Rp1.000.000.\n# BAB IV PENUTUP\nDemikian laporan ini.'

test('a report with the seven analyses, the budget and a conclusion is silent', () => {
  expectSilence(rule, `${START}${CHAPTER}\n${ANALYSES.join('\n')}${END}`)
})

test('each analysis left out of its chapter is found there, also when the introduction names it', () => {
  for (const at of [1, 2, 4, 5]) {
    const [finding] = expectFindings(
      rule,
      `${START}${CHAPTER} {susunan/bagian}\n${ANALYSES.filter((_, index) => index !== at).join('\n')}${END}`,
    )
    expect(finding?.severity).toBe('warning')
  }
})

test('the national comparison is only asked for where there is one', () => {
  const [finding] = expectFindings(
    rule,
    `${START}${CHAPTER} {susunan/bagian}\n${ANALYSES.filter((_, index) => index !== 3).join('\n')}${END}`,
  )
  expect(finding?.severity).toBe('info')
})

test('a report without budget and conclusion is found', () => {
  expectFindings(rule, `${START}${CHAPTER} {susunan/bagian} {susunan/bagian}\n${ANALYSES.join('\n')}`)
})

test('other documents are not asked for these parts', () => {
  expectSilence(rule, `# PERJANJIAN KINERJA\nTAHUN 2022\n${CHAPTER}\nIsi.`)
})

test('an analysis that the report itself says it cannot show is not missing', () => {
  const rest = ANALYSES.filter((_, index) => index !== 2)
  const table =
    'Analisis | Indikator | Data\nPerbandingan dengan target akhir Renstra | Seluruh indikator | Target Renstra'
  expectSilence(rule, `${START}${CHAPTER}\n${rest.join('\n')}\n## Data yang Belum Tersedia\n${table}${END}`)
  expectFindings(
    rule,
    `${START}${CHAPTER} {susunan/bagian}\n${rest.join('\n')}\n## Lain\n${table.replace('Perbandingan dengan target akhir Renstra', 'Lain')}${END}`,
  )
})
