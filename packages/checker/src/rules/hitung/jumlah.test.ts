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
