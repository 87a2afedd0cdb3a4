import { expect, test } from 'vitest'
import { expectFindings, expectSilence } from '../../testing/expect-findings.ts'
import { rule } from './nomor.ts'

test('a number of a table given twice is found at the second, with both titles', () => {
  const [finding] = expectFindings(
    rule,
    `Tabel 3.1 Perjanjian Kinerja
Satu | Dua
Tabel 3.2 Pengukuran Kinerja
Satu | Dua
Tabel 3.2 Realisasi Anggaran {susunan/nomor}
Satu | Dua
Tabel 3.4 Efisiensi
Satu | Dua`,
  )
  expect(finding?.message).toContain('Pengukuran Kinerja')
})

test('a table left out, and a numbered title copied, are found', () => {
  const [missing] = expectFindings(
    rule,
    `Tabel 3.1 Perjanjian Kinerja
Tabel 3.2 Pengukuran Kinerja
Tabel 3.4 Realisasi Anggaran {susunan/nomor}`,
  )
  expect(missing?.expected).toBe('Tabel 3.3')
  expectFindings(
    rule,
    `Tabel 3.5 Pengukuran Kinerja Sasaran 3 Indikator 2
Tabel 3.6 Pengukuran Kinerja Sasaran 3 Indikator 2 {susunan/nomor}`,
  )
})

test('a table continued on the next page and annexes that begin again are silent', () => {
  expectSilence(
    rule,
    `Tabel 3.1 Perjanjian Kinerja
Satu | Dua
Tabel 3.1 Perjanjian Kinerja (lanjutan)
Satu | Dua
Tabel 3.2 Pengukuran Kinerja
Tabel 3.2 menunjukkan bahwa target tercapai.
# Lampiran
Tabel 1 Daftar Pegawai
Tabel 2 Daftar Sarana
# Lampiran
Tabel 1 Daftar Kegiatan
Tabel 2 Daftar Peserta`,
  )
})

test('items of a list given twice or left out are found', () => {
  const [skip] = expectFindings(
    rule,
    `1. membantu penyusunan program;
2. memberikan dukungan teknis;
4. membantu pelaksanaan tugas; {susunan/nomor}
5. membantu perumusan keputusan.`,
  )
  expect(skip).toMatchObject({ stated: '4.', expected: '3.' })
  expectFindings(
    rule,
    `a. bahwa laporan wajib disusun;
b. bahwa diperlukan tim;
b. bahwa perlu menetapkan Keputusan; {susunan/nomor}`,
  )
})

test('lists in lists, lists that begin again and text between items are silent', () => {
  expectSilence(
    rule,
    `1. satu;
2. dua:
1. pertama;
2. kedua;
3. ketiga;
3. tiga:
a. huruf a;
b. huruf b;
4. empat.
KPU memiliki kewajiban sebagai berikut:
1. satu;
Penjelasan di antara butir.
2. dua;
h. huruf h;
i. huruf i.`,
  )
})

test('chapters and headings left out are found', () => {
  const findings = expectFindings(
    rule,
    `# BAB I PENDAHULUAN
## A. Latar Belakang
## B. Maksud dan Tujuan
## D. Sistematika {susunan/nomor}
# BAB II PERENCANAAN KINERJA
# BAB IV PENUTUP {susunan/nomor}`,
  )
  expect(findings.map(({ expected }) => expected)).toEqual(['C.', 'BAB III'])
})

test('a jump in the column of numbers is found', () => {
  expectFindings(
    rule,
    `No. | Golongan | Jumlah
1 | II/b | 2 orang
2 | II/d | 1 orang
4 | III/a | 2 orang {susunan/nomor}
5 | III/b | 1 orang`,
  )
  expectSilence(
    rule,
    `No. | Golongan | Jumlah
1 | II/b | 2 orang
2 | II/d | 1 orang
1 | III/a | 2 orang
2 | III/b | 1 orang
3 | III/c | 1 orang`,
  )
})

test('a group of rows named again on the next page is silent, another with its number is found', () => {
  const rows = (name: string) => `No. | Sasaran | Indikator | Target
1. | Terwujudnya kebijakan | Persentase keputusan | 80
2. | Terwujudnya sistem informasi | Persentase informasi | 30
3. | Terwujudnya sumber daya | Indeks reformasi | 77
3. | ${name} | Opini atas laporan | 100
4. | Terwujudnya pemilu | Persentase pemilih | 75`
  expectSilence(rule, rows('Terwujudnya sumber daya'))
  expectFindings(rule, rows('Terwujudnya anggaran').replace(/^(3\..*100)$/m, '$1 {susunan/nomor}'))
})
