import { expect, test } from 'vitest'
import { expectFindings, expectSilence } from '../../testing/expect-findings.ts'
import { rule } from './hitungan.ts'

const TABLE = `No | Sasaran | Indikator | Target
1 | Kebijakan kuat | Persentase keputusan | 80%
2 | Lembaga berkualitas | Indeks reformasi | 77
 | | Nilai akuntabilitas | B`

test('sasaran and indikator announced before their table are counted in it', () => {
  expectFindings(
    rule,
    `Perjanjian memuat 3 (tiga) sasaran dan 3 indikator sebagaimana tabel berikut: {hitung/hitungan}\n${TABLE}`,
  )
  expectSilence(
    rule,
    `Perjanjian memuat 2 (dua) sasaran dan 3 indikator sebagaimana tabel berikut:\n${TABLE}`,
  )
})

test('an indikator that is a mean of something is counted like the others', () => {
  const head = 'Perjanjian memuat 2 sasaran dan 3 indikator sebagaimana tabel berikut:'
  const rows = (name: string) => `Sasaran | Indikator | Satuan | Target
Akses merata | Angka partisipasi | % | 95
Mutu meningkat | ${name} | nilai | 60
Mutu meningkat | Angka putus sekolah | % | 0,50`
  expectSilence(rule, `${head}\n${rows('Rata-rata nilai literasi')}`)
  expectSilence(rule, `${head}\n${rows('Nilai literasi')}`)
})

test('all of them, with their number in words', () => {
  expectFindings(rule, `Seluruh empat indikator diukur pada akhir tahun. {hitung/hitungan}\n${TABLE}`)
  expectSilence(
    rule,
    `Seluruh tiga indikator diukur pada akhir tahun.
Dari seluruh capaian indikator, 2 indikator belum tercapai.
Ketiga indikator itu dan dua indikator lain diukur.\n${TABLE}`,
  )
})

test('a number that announces no table is left alone', () => {
  expectSilence(
    rule,
    `Sasaran ini diukur dengan 4 (empat) indikator kinerja.\nTabel 3.4 Sasaran 3 Indikator 1\n${TABLE}`,
  )
})

test('programmes, kegiatan and outputs are counted by their codes', () => {
  const budget = `Kode | Uraian | Pagu | Realisasi
076.01.WA | Program Dukungan | 300.000.000 | 290.000.000
3355 | Perkantoran | 200.000.000 | 195.000.000
3355.EAA.994 | Layanan | 200.000.000 | 195.000.000
3357 | Perencanaan | 100.000.000 | 95.000.000
3357.EAJ.003 | Dokumen | 100.000.000 | 95.000.000`
  expectFindings(
    rule,
    `Program dijabarkan ke dalam 3 (tiga) kegiatan dan 2 (dua) output. {hitung/hitungan}\n${budget}`,
  )
  expectSilence(rule, `Program dijabarkan ke dalam 2 (dua) kegiatan dan 2 (dua) output.\n${budget}`)
})

test('items listed inside the sentence are counted', () => {
  expectFindings(
    rule,
    'Terdapat 3 (tiga) program, yaitu: (1) dukungan manajemen; (2) penyelenggaraan pemilu. {hitung/hitungan}',
  )
  expectSilence(rule, 'Terdapat 2 (dua) program, yaitu: (1) dukungan manajemen; (2) penyelenggaraan pemilu.')
})

test('years that a plan lasts are not what its list lists', () => {
  expectSilence(
    rule,
    `Satuan kerja merumuskan arah kebijakan selama 5 (lima) tahun sebagai berikut:
1. tertib administrasi;
2. layanan terbuka.`,
  )
  expectFindings(
    rule,
    `Satuan kerja merumuskan 3 (tiga) misi sebagai berikut: {hitung/hitungan}
1. tertib administrasi;
2. layanan terbuka.`,
  )
})

test('a list under two nouns may be of either', () => {
  const [finding] = expectFindings(
    rule,
    `Sekretariat memiliki 4 (empat) subbagian dengan uraian tugas sebagai berikut: {hitung/hitungan}
1. menyusun rencana;
2. menyusun laporan.`,
  )
  expect(finding?.severity).toBe('warning')
})

test('people are counted by rows only where each row names one', () => {
  const sentence = 'Susunan 4 (empat) orang pegawai tampak pada tabel berikut.'
  expectSilence(
    rule,
    `${sentence}
No | Golongan | Jumlah
1 | II | 1
2 | III | 3`,
  )
  expectSilence(
    rule,
    `${sentence}
No | Subbagian | Tugas
1 | Umum | Menata arsip
2 | Hukum | Menyusun naskah`,
  )
  expectFindings(
    rule,
    `${sentence} {hitung/hitungan}
No | Nama | Jabatan
1 | Pegawai Satu | Kepala
2 | Pegawai Dua | Pelaksana`,
  )
})

test('rows that may go on in another table are a doubt', () => {
  const [finding] = expectFindings(
    rule,
    `Perjanjian memuat 3 indikator sebagaimana tabel berikut: {hitung/hitungan}
No | Sasaran | Indikator | Target
1 | Kebijakan kuat | Persentase keputusan | 80%
2 | Lembaga berkualitas | Indeks reformasi | 77
Catatan: angka menurut data aplikasi.
No | Sasaran | Indikator | Target
3 | Lembaga akuntabel | Nilai akuntabilitas | 70`,
  )
  expect(finding?.severity).toBe('warning')
})

test('an agreement and a summary count their indikator, too', () => {
  const table = `Tabel 1 Perjanjian
Sasaran | Indikator | Target
Tertib | Persentase arsip tertata | 90%
Tertib | Persentase laporan tepat waktu | 100%`
  expectFindings(rule, `Perjanjian ini memuat 3 (tiga) indikator kinerja. {hitung/hitungan}\n${table}`)
  expectFindings(rule, `LKjIP ini menyajikan capaian atas 3 (tiga) indikator. {hitung/hitungan}\n${table}`)
  expectSilence(rule, `Perjanjian ini memuat 2 (dua) indikator kinerja.\n${table}`)
})

test('a list whose items open with the counted word', () => {
  const [finding] = expectFindings(
    rule,
    `Struktur terdiri dari 1 (satu) subbagian dan 4 (empat) seksi, yaitu Seksi Intelijen, Seksi Pidana Umum, Seksi Pidana Khusus, Seksi Perdata, dan Seksi Barang Bukti. {hitung/hitungan}`,
  )
  expect(finding).toMatchObject({ severity: 'error', stated: '4 seksi', expected: '5 seksi' })
  expectSilence(
    rule,
    `Struktur terdiri dari 3 (tiga) seksi, yaitu Seksi Intelijen, Seksi Pidana, dan Seksi Perdata.
Terdapat 9 seksi, antara lain yaitu Seksi Intelijen dan Seksi Pidana.`,
  )
})

test('some of them, by whatever words, are not all of them', () => {
  const table = `Tabel 1 Pengukuran Kinerja
Indikator | Target | Realisasi | Capaian | Warna
Jumlah halte yang dibangun | 8 | 8 | 100 | Biru
Jumlah rambu yang dipasang | 40 | 30 | 75 | Ungu
Jumlah terminal yang dibenahi | 2 | 2 | 100 | Biru
Jumlah armada yang diuji | 50 | 50 | 100 | Biru
`
  expectSilence(rule, `${table}Dari empat indikator, 3 indikator berwarna Biru dan 1 Ungu.`)
  expectSilence(rule, `${table}Terdapat 3 indikator bertanda Biru pada tahun ini.`)
  expectSilence(rule, `${table}Sebanyak 3 indikator masuk zona Biru.`)
  expectFindings(rule, `${table}Kinerja diukur dengan 5 indikator kinerja. {hitung/hitungan}`)
})
