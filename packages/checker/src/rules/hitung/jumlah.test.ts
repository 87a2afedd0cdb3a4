import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkDocuments } from '../../engine/check-documents.ts'
import { documentFromText } from '../../testing/document-from-text.ts'
import { expectFindings, expectSilence } from '../../testing/expect-findings.ts'
import { rule } from './jumlah.ts'

test('a total that is not the sum of its rows is found, levels respected', () => {
  const [finding] = expectFindings(
    rule,
    `Tabel 3.1 Realisasi Anggaran
Kode | Uraian | Pagu | Realisasi
076.01.WA | Program Dukungan | 300.000.000 | 290.000.000
3355 | Perkantoran | 200.000.000 | 195.000.000
3357 | Perencanaan | 100.000.000 | 95.000.000
076.01.CQ | Program Pemilu | 150.000.000 | 149.000.000
3364 | Tahapan | 150.000.000 | 149.000.000
Jumlah | | 450.000.000 | 493.000.000 {hitung/jumlah}`,
  )
  expect(finding?.arithmetic).toBe('290.000.000 + 149.000.000 = 439.000.000')
  expect(finding?.location.column).toBe(4)
})

test('a total that fits a deeper level is silent: then a programme is wrong, and said so elsewhere', () => {
  expectSilence(
    rule,
    `Kode | Uraian | Pagu | Realisasi
076.01.WA | Program Dukungan | 300.000.000 | 190.000.000
3355 | Perkantoran | 200.000.000 | 195.000.000
3357 | Perencanaan | 100.000.000 | 95.000.000
Total | | 300.000.000 | 290.000.000`,
  )
})

test('years that do not make the column Jumlah are found in their row', () => {
  expectFindings(
    rule,
    `Kerangka Pendanaan (dalam ribuan rupiah)
Program | 2020 | 2021 | 2022 | Jumlah
Dukungan Manajemen | 2.000.000 | 3.000.000 | 4.000.000 | 9.000.000
Pemilu | 1.500.000 | 1.500.000 | 2.000.000 | 5.900.000 {hitung/jumlah}`,
  )
})

test('people are counted exactly', () => {
  expectFindings(
    rule,
    `Golongan | Jumlah
II/b | 2 orang
III/c | 4 orang
Jumlah | 7 orang {hitung/jumlah}`,
  )
})

test('parts named in a sentence must make the whole', () => {
  expectFindings(
    rule,
    `Kantor didukung 45 pegawai, terdiri dari 25 orang PNS dan 18 orang tenaga kontrak. {hitung/jumlah}
Kantor didukung 45 pegawai, terdiri dari 25 orang PNS dan 20 orang tenaga kontrak.
Kantor didukung 45 pegawai, terdiri dari 25 orang PNS, 10 orang tenaga kontrak, dan sisanya magang.
KPU telah menerbitkan 37 putusan terdiri dari 17 putusan KPU dan 21 putusan Sekretaris. {hitung/jumlah}
Terdapat 37 putusan terdiri dari 17 putusan KPU dan 20 putusan Sekretaris.
Terdapat 30 kegiatan yang terdiri dari 5 kegiatan rutin dan 3 dokumen.`,
  )
})

test('percentages and an indikator that begins with Jumlah are no sums', () => {
  expectSilence(
    rule,
    `Uraian | Pagu | Realisasi | %
Dukungan | 100.000.000 | 50.000.000 | 50
Pemilu | 100.000.000 | 100.000.000 | 100
Jumlah | 200.000.000 | 150.000.000 | 75`,
  )
  expectSilence(rule, 'Uraian | Jumlah\nRapat | 3\nBimtek | 4\nJumlah revisi yang dilakukan | 9')
})

test('a table printed in any unit and precision from exact figures is silent', () => {
  const rows = fc.array(fc.bigInt({ min: 0n, max: 9_999_999_999n }), { minLength: 2, maxLength: 12 })
  fc.assert(
    fc.property(rows, fc.constantFrom(3, 6), fc.integer({ min: 0, max: 3 }), (values, power, digits) => {
      const print = (value: bigint) => (Number(value) / 10 ** power).toFixed(digits).replace('.', ',')
      const total = values.reduce((sum, value) => sum + value, 0n)
      const unit = power === 3 ? 'ribuan' : 'jutaan'
      const lines = values.map((value, at) => `Kegiatan ${at} | ${print(value)} | 0`)
      expectSilence(
        rule,
        `Realisasi (dalam ${unit} rupiah)\nUraian | Pagu | Realisasi\n${lines.join('\n')}\nJumlah | ${print(total)} | 0`,
      )
    }),
    { numRuns: 100 },
  )
})

const PART = `Tabel 3.1 Realisasi Anggaran
Kode | Uraian | Pagu | Realisasi
076.01.WA | Program Satu | 300.000.000 | 290.000.000
3355 | Kegiatan Satu | 300.000.000 | 290.000.000
Catatan: angka menurut data aplikasi.
`

test('a total under rows that stand in the table above is no finding', () => {
  expectSilence(
    rule,
    `${PART}Kode | Uraian | Pagu | Realisasi
3356 | Kegiatan Dua | 0 | 0
076.01.CQ | Program Dua | 150.000.000 | 149.000.000
3364 | Kegiatan Tiga | 150.000.000 | 149.000.000
Jumlah | | 450.000.000 | 439.000.000`,
  )
})

test('a total that neither part nor the whole makes is found; without a head above it only as a doubt', () => {
  const [finding] = expectFindings(
    rule,
    `${PART}Kode | Uraian | Pagu | Realisasi
076.01.CQ | Program Dua | 150.000.000 | 149.000.000
3364 | Kegiatan Tiga | 150.000.000 | 149.000.000
3365 | Kegiatan Empat | 0 | 0
Jumlah | | 455.000.000 | 439.000.000 {hitung/jumlah}`,
  )
  expect(finding?.severity).toBe('error')
  const { doc } = documentFromText(
    `${PART}076.01.CQ | Program Dua | 150.000.000 | 149.000.000
3364 | Kegiatan Tiga | 150.000.000 | 149.000.000
3365 | Kegiatan Empat | 0 | 0
Jumlah | | 455.000.000 | 439.000.000`,
  )
  const last = doc.blocks.at(-1)
  for (const row of last?.type === 'table' ? last.rows : []) row.header = false
  expect(checkDocuments([doc], { rules: [rule] }).files[0]?.findings).toMatchObject([
    { severity: 'warning', stated: '455.000.000', message: expect.stringContaining('kolom ke-3') },
  ])
})

test('parts told with their own names, and what is so with what is not', () => {
  const [people] = expectFindings(
    rule,
    `Tugas didukung oleh 24 pegawai, yang terdiri dari 14 laki-laki dan 12 perempuan. {hitung/jumlah}
Wilayah meliputi 4 (empat) kelurahan dengan 28.450 jiwa, terdiri dari laki-laki 14.120 jiwa dan perempuan 14.303 jiwa. {hitung/jumlah}
Ditangani 1.400 perkara, terdiri dari sisa tahun 2021 sebanyak 100 perkara dan perkara masuk sebanyak 1.200 perkara. {hitung/jumlah}
Diterbitkan 18 (delapan belas) publikasi, terdiri atas 12 publikasi rutin dan 7 publikasi khusus. {hitung/jumlah}
Dari 8 indikator, 7 indikator mencapai target dan 2 indikator belum mencapai target. {hitung/jumlah}`,
  )
  expect(people).toMatchObject({ stated: '24 pegawai', expected: '26 pegawai', arithmetic: '14 + 12 = 26' })
  expectSilence(
    rule,
    `Tugas didukung oleh 52 pegawai, terdiri dari 38 PNS, 4 PPPK, dan 10 tenaga kontrak.
Wilayah terdiri dari 21 kecamatan, meliputi 7 kelurahan dan 198 desa.
Tugas didukung oleh 24 pegawai, terdiri dari 14 laki-laki dan 10 perempuan, di antaranya 3 pejabat.
Ditetapkan 9 putusan, terdiri dari 4 putusan KPU, 3 putusan Sekretaris, sisanya putusan bersama.
Dari 8 indikator, 6 indikator mencapai target dan 2 indikator belum mencapai target.`,
  )
})

test('the year beside its quarters', () => {
  const table = (
    last: string,
  ) => `Indikator | Target | Realisasi TW I | TW II | TW III | TW IV | Realisasi | Capaian
Indeks kepuasan masyarakat | 88,00 | 87,10 | 88,40 | 89,00 | 89,76 | 89,76 | 102,00%
Jumlah gangguan ketertiban | 20 | 4 | 5 | 4 | ${last} | 18 | 110,00%`
  const [finding] = expectFindings(rule, `${table('8')} {hitung/jumlah}`)
  expect(finding).toMatchObject({ severity: 'error', stated: '18', expected: '21' })
  expectSilence(rule, table('5'))
})

test('counts in whole numbers are summed exactly', () => {
  expectFindings(
    rule,
    `Tahun LHP | Rekomendasi | Belum
Pertama | 310 | 3
Kedua | 140 | 6
Ketiga | 150 | 12
Jumlah | 600 | 19 {hitung/jumlah}`,
  )
  expectSilence(
    rule,
    `Bidang | Banyaknya | Bagian
Hukum | 10 | 33
Umum | 10 | 33
Data | 10 | 33
Jumlah | 30 | 100`,
  )
})

test('rows that sum the rows below them, with nothing but the figures to say so', () => {
  const table = (total: string) => `Uraian | Anggaran | Realisasi
BELANJA OPERASI | 12.000.000.000 | 11.520.000.000
1. Belanja Pegawai | 8.000.000.000 | 7.760.000.000
2. Belanja Barang | 4.000.000.000 | 3.760.000.000
BELANJA MODAL | 3.000.000.000 | 2.850.000.000
JUMLAH | 15.000.000.000 | ${total}`
  expectSilence(rule, table('14.370.000.000'))
  expectFindings(rule, `${table('14.730.000.000')} {hitung/jumlah}`)
})

test('the target of the year beside those of its quarters', () => {
  const plan = (last: string) => `Tabel 3 Target Kinerja per Triwulan
No | Indikator | Target Tahun 2024 | TW I | TW II | TW III | TW IV
1 | Persentase tahapan sesuai jadwal | 100% | 20% | 45% | 75% | 100%
2 | Persentase tindak lanjut temuan | 90% | 25% | 50% | 70% | ${last}
3 | Nilai akuntabilitas kinerja | 75 | - | - | - | 75`
  const [finding] = expectFindings(rule, plan('85% {hitung/jumlah}'))
  expect(finding?.message).toContain('Target setahun')
  expectSilence(rule, plan('90%'))
})

test('two numbers and what they come to', () => {
  expectFindings(
    rule,
    'Provinsi terdiri atas 13 kabupaten dan 1 kota, sehingga terdapat 13 satuan kerja. {hitung/jumlah}',
  )
  expectSilence(
    rule,
    `Provinsi terdiri atas 13 kabupaten dan 1 kota, sehingga terdapat 14 satuan kerja.
Terdapat 3 kasus dan 2 laporan, sehingga 4 petugas ditambah.`,
  )
})

test('money of two sources and what it comes to', () => {
  const said = (total: string) =>
    `Anggaran bersumber dari APBN sebesar Rp9.842.670.000 dan hibah sebesar Rp15.250.000.000, sehingga seluruhnya ${total}.`
  const [finding] = expectFindings(rule, `${said('Rp25.029.670.000')} {hitung/jumlah}`)
  expect(finding?.arithmetic).toBe('9.842.670.000 + 15.250.000.000 = 25.092.670.000')
  expectSilence(rule, said('Rp25.092.670.000'))
  expectSilence(
    rule,
    'Pagu sebesar Rp9.000.000 dan realisasi sebesar Rp8.000.000, sehingga tersisa Rp1.000.000.',
  )
})

test('a total below a long table, whose rows are not summed once more for each other', {
  timeout: 60_000,
}, () => {
  const letter = (at: number) => String.fromCharCode(97 + (at % 26))
  const rows = Array.from({ length: 300 }, (_, at) => {
    const name = [at, Math.floor(at / 26)].map(letter).join('')
    return `Desa ${name}ang | 1.100 | 2.${100 + at}`
  })
  const { doc } = documentFromText(
    `Tabel 3.4 Produksi per Desa\nDesa | TW I | TW II\n${rows.join('\n')}\nJumlah | 330.000 | 674.580\n`,
  )
  const found = checkDocuments([doc], { aturan: rule.id }).files.flatMap(({ findings }) => findings)
  expect(found.map(({ stated, expected }) => [stated, expected])).toEqual([['674.580', '674.850']])
})

test('years and column numbers below the head are no figures of the column', () => {
  const table = (total: string) => `Kebutuhan Bibit (batang)
Blok | Kebutuhan | |
---
 | 2021 | 2022 | 2023
(1) | (2) | (3) | (4)
Utara | 310 | 330 | 350
Selatan | 120 | 140 | 160
Jumlah | 430 | 470 | ${total}`
  expectSilence(rule, table('510'))
  expectFindings(rule, table('540 {hitung/jumlah}'))
})

test('rates are not added, shares may make 100', () => {
  const growth = (total: string) => `Jenis Kapal | 2021 | 2022 | Pertumbuhan (%)
Pukat | 200 | 202 | 1,00
Rawai | 400 | 424 | 6,00
Jumlah | 600 | ${total} | 4,33`
  expectSilence(rule, growth('626'))
  expectFindings(rule, growth('662 {hitung/jumlah}'))
  const share = (last: string) => `Moda | Armada | Andil (%)
Bus | 30 | 60,00
Truk | 20 | ${last}
Jumlah | 50 | 100,00`
  expectSilence(rule, share('40,00'))
  expectFindings(rule, share('30,00').replace('100,00', '100,00 {hitung/jumlah}'))
  expectSilence(
    rule,
    `Pasar | Pedagang | Tingkat Hunian
Pagi | 30 | 60,00
Sore | 20 | 80,00
Jumlah | 50 | 68,00`,
  )
})

test('counts that are told to be cumulative do not fall; a head that says what it sums', () => {
  const table = (second: string, head = 'Realisasi Kumulatif') => `Tabel 1. Pemantauan
Kode | Indikator | Satuan | ${head} / I | ${head} / II | ${head} / III
1.1 | Jumlah berkas tersimpan | Berkas | 12 | ${second}
1.2 | Persentase berkas lengkap | % | 92 | 90 | 95
1.3 | Nilai kepuasan | Nilai | 81 | 80 | 82`
  expectFindings(rule, table('19 | 17 {hitung/jumlah}'))
  expectSilence(rule, table('12 | 17'))
  expectSilence(rule, table('19 | 17', 'Realisasi (bukan kumulatif)'))
  const sum = (third: string) => `Tabel 2. Peserta
Kode | Uraian | TW I | TW II | TW III | Jumlah s.d. TW III
1.1 | Peserta kelas | 20 | 35 | ${third}
1.2 | Peserta daring | 11 | 12 | 14 | 37`
  expectFindings(rule, sum('41 | 90 {hitung/jumlah}'))
  expectSilence(rule, sum('41 | 96'))
})
