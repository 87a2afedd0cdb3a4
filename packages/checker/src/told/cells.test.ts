import { expect, test } from 'vitest'
import { checkDocuments } from '../engine/check-documents.ts'
import { documentFromText } from '../testing/document-from-text.ts'

const TABLES = `# LAPORAN KINERJA DINAS PERIKANAN KABUPATEN PACITAN
TAHUN 2024
# BAB III AKUNTABILITAS KINERJA
Tabel 3.1 Pengukuran Kinerja Tahun 2024
No | Indikator | Target | Realisasi | Capaian
1 | IKU 1 Produksi perikanan tangkap | 9.500 | 9.120 | 96,00%
2 | IKU 2 Bed Occupancy Rate (BOR) | 65% | 58,50% | 90,00%
3 | IKU 3 Nilai tukar nelayan | 104,00 | 105,04 | 101,00%

Tabel 3.2 Kunjungan per Triwulan
Pelayanan | TW I | TW II | TW III | Jumlah
Rawat jalan | 8.120 | 8.450 | 8.760 | 25.330
Rawat inap | 1.840 | 1.910 | 2.020 | 5.770
Jumlah | 9.960 | 10.360 | 10.780 | 31.100

Tabel 3.3 Perkembangan Indikator
Kode | 2022 | 2023 | 2024
IKU 1 | 8.730 | 8.910 | 9.120
IKU 2 | 44,10% | 52,30% | 58,50%

`

function told(sentence: string): [string, string | null][] {
  const { doc } = documentFromText(TABLES + sentence)
  return checkDocuments([doc], { aturan: 'sepakat/angka' }).files.flatMap(({ findings }) =>
    findings.map(({ stated, expected }): [string, string | null] => [stated, expected]),
  )
}

test.each([
  ['Produksi tangkap tahun 2024 mencapai 9.210 ton.', '9.210', '9.120'],
  ['BOR tahun 2024 adalah 55,80%.', '55,80%', '58,50%'],
  ['NTN tercatat 105,40.', '105,40', '105,04'],
  ['Realisasi IKU 3 sebesar 105,40.', '105,40', '105,04'],
  ['Kunjungan rawat inap pada triwulan III mencapai 2.200 kunjungan.', '2.200', '2.020'],
  ['Pada TW II rawat jalan tercatat 8.540 kunjungan.', '8.540', '8.450'],
  ['Total kunjungan triwulan ketiga adalah 10.870.', '10.870', '10.780'],
  ['Pada tahun 2023 BOR mencapai 53,20%.', '53,20%', '52,30%'],
])('a number is held against the cell its words lead to: %s', (sentence, stated, expected) => {
  expect(told(sentence)).toEqual([[stated, expected]])
})

test.each([
  'Kunjungan rawat inap pada triwulan III mencapai 2.020 kunjungan.',
  'Rawat inap triwulan I 1.840, triwulan II 1.910 dan triwulan III 2.020 kunjungan.',
  'Sampai dengan triwulan II rawat jalan melayani 16.570 kunjungan.',
  'Rata-rata kunjungan rawat jalan per bulan pada triwulan I adalah 2.707 kunjungan.',
  'Rawat inap triwulan III naik 110 kunjungan dari triwulan II.',
  'Triwulan IV ditargetkan 11.000 kunjungan rawat jalan.',
  'BOR provinsi pada tahun 2023 mencapai 61,40%.',
  'BOR tahun 2024 sebesar 58,5%, sedangkan tahun 2023 sebesar 52,3%.',
  'Produksi tangkap di seluruh provinsi mencapai 98.210 ton.',
  'Sebanyak 220 nelayan menerima bantuan produksi tangkap pada triwulan II.',
])('what is right, or of something else, is left alone: %s', (sentence) => {
  expect(told(sentence)).toEqual([])
})

test('a long table is not looked through once more for each of its rows', { timeout: 60_000 }, () => {
  const letter = (at: number) => String.fromCharCode(97 + (at % 26))
  const rows = Array.from({ length: 1500 }, (_, at) => {
    const name = [at, Math.floor(at / 26), Math.floor(at / 676)].map(letter).join('')
    return `Desa ${name}ang | 1.${100 + (at % 900)} | 2.${100 + (at % 900)}`
  })
  const table = `Tabel 3.4 Produksi per Desa\nDesa | TW I | TW II\n${rows.join('\n')}\n\n`
  const sentences = Array.from({ length: 300 }, (_, at) => `Total produksi triwulan II adalah 9.${100 + at}.`)
  expect(told(table + sentences.join(' '))).toEqual([])
})
