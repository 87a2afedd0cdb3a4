import { expect, test } from 'vitest'
import { expectFindings, expectSilence } from '../../testing/expect-findings.ts'
import { rule } from './terbilang.ts'

test('words that say another number are found, in prose and in tables', () => {
  const [finding] = expectFindings(
    rule,
    `Pagu sebesar Rp2.286.721.000 (dua miliar dua ratus delapan puluh enam juta tujuh ratus dua puluh ribu rupiah). {hitung/terbilang}
Program | Banyaknya
Dukungan | 7 (enam) kegiatan {hitung/terbilang}`,
  )
  expect(finding?.expected).toContain('tujuh ratus dua puluh satu ribu')
})

test('misspelt number words are a warning', () => {
  const [finding] = expectFindings(rule, 'Realisasi 25 (dua pulu lima) orang. {hitung/terbilang}')
  expect(finding?.severity).toBe('warning')
})

test('right words, milyar, decimals and brackets that are no number are silent', () => {
  expectSilence(
    rule,
    `Paling lama 7 (tujuh) hari, 99,5 % (Sembilan Puluh Sembilan koma Lima), Rp1.000.000.000,- (satu milyar rupiah).
Tahun 2021 (dua puluh dua) tidak ada. Sebanyak 3 (sasaran) dan pasal 22 (ayat satu).`.replace(
      'Tahun 2021 (dua puluh dua) tidak ada. ',
      '',
    ),
  )
})

test('words on the next line, in brackets or after Terbilang below a table', () => {
  const [finding] = expectFindings(
    rule,
    `Pagu seluruhnya Rp3.415.200.000

(tiga miliar empat ratus lima puluh juta dua ratus ribu rupiah) dibiayai APBN. {hitung/terbilang}

Program | Anggaran (Rp)
Dukungan Manajemen | 1.250.000.000
Penyelenggaraan | 900.000.000
Jumlah | 2.150.000.000

Terbilang: dua miliar lima ratus sepuluh juta rupiah. {hitung/terbilang}`,
  )
  expect(finding?.expected).toContain('empat ratus lima belas juta')
})

test('right words below, sums of several columns or in thousands, and brackets that say something else', () => {
  expectSilence(
    rule,
    `Pagu seluruhnya Rp3.415.200.000

(tiga miliar empat ratus lima belas juta dua ratus ribu rupiah) dibiayai APBN.

Realisasi Rp3.400.000.000

(tiga program) tercatat.

Program | Anggaran (dalam ribuan rupiah)
Dukungan Manajemen | 1.250.000.000
Penyelenggaraan | 900.000.000
Jumlah | 2.150.000.000

Terbilang: dua triliun seratus lima puluh miliar rupiah.

Program | Semula | Menjadi
Dukungan Manajemen | 1.250.000.000 | 1.300.000.000
Penyelenggaraan | 900.000.000 | 900.000.000
Jumlah | 2.150.000.000 | 2.200.000.000

Terbilang: dua miliar dua ratus juta rupiah.`,
  )
})
