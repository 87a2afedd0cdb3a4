import { expect, test } from 'vitest'
import { expectFindings, expectSilence } from '../../testing/expect-findings.ts'
import { rule } from './pertumbuhan.ts'

test('a change that is not the difference of the two figures is found', () => {
  const [finding] = expectFindings(
    rule,
    `Capaian tahun 2020 sebesar 90% dan tahun 2021 sebesar 96%, meningkat sebesar 9%. {hitung/pertumbuhan}
Realisasi turun dari Rp2.000.000.000 menjadi Rp1.500.000.000 atau menurun sebesar 30%. {hitung/pertumbuhan}`,
  )
  expect(finding?.expected).toBe('6%')
})

test('a fall that is called a rise is found', () => {
  expectFindings(rule, 'Capaian berubah dari 96% menjadi 93% atau naik sebesar 3%. {hitung/pertumbuhan}')
})

test('points, percent of either figure and other figures are silent', () => {
  expectSilence(
    rule,
    `Dibandingkan tahun 2019 sebesar 96 %, capaian tahun 2020 mengalami penurunan hingga 3% sehingga tercapai 93 %.
Realisasi turun dari Rp2.000.000.000 menjadi Rp1.500.000.000 atau menurun sebesar 25%.
Capaian tahun 2020 sebesar 90% dan tahun 2021 sebesar 96%, meningkat sebesar 6,67%.
Capaian meningkat menjadi 96% pada tahun 2021 dari target 90%.`,
  )
})

test('figures of counts and points, and the figure of the sentence before', () => {
  expectFindings(
    rule,
    `Permohonan berkurang sebanyak 25 berkas, yaitu dari 65 berkas pada tahun 2021 menjadi 50 berkas pada tahun 2022. {hitung/pertumbuhan}
Indeks layanan mencapai 3,12. Dibandingkan dengan tahun 2022 sebesar 2,95, indeks naik 0,27 poin. {hitung/pertumbuhan}
Nilai naik 1,8 poin dari 68,4 pada tahun 2021 menjadi 70,2 pada tahun 2022, sedangkan indeks bertambah 5,1 poin dari 81,6 menjadi 86,7.`,
  )
})

test('a column that says how two years differ', () => {
  const table = (change: string) => `Dokumen | 2019 | 2020 | 2021 | Naik/Turun 2020-2021
Akta kelahiran | 41.200 | 36.000 | 37.800 | 5,00%
Akta kematian | 8.100 | 9.000 | 13.500 | ${change}
Akta perkawinan | 410 | 300 | 315 | 5,00%`
  const [finding] = expectFindings(rule, table('45,00% {hitung/pertumbuhan}'))
  expect(finding).toMatchObject({ stated: '45,00%', expected: '50%' })
  expectSilence(rule, table('50,00%'))
})

test('a step back to the figure of the year before', () => {
  expectFindings(
    rule,
    `Usulan yang diakomodir 36%, naik 6 persen poin dari tahun 2022 sebesar 32%. {hitung/pertumbuhan}
Nilai SAKIP sebesar 82,82, naik 2,75 poin dari tahun 2023 sebesar 80,25. {hitung/pertumbuhan}`,
  )
  expectSilence(rule, 'Usulan yang diakomodir 36%, naik 4 persen poin dari tahun 2022 sebesar 32%.')
})

test('a figure of the sentence before, against an earlier one', () => {
  const said = (by: string) =>
    `Partisipasi pemilih sebesar 71,84% dari pemilih terdaftar. Angka ini turun ${by} dibandingkan Pemilihan Tahun 2018 yang mencapai 77,96%.`
  const [finding] = expectFindings(rule, `${said('6,22%')} {hitung/pertumbuhan}`)
  expect(finding?.expected).toBe('6,12%')
  expectSilence(rule, said('6,12%'))
})

const YEARS = `# LAPORAN KINERJA
TAHUN 2023
Tabel 3.1 Realisasi 2021-2023
Kode | Indikator | 2021 | 2022 | 2023
IKU 1 | Jumlah arsip tertata | 300 | 400 | 460
IKU 2 | Persentase layanan selesai | 71,00 | 75,50 | 73,20
`

test('each clause has its own row and its own word; what is raised from one figure to another', () => {
  expectFindings(
    rule,
    `${YEARS}Dibandingkan tahun 2022, jumlah arsip tertata tumbuh 12,00%, sedangkan persentase layanan selesai menurun 2,30 poin. {hitung/pertumbuhan}

Dibandingkan tahun 2022, jumlah arsip tertata tumbuh 15,00%, sedangkan persentase layanan selesai meningkat 2,30 poin. {hitung/pertumbuhan}

Target indikator 2 diturunkan dari 74 menjadi 76 sesuai kebijakan baru. {hitung/pertumbuhan}`,
  )
  expectSilence(
    rule,
    `${YEARS}Dibandingkan tahun 2022, jumlah arsip tertata tumbuh 15,00%, sedangkan persentase layanan selesai menurun 2,30 poin.

Target indikator 2 dinaikkan dari 74 menjadi 76. Pada tahun 2023 pengawasan layanan selesai ditingkatkan.`,
  )
})

test('a quarter against the one before, unless the figures are counted up', () => {
  const table = (title: string) => `# LAPORAN TRIWULAN III TAHUN 2023
Tabel 1. ${title}
Kode | Uraian | TW I | TW II | TW III
1.1 | Peserta kelas menulis | 120 | 150 | 140
1.2 | Peserta kelas daring | 80 | 60 | 90
`
  const says = 'Peserta kelas menulis pada triwulan III naik dibandingkan triwulan II.'
  expectFindings(rule, `${table('Peserta per Triwulan (bukan kumulatif)')}${says} {hitung/pertumbuhan}`)
  expectSilence(rule, `${table('Peserta Kumulatif')}${says}`)
  expectSilence(rule, `${table('Peserta per Triwulan')}${says.replace('naik', 'turun')}`)
})
