import { expect, test } from 'vitest'
import { rule } from '../rules/hitung/hitungan.ts'
import { expectFindings, expectSilence } from '../testing/expect-findings.ts'

const TABLE = `# LAPORAN KINERJA TAHUN 2023
Tabel 3.1 Pengukuran Kinerja
No | Indikator | Target | Realisasi | Capaian
1 | Indeks kepuasan layanan | 80 | 84 | 105%
2 | Persentase berkas lengkap | 90% | 90% | 100%
3 | Nilai akuntabilitas kinerja | 70 | 63 | 90%
`

test('as many indicators must have come so far as the sentence says', () => {
  const [finding] = expectFindings(
    rule,
    `${TABLE}Dua indikator melampaui target. {hitung/hitungan}
Dari ketiganya, dua indikator belum mencapai target. {hitung/hitungan}
Ketiganya diukur, dan tiga indikator mencapai atau melampaui target. {hitung/hitungan}
Hanya 3 (tiga) dari 3 (tiga) indikator kinerja yang telah memenuhi target. {hitung/hitungan}`,
  )
  expect(finding).toMatchObject({
    severity: 'error',
    stated: 'Dua indikator melampaui target',
    expected: '1',
  })
})

test('every fair reading, the whole of a share, other times and parts are right', () => {
  expectSilence(
    rule,
    `${TABLE}Satu indikator melampaui target dan satu indikator belum mencapai target.
Dua dari tiga indikator mencapai target.
Satu indikator mencapai target dengan tepat.
Pada triwulan I hanya nol dan tiga indikator mencapai target.
Pada tahun 2022 tiga indikator mencapai target.`,
  )
  expectSilence(rule, `${TABLE.replace('90%\n', 'belum dinilai\n')}Tiga indikator melampaui target.`)
})

test('all of them, and tables that measure a sasaran each', () => {
  const report = `# LAPORAN KINERJA TAHUN 2023
# Sasaran 1
Indikator | Target | Realisasi | Capaian
Indeks kepuasan layanan | 80 | 84 | 105%
# Sasaran 2
Indikator | Target | Realisasi | Capaian
Nilai akuntabilitas kinerja | 70 | 63 | 90%
# Simpulan
`
  expectFindings(
    rule,
    `${report}Seluruh indikator telah mencapai target. {hitung/hitungan}
Kedua indikator mencapai target. {hitung/hitungan}
Dua indikator yang belum mencapai target perlu perhatian. {hitung/hitungan}`,
  )
  expectSilence(rule, `${report}Satu indikator melampaui target dan satu indikator belum mencapai target.`)
})
