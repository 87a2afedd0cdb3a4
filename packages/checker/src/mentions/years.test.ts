import { expect, test } from 'vitest'
import { extractFacts } from '../facts/extract-facts.ts'
import { documentFromText } from '../testing/document-from-text.ts'
import { yearMentions } from './years.ts'

const COVER =
  '# LAPORAN KINERJA\nTAHUN 2023\nKPU KOTA MADIUN\n# KATA PENGANTAR\nLaporan Kinerja Tahun 2023 disusun.\n# BAB III AKUNTABILITAS\n'

function rolesIn(text: string): string[] {
  const facts = extractFacts(documentFromText(`${COVER}${text}`).doc)
  return yearMentions(facts)
    .filter(({ sentence }) => text.includes(sentence))
    .map(({ value, role }) => `${value} ${role}`)
}

test.each([
  ['Pengukuran kinerja Tahun 2021 menggambarkan hasil kegiatan.', '2021 laporan'],
  ['Target kinerja yang hendak dicapai pada tahun 2021 adalah sebagai berikut.', '2021 laporan'],
  ['Setelah tahun anggaran 2021 berakhir, disusun laporan.', '2021 laporan'],
  ['Pengukuran dilakukan dengan membandingkan realisasi dan target pada akhir tahun 2021.', '2021 laporan'],
  ['Dibandingkan dengan capaian kinerja tahun 2021, hasilnya naik.', '2021 pembanding'],
  ['Capaian kinerja naik dari tahun 2021.', '2021 pembanding'],
  ['Hasil evaluasi atas Laporan Kinerja Tahun 2021 ditindaklanjuti.', '2021 evaluasi'],
  ['Penyusunan Laporan Kinerja Tahun 2021 melibatkan semua subbagian.', '2021 kegiatan'],
  ['Dasarnya Peraturan Presiden Nomor 29 Tahun 2014.', '2014 hukum'],
  ['Rapat diadakan pada tanggal 5 Maret 2021.', '2021 tanggal'],
  ['Jumlah pemilih pada Pemilu Tahun 2019 naik.', '2019 pemilu'],
  ['Pada tahun 2026 KPU Kota Madiun menetapkan tiga sasaran.', '2026 berjalan'],
  ['Pada tahun 2026 akan disusun rencana baru.', '2026 lain'],
  ['Jumlah pegawai pada tahun 2021 sebanyak 20 orang.', '2021 lain'],
  ['Pengukuran kinerja memakai hasil survei tahun 2021.', '2021 lain'],
])('%s', (sentence, role) => {
  expect(rolesIn(sentence)).toEqual([role])
})

test('a plan has a first and a last year, and two years of one kind are a series', () => {
  expect(rolesIn('Renstra 2020-2024 berlaku.')).toEqual(['2020 periode', '2024 periode'])
  expect(rolesIn('Capaian kinerja tahun 2021 dan capaian kinerja tahun 2022 naik.')).toEqual([
    '2021 pembanding',
    '2022 pembanding',
  ])
  expect(rolesIn('Realisasi kinerja tahun 2021 90% dan realisasi kinerja tahun 2022 95%.')).toEqual([
    '2021 deret',
    '2022 deret',
  ])
})

test('a report and the agreement it answers are of one year', () => {
  expect(rolesIn('Laporan Kinerja Tahun 2023 memuat capaian atas Perjanjian Kinerja Tahun 2020.')).toEqual([
    '2023 laporan',
    '2020 laporan',
  ])
  expect(rolesIn('Laporan Kinerja Tahun 2023 dan Perjanjian Kinerja Tahun 2024 tersedia.')).toEqual([
    '2023 deret',
    '2024 deret',
  ])
})

test('a neighbouring sentence that speaks of the year for another reason takes it along', () => {
  expect(
    rolesIn('Capaian kinerja tahun 2021 tercatat 90%. Jumlah rapat pada tahun 2021 lebih sedikit.'),
  ).toEqual(['2021 pembanding', '2021 lain'])
})

test('the cover names the year of the report and that of printing', () => {
  const facts = extractFacts(documentFromText('# LAPORAN KINERJA TAHUN 2022\n2023').doc)
  expect(yearMentions(facts).map(({ role, weight }) => `${role} ${weight}`)).toEqual(['cetak 5', 'laporan 5'])
})
