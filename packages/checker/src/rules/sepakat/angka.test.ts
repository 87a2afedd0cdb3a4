import { expect, test } from 'vitest'
import { expectFindings, expectSilence } from '../../testing/expect-findings.ts'
import { rule } from './angka.ts'

const TITLE = '# Laporan Kinerja KPU Kota Contoh Tahun 2021\n'
const BUDGET = `Tabel 3.2 Realisasi Anggaran
Uraian | Pagu | Realisasi | %
Program Dukungan Manajemen | 300.000.000 | 290.000.000 | 96,67
Program Penyelenggaraan Pemilu | 150.000.000 | 149.000.000 | 99,33
Jumlah | 450.000.000 | 439.000.000 | 97,56`

test('realisasi of one indikator in two tables', () => {
  const [finding] = expectFindings(
    rule,
    `${TITLE}Indikator | Target | Realisasi | Capaian
Persentase keputusan tepat waktu | 80% | 77% | 96%
Indeks reformasi birokrasi | 77 | 70 | 91%
Tabel 3.2 Pengukuran Sasaran 1
Indikator | Target | Realisasi | Capaian
Persentase keputusan tepat waktu | 80% | 75% | 96,25% {sepakat/angka}`,
  )
  expect(finding?.related[0]?.line).toBe(3)
})

test('prose against the total and against a named programme', () => {
  expectFindings(
    rule,
    `${TITLE}Pagu anggaran KPU Kota Contoh tahun 2021 sebesar Rp450.000.000 dengan realisasi anggaran sebesar Rp429.000.000. {sepakat/angka}
Pagu Program Penyelenggaraan Pemilu sebesar Rp155.000.000. {sepakat/angka}
Realisasi anggaran KPU Kota Contoh tahun 2021 mencapai 98,5%. {sepakat/angka}
${BUDGET}`,
  )
})

test('the same figures, rounded or of a part, are silent', () => {
  expectSilence(
    rule,
    `${TITLE}Pagu anggaran KPU Kota Contoh tahun 2021 sebesar Rp450 juta dengan realisasi anggaran sebesar Rp439.000.000.
Pagu anggaran semula sebesar Rp500.000.000.
Pagu Program Penyelenggaraan Pemilu sebesar Rp150.000.000.
Realisasi anggaran KPU Kota Contoh tahun 2021 mencapai 97,6%, melampaui target 95%.
${BUDGET}`,
  )
})

test('two budget tables of the year', () => {
  expectFindings(
    rule,
    `${TITLE}${BUDGET}
Tabel 3.3 Serapan per Program
Uraian | Pagu | Realisasi
Program Dukungan Manajemen | 300.000.000 | 280.000.000 {sepakat/angka}
Program Penyelenggaraan Pemilu | 150.000.000 | 149.000.000`,
  )
})

test('the achievement of the year stated twice in prose', () => {
  expectFindings(
    rule,
    `${TITLE}Secara umum capaian kinerja KPU Kota Contoh tahun 2021 sebesar 94,66%.
# BAB IV PENUTUP
Dapat disimpulkan capaian kinerja KPU Kota Contoh tahun 2021 sebesar 90%. {sepakat/angka}`,
  )
})

test.each([
  'berada pada rentang 85% - 100%',
  'berada pada rentang 85 – 100%',
  'berkisar antara 85% sampai dengan 100%',
])('the ends of a range are no claims: %s', (range) => {
  expectSilence(
    rule,
    `${TITLE}Capaian kinerja KPU Kota Contoh tahun 2021 ${range} dan tergolong sangat berhasil.
Capaian kinerja KPU Kota Contoh tahun 2021 sebesar 96%.`,
  )
})

test('a figure up to a day is still a claim', () => {
  expectFindings(
    rule,
    `${TITLE}Capaian kinerja KPU Kota Contoh tahun 2021 sebesar 94,66%.
Capaian kinerja KPU Kota Contoh tahun 2021 mencapai 90% sampai dengan 31 Desember. {sepakat/angka}`,
  )
})

test('a realisasi that reaches an amount is a realisasi', () => {
  const table = `# LAPORAN KINERJA KPU KOTA MADIUN TAHUN 2023
Tabel 3.1 Realisasi Anggaran
Program | Pagu | Realisasi
Satu | 2.200.000.000 | 2.134.000.000
Dua | 800.000.000 | 776.000.000
Jumlah | 3.000.000.000 | 2.910.000.000
`
  expectFindings(
    rule,
    `${table}Realisasi anggaran mencapai Rp2.870.000.000 dari pagu Rp3.000.000.000. {sepakat/angka}`,
  )
  expectSilence(rule, `${table}Realisasi anggaran mencapai Rp2.910.000.000 dari pagu Rp3.000.000.000.`)
})

test('a target told for a year, against the table that plans it', () => {
  const plan = `Tabel 2.1 Sasaran dan Target
Indikator | Satuan | 2020 | 2024
Indeks kepuasan layanan | Indeks | 3,00 | 3,60
Nilai pelaksanaan anggaran | Nilai | 88 | 96
`
  const [finding] = expectFindings(
    rule,
    `# Rencana Strategis KPU Kota Contoh 2020-2024
${plan}Indeks kepuasan layanan ditargetkan naik dari 3,00 pada tahun 2020 menjadi 3,70 pada tahun 2024. {sepakat/angka}
Nilai pelaksanaan anggaran ditargetkan menjadi 96 pada tahun 2024.
Nilai pelaksanaan anggaran mencapai 90 pada tahun 2024.
Nilai pelaksanaan anggaran ditargetkan 99 pada tahun 2025.`,
  )
  expect(finding).toMatchObject({ stated: '3,70', expected: '3,60' })
})

test('an indikator called by what it counts', () => {
  const measured = `Tabel 3.1 Pengukuran Kinerja
Indikator | Target | Realisasi | Capaian
Jumlah perkara banding yang diputus | 250 perkara | 225 perkara | 90%
Indeks kepuasan masyarakat | 3,20 | 3,36 | 105%
`
  expectFindings(
    rule,
    `${TITLE}${measured}Realisasi perkara banding sebanyak 235 perkara, lebih sedikit daripada tahun 2020 yang mencapai 240 perkara. {sepakat/angka}
Realisasi perkara banding sebanyak 225 perkara.
Perkara banding mencapai 300 perkara di seluruh provinsi.
Target perkara banding sebanyak 260 perkara pada tahun 2022.`,
  )
})

test('a share of the budget that the only totals do not give', () => {
  const budget = `Tabel 3.2 Realisasi Anggaran
Uraian | Pagu | Realisasi
Belanja Pegawai | 300.000.000 | 290.000.000
Belanja Barang | 150.000.000 | 149.000.000
Jumlah | 450.000.000 | 439.000.000
`
  const [finding] = expectFindings(
    rule,
    `${TITLE}${budget}Serapan anggaran tahun 2021 sebesar 96,55%. {sepakat/angka}
Serapan anggaran tahun 2021 sebesar 97,56%.
Serapan anggaran tahun 2020 sebesar 91,02%.`,
  )
  expect(finding?.arithmetic).toBe('439.000.000 ÷ 450.000.000 × 100% = 97,56%')
})

test('money of a whole plan is not that of a year', () => {
  expectSilence(
    rule,
    `${TITLE}${BUDGET}
Program Penyelenggaraan Pemilu memerlukan Rp700.000.000 selama lima tahun menurut Renstra.
Pagu Program Penyelenggaraan Pemilu sebesar Rp700.000.000 untuk periode 2020-2024.`,
  )
})

test('money of all years of a plan', () => {
  expectFindings(
    rule,
    `# Rencana Strategis KPU Kota Contoh 2020-2024
Tabel 4.1 Kerangka Pendanaan
No | Program | 2020 | 2021 | 2022 | 2023 | 2024
1 | Penguatan Kelembagaan | 100.000.000 | 100.000.000 | 100.000.000 | 100.000.000 | 100.000.000
2 | Pendidikan Pemilih | 200.000.000 | 200.000.000 | 200.000.000 | 200.000.000 | 200.000.000
Penguatan Kelembagaan memerlukan Rp600.000.000 selama lima tahun. {sepakat/angka}
Pendidikan Pemilih memerlukan Rp1.000.000.000 selama lima tahun.`,
  )
})

test('a number of things that a sentence says of a row or a total', () => {
  const tables = `Tabel 3.1 Tindak Lanjut
Tahun LHP | Rekomendasi | Sesuai | Belum Sesuai
Pertama | 310 | 298 | 12
Kedua | 290 | 244 | 46
Jumlah | 600 | 542 | 58
Tabel 3.2 Pelayanan
Jenis Pelayanan | Sasaran | Realisasi | %
Pelayanan kesehatan balita | 2.150 | 1.935 | 90,00
Pelayanan kesehatan lansia | 2.400 | 1.968 | 82,00
`
  const below = `Tabel 1.1 Pegawai Menurut Pendidikan
Pendidikan | Laki-laki | Jumlah
Sarjana | 20 | 56
Diploma | 9 | 30
Jumlah | 29 | 86`
  const [total] = expectFindings(
    rule,
    `${TITLE}${tables}Rekomendasi yang telah sesuai sebanyak 524 dari 600 rekomendasi. {sepakat/angka}
Pelayanan kesehatan balita mencapai 1.953 anak dari sasaran 2.150 anak. {sepakat/angka}
Jumlah pegawai per 31 Desember 2021 sebanyak 68 orang. {sepakat/angka}
${below}`,
  )
  expect(total).toMatchObject({ stated: '524', expected: '542' })
  expectSilence(
    rule,
    `${TITLE}${tables}Rekomendasi yang telah sesuai sebanyak 542 dari 600 rekomendasi.
Yang belum sesuai sebanyak 58 dari 600 rekomendasi, dan di kota lain 12 dari 600 rekomendasi.
Pelayanan kesehatan balita mencapai 1.935 anak dari sasaran 2.150 anak.
Jumlah pegawai pada tahun 2020 sebanyak 91 orang.
${below}`,
  )
})

test('with as many digits a figure next to the printed one is another, but one may be cut off', () => {
  const [finding] = expectFindings(
    rule,
    `${TITLE}Tabel 3.1 Pengukuran Kinerja
Indikator | Satuan | Target | Realisasi | Capaian
Persentase rekomendasi statistik | Persen | 40 | 42 | 105
Persentase publikasi terbit tepat waktu | Persen | 100 | 100 | 100
Persentase rekomendasi statistik sebesar 43 persen, sedangkan tahun 2020 sebesar 35 persen. {sepakat/angka}`,
  )
  expect(finding).toMatchObject({ severity: 'warning', expected: '42' })
})

test('what is left of a pagu, of the office and of a programme', () => {
  const budget = `Tabel 3.2 Realisasi Anggaran
Program | Anggaran | Realisasi
Program Penelitian dan Pengembangan Daerah | 600.000.000 | 510.000.000
Program Penunjang Urusan Pemerintahan | 400.000.000 | 390.000.000
Jumlah | 1.000.000.000 | 900.000.000
`
  const [rest] = expectFindings(
    rule,
    `${TITLE}${budget}Sisa anggaran seluruhnya Rp110.000.000. {sepakat/angka}
Efisiensi Program Penelitian dan Pengembangan Daerah sebesar Rp80.000.000. {sepakat/angka}`,
  )
  expect(rest).toMatchObject({
    expected: '100.000.000',
    arithmetic: '1.000.000.000 − 900.000.000 = 100.000.000',
  })
  expectSilence(
    rule,
    `${TITLE}${budget}Sisa anggaran seluruhnya Rp100.000.000.
Efisiensi Program Penelitian dan Pengembangan Daerah sebesar Rp90.000.000.`,
  )
})

test('two sentences that no table settles are for a person', () => {
  const [finding] = expectFindings(
    rule,
    `${TITLE}Pagu anggaran KPU Kota Contoh tahun 2021 sebesar Rp450.000.000.
Pagu anggaran KPU Kota Contoh tahun 2021 sebesar Rp450.000.000 dikelola satu satuan kerja.
# BAB IV PENUTUP
Pagu anggaran KPU Kota Contoh tahun 2021 sebesar Rp540.000.000. {sepakat/angka}`,
  )
  expect(finding).toMatchObject({ severity: 'warning', stated: 'Rp540.000.000', expected: 'Rp450.000.000' })
  expectSilence(
    rule,
    `${TITLE}Pagu anggaran KPU Kota Contoh tahun 2021 sebesar Rp450.000.000.
Pagu anggaran KPU Kota Contoh tahun 2021 semula sebesar Rp540.000.000.
Pagu anggaran KPU Kota Contoh tahun 2020 sebesar Rp540.000.000.`,
  )
})

test('an indikator named with its office, or by who measured it', () => {
  const report = (score: string) => `# LAPORAN KINERJA TAHUN 2023
Tabel 3.1 Pengukuran Kinerja
No | Indikator | Target | Realisasi | Capaian
1 | Nilai SAKIP Kecamatan | 72 | 73,10 | 101,53%
2 | Indeks kepuasan masyarakat | 80 | 84 | 105%
Nilai SAKIP Kecamatan Melati tahun 2023 hasil evaluasi Inspektorat adalah ${score} dengan predikat BB.`
  expectFindings(rule, report('73,01').replace('BB.', 'BB. {sepakat/angka}'))
  expectSilence(rule, report('73,10'))
})

test('what a strategic plan says of one of its years', () => {
  const plan = (index: string, money: string) => `# RENCANA STRATEGIS KPU KOTA MADIUN TAHUN 2025-2029
Rencana Strategis KPU Kota Madiun Tahun 2025-2029 berlaku lima tahun.
Sasaran kedua diukur dengan indeks reformasi birokrasi sebesar ${index} pada tahun 2029.
Tabel 2.1 Target Tahun 2025-2029
Sasaran | Indikator | 2025 | 2026 | 2027 | 2028 | 2029
Lembaga yang baik | Indeks reformasi birokrasi | 76 | 78 | 79 | 80 | 82
Tabel 4.1 Kerangka Pendanaan (dalam ribuan rupiah)
Program | 2025 | 2026
Program Dukungan Manajemen | 11.200.000 | 11.760.000
Program Penyelenggaraan Pemilu | 2.100.000 | 2.450.000
Jumlah | 13.300.000 | 14.210.000
Kebutuhan terkecil ada pada tahun 2025 sebesar Rp${money} miliar.`
  const wrong = plan('85', '13,03')
    .replace('2029.\n', '2029. {sepakat/angka}\n')
    .replace(/miliar\.$/, 'miliar. {sepakat/angka}')
  expectFindings(rule, wrong.replace('berlaku lima tahun. {sepakat/angka}', 'berlaku lima tahun.'))
  expectSilence(rule, plan('82', '13,30'))
})

test('totals of two funds are not one total', () => {
  const tables = (rest: string) => `# LAPORAN KINERJA TAHUN 2024
Tabel 3. Realisasi APBN
Program | Pagu | Realisasi
Program Dukungan Manajemen | 3.000.000.000 | 2.900.000.000
Program Penyelenggaraan Pemilu | 6.000.000.000 | 5.900.000.000
Jumlah | 9.000.000.000 | 8.800.000.000
Tabel 4. Realisasi Hibah
Tahapan | Pagu | Realisasi
${rest}`
  expectSilence(
    rule,
    tables(`Badan adhoc | 8.000.000.000 | 7.900.000.000
Logistik | 7.000.000.000 | 6.900.000.000
Jumlah | 15.000.000.000 | 14.800.000.000`),
  )
  expectFindings(
    rule,
    tables(`Badan adhoc | 5.100.000.000 | 4.900.000.000
Logistik | 3.990.000.000 | 3.900.000.000
Jumlah | 9.090.000.000 | 8.800.000.000 {sepakat/angka}`),
  )
})

test('an agreement and the DIPA revised after it differ by what the document says, and by nothing else', () => {
  const agreement = `Tabel 2.4 Program dan Anggaran Perjanjian Kinerja
Program | Anggaran
Program Dukungan Manajemen | 320.000.000
Program Penyelenggaraan Pemilu | 150.000.000
Jumlah | 470.000.000`
  const says = (rupiah: string) =>
    `Pagu DIPA terakhir sebesar Rp450.000.000, lebih kecil Rp${rupiah} daripada anggaran pada perjanjian kinerja.`
  expectSilence(rule, `${TITLE}${agreement}\n${says('20.000.000')}\n${BUDGET}`)
  expectFindings(
    rule,
    `${TITLE}${agreement}\n${says('30.000.000')}\n${BUDGET.replace('96,67', '96,67 {sepakat/angka}').replace(
      '97,56',
      '97,56 {sepakat/angka}',
    )}`,
  )
})

const SPENT = `Tabel 3.9 Serapan Belanja (dalam jutaan rupiah)
Sumber | Pagu | Realisasi | %
Bantuan | 40.000 | 36.000 | 90,00
Iuran | 10.000 | 9.000 | 90,00
Jumlah | 50.000 | 45.000 | 90,00`

test('a share of the budget is not the growth of what came in', () => {
  const income = `Tabel 3.8 Penerimaan Iuran (dalam jutaan rupiah), dasar anggaran tahun berikutnya
Asal | 2020 | 2021 | Naik/(Turun) | %
Parkir | 20.000 | 22.000 | 2.000 | 10,00
Sewa | 10.000 | 11.000 | 1.000 | 10,00
Jumlah | 30.000 | 33.000 | 3.000 | 10,00
`
  expectSilence(rule, `${TITLE}${income}${SPENT}`)
  expectFindings(
    rule,
    `${TITLE}${SPENT}
Tabel 3.10 Ringkasan Belanja (dalam jutaan rupiah)
Uraian | Pagu | Realisasi | %
Jumlah | 50.000 | 45.000 | 96,00 {sepakat/angka}`,
  )
})

test('money is not held against a change in what was counted', () => {
  const counted = `Tabel 1.1 Jumlah Armada (unit)
Jenis | 2020 | 2021 | Perubahan
Bus | 4.100 | 5.300 | 1.200
Truk | 2.100 | 3.200 | 1.100
Jumlah | 6.200 | 8.500 | 2.300
`
  expectSilence(rule, `${TITLE}${counted}Alokasi anggaran murni sebesar Rp48.000.000.000.\n${SPENT}`)
  expectFindings(
    rule,
    `${TITLE}${counted}Pagu anggaran tahun 2021 sebesar Rp48.000.000.000. {sepakat/angka}\n${SPENT}`,
  )
})

test('money before a change that the document tells is right in its place', () => {
  const told = 'Dalam tahun berjalan anggaran disesuaikan dari Rp47.000.000.000 menjadi Rp50.000.000.000.\n'
  expectSilence(rule, `${TITLE}Jumlah anggaran Rp47.000.000.000\n${told}${SPENT}`)
  expectFindings(rule, `${TITLE}Jumlah anggaran Rp46.000.000.000 {sepakat/angka}\n${told}${SPENT}`)
  const spelt = told.replace(
    ' menjadi',
    ' (empat puluh tujuh miliar rupiah), setelah dua kali revisi, menjadi',
  )
  expectSilence(rule, `${TITLE}Jumlah anggaran Rp47.000.000.000\n${spelt}${SPENT}`)
  const revised = `Tabel 3.7 Perubahan Pagu
Uraian | Pagu Semula (Rp) | Pagu Menjadi (Rp)
Penyesuaian ke-1 | 47.000.000.000 | 49.000.000.000
Penyesuaian ke-2 | 49.000.000.000 | 50.000.000.000
`
  expectSilence(rule, `${TITLE}Jumlah anggaran Rp47.000.000.000\n${revised}${SPENT}`)
})

test('the highest share is of a part, whichever code names it', () => {
  expectSilence(rule, `${TITLE}Serapan tertinggi terdapat pada program 1.05.03 sebesar 93,00%.\n${SPENT}`)
  expectFindings(rule, `${TITLE}Serapan anggaran tahun 2021 sebesar 93,00%. {sepakat/angka}\n${SPENT}`)
})

test('a target in a list for the coming year is not this one', () => {
  const measured = `Tabel 3.1 Pengukuran Kinerja Tahun 2021
Indikator | Satuan | Target | Realisasi | Capaian
Persentase jalan desa mantap | % | 61,5 | 60,27 | 98,00
Indeks kepuasan penumpang | indeks | 80 | 82 | 102,50
`
  const list = (lead: string, mark = '') => `${lead}
1. memperbarui pendataan ruas;
2. menambah alat berat untuk mengejar target jalan desa mantap 64,0%; dan ${mark}
3. memperpanjang kerja sama.`
  expectSilence(rule, `${TITLE}${measured}${list('Langkah tahun 2022:')}`)
  expectFindings(rule, `${TITLE}${measured}${list('Langkah tahun 2021:', '{sepakat/angka}')}`)
  const plan = `Tabel 2.1 Rencana Lima Tahun
Uraian | Satuan | 2021 | 2022
Persentase jalan desa mantap | % | 61,5 | 64,0
Indeks kepuasan penumpang | indeks | 80 | 83
`
  expectSilence(
    rule,
    `${TITLE}${plan}${measured}Alat berat ditambah mengejar target jalan desa mantap 64,0%.`,
  )
})

test('the digits of an amount under the wrong word', () => {
  const table = `# LAPORAN KINERJA
TAHUN 2023
Tabel 3.4 Realisasi Belanja (dalam jutaan rupiah)
Sumber | Pagu | Realisasi | Sisa
Rupiah murni | 61.300 | 60.100 | 1.200
Penerimaan sendiri | 23.150 | 22.040 | 1.110
Jumlah | 84.450 | 82.140 | 2.310
`
  const [finding] = expectFindings(
    rule,
    `${table}Belanja terserap Rp82,14 miliar dari pagu Rp84,45 juta. {sepakat/angka}`,
  )
  expect(finding?.expected).toBe('Rp84,45 miliar')
  expectFindings(rule, 'Seluruhnya Rp7.418.500.000 atau sekitar Rp7,42 juta. {sepakat/angka}')
  expectSilence(rule, `${table}Belanja terserap Rp82,14 miliar dari pagu Rp84,45 miliar.`)
  expectSilence(rule, 'Dari Rp7.418.500.000 dipakai Rp7,41 juta untuk rapat dan Rp7.410.000 untuk cetak.')
})
