import fc from 'fast-check'
import { expect, test } from 'vitest'
import { expectFindings, expectSilence } from '../../testing/expect-findings.ts'
import { rule } from './capaian.ts'

const HEAD = 'Tabel 3.1 Pengukuran Kinerja\nIndikator Kinerja | Target | Realisasi | Capaian\n'

test('an achievement no formula gives is found', () => {
  const [finding] = expectFindings(
    rule,
    `${HEAD}Persentase keputusan tepat waktu | 80% | 75% | 96% {hitung/capaian}`,
  )
  expect(finding?.expected).toBe('93,75%')
  expectFindings(rule, `${HEAD}Opini BPK atas laporan keuangan | WTP | WTP | 90% {hitung/capaian}`)
})

test('an achievement turned upside down is found where more is plainly better', () => {
  const [finding] = expectFindings(
    rule,
    `${HEAD}Indeks kepuasan pemustaka | 80 | 84 | 95,24% {hitung/capaian}
Persentase berkas yang diselesaikan | 90% | 81% | 111% {hitung/capaian}`,
  )
  expect(finding?.expected).toBe('105%')
  expectSilence(
    rule,
    `${HEAD}Nilai kerugian negara | 80 | 84 | 95,24%
Lama pelayanan | 90 | 81 | 111%
Indeks kerawanan pemilihan | 40 | 42 | 95,24%
Indeks risiko bencana | 90 | 81 | 111%
Indeks kepuasan pemustaka | 80 | 84 | 105%
Indeks kepuasan pengunjung | 80 | 90 | 100%`,
  )
})

test('every fair formula, cap and rounding is silent', () => {
  expectSilence(
    rule,
    `${HEAD}Persentase keputusan | 80% | 77% | 96%
Indeks reformasi birokrasi | 77% | 70% | 90,90%
Jumlah revisi anggaran | 6 kali | 4 kali | 133,33%
Jumlah sengketa | 0 | 0 | 100%
Pemilih terdaftar | 50% | 80% | 120%
Nilai akuntabilitas | B | B | B
Opini BPK | WTP | WTP | 100%`,
  )
})

test('any achievement printed from exact figures is silent', () => {
  const hundredths = fc.integer({ min: 100, max: 10_000 })
  fc.assert(
    fc.property(
      hundredths,
      hundredths,
      fc.integer({ min: 0, max: 2 }),
      fc.integer({ min: 0, max: 3 }),
      (target, real, digits, shown) => {
        const print = (value: number, places: number) => value.toFixed(places).replace('.', ',')
        const capaian = print((real / target) * 100, shown)
        expectSilence(
          rule,
          `${HEAD}Persentase layanan | ${print(target / 100, 2)}% | ${print(real / 100, digits)}% | ${capaian}%`,
        )
      },
    ),
    { numRuns: 100 },
  )
})

test('an indikator that counts kegiatan is no subtotal', () => {
  const [finding] = expectFindings(
    rule,
    `Indikator | Target | Realisasi | Capaian
Jumlah kegiatan pendidikan pemilih | 40 | 46 | 105% {hitung/capaian}
Persentase permohonan yang dijawab | 100% | 100% | 100%`,
  )
  expect(finding?.expected).toBe('115%')
})

test('the achievement of a quarter is judged by the target of that quarter', () => {
  const table = (capaian: string) => `Target dan Realisasi per Triwulan
Indikator | Target | | | | Realisasi | | | Capaian TW III
 | I | II | III | IV | I | II | III |
---
Jumlah desa yang didampingi | 5 | 10 | 20 | 40 | 4 | 9 | 15 | ${capaian}`
  expectSilence(rule, table('75,00'))
  expectFindings(rule, table('57,00 {hitung/capaian}'))
  const open = `Indikator | Target TW I | Target TW II | Realisasi | Capaian
Jumlah desa yang didampingi | 5 | 10 | 4 | 80,00`
  expectSilence(rule, open)
  const named = (
    capaian: string,
  ) => `Indikator | Target TW I | Target TW II | Target TW III | Realisasi s.d. TW II | Capaian
Jumlah desa yang didampingi | 5 | 10 | 20 | 9 | ${capaian}`
  expectSilence(rule, named('90,00'))
  expectFindings(rule, named('80,00 {hitung/capaian}'))
})

const FORMULA = (words: string, rows: string) => `${words}
Kode | Indikator | Target | Realisasi | Capaian
${rows}`

test('the text says which indikator is better with less, by its code', () => {
  const words =
    'Capaian dihitung realisasi dibagi target; khusus IKU 2 dan 4 dipakai rumus (2 x target - realisasi) / target x 100%.'
  const [finding] = expectFindings(
    rule,
    FORMULA(
      words,
      `IKU 1 | Persentase berkas selesai | 80 | 72 | 111,11 {hitung/capaian}
IKU 2 | Jumlah keluhan pengguna | 10 | 8 | 80,00 {hitung/capaian}
IKU 3 | Persentase arsip tertata | 50 | 55 | 110,00
IKU 4 | Waktu tunggu layanan | 20 | 25 | 75,00`,
    ),
  )
  expect(finding?.expected).toBe('90%')
  expectSilence(
    rule,
    FORMULA(
      words,
      `IKU 1 | Persentase berkas selesai | 80 | 72 | 90,00
IKU 2 | Jumlah keluhan pengguna | 10 | 8 | 120,00
IKU 4 | Waktu tunggu layanan | 20 | 25 | 75,00`,
    ),
  )
})

test('codes of another clause, a range of codes and rows without a code leave every formula open', () => {
  const rows = `IKU 1 | Jumlah temuan berulang | 10 | 8 | 120,00
IKU 2 | Jumlah keluhan pengguna | 10 | 8 | 120,00`
  expectSilence(
    rule,
    FORMULA('IKU 3 s.d. IKU 5 memakai rumus (2 x target - realisasi) / target x 100%.', rows),
  )
  expectSilence(rule, FORMULA('Rumus yang dipakai (2 x target - realisasi) / target x 100%.', rows))
  expectSilence(
    rule,
    FORMULA(
      'IKU 3 dihitung realisasi dibagi target, sedangkan IKU 1 dan IKU 2 (2 x target - realisasi) / target.',
      rows,
    ),
  )
})
