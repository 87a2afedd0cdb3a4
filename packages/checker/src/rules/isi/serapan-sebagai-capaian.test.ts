import { test } from 'vitest'
import { expectFindings, expectSilence } from '../../testing/expect-findings.ts'
import { rule } from './serapan-sebagai-capaian.ts'

const TITLE = '# Laporan Kinerja KPU Kota Contoh Tahun 2021\n'
const BUDGET = `Tabel 3.2 Realisasi Anggaran
Uraian | Pagu | Realisasi | %
Program Dukungan Manajemen | 300.000.000 | 290.000.000 | 96,67
Jumlah | 300.000.000 | 290.000.000 | 96,67
`
const MEASURED = `Tabel 3.1 Pengukuran Kinerja
Indikator | Target | Realisasi | Capaian
Persentase putusan tepat waktu | 80% | 77,34% | 96,67%
`

test('an achievement that is the share of the budget, with nothing measured', () => {
  expectFindings(
    rule,
    `${TITLE}Capaian kinerja KPU Kota Contoh tahun 2021 sebesar 96,67%. {isi/serapan-sebagai-capaian}
${BUDGET}`,
  )
})

test('measured, another figure, or said of the budget', () => {
  expectSilence(
    rule,
    `${TITLE}${MEASURED}Capaian kinerja KPU Kota Contoh tahun 2021 sebesar 96,67%.\n${BUDGET}`,
  )
  expectSilence(
    rule,
    `${TITLE}Capaian kinerja KPU Kota Contoh tahun 2021 sebesar 94%.
Capaian kinerja anggaran KPU Kota Contoh tahun 2021 sebesar 96,67%.\n${BUDGET}`,
  )
})
