import { expect, test } from 'vitest'
import { expectFindings, expectSilence } from '../../testing/expect-findings.ts'
import { rule } from './rujukan.ts'

const TABLES = `Tabel 2.1 Perjanjian Kinerja
Indikator | Target
Satu | 80%
Tabel 2.2 Program dan Anggaran
Program | Pagu
Satu | 1.000
`

test('a table that is referred to and not there is found', () => {
  const [finding] = expectFindings(
    rule,
    `${TABLES}Target indikator dicantumkan pula dalam Tabel 2.7 dan menjadi dasar rencana aksi. {susunan/rujukan}`,
  )
  expect(finding).toMatchObject({ severity: 'error', stated: 'Tabel 2.7' })
})

test('tables that are there, also in a caption joined to prose, are silent', () => {
  expectSilence(
    rule,
    `${TABLES}Tabel 2.1 memuat target dan Tabel 2.2 memuat anggaran.
Skala kategori disajikan di bawah ini. Tabel 2.3 Skala Kategori
Rentang | Kategori
>100 | Sangat Berhasil
Menurut Tabel 2.3 kinerja berhasil.`,
  )
})

test('tables of a regulation, annexes, and a document without numbered tables are silent', () => {
  expectSilence(rule, `${TABLES}Formulir mengikuti Tabel 4.1 Peraturan Menteri Keuangan dan Lampiran II.`)
  expectSilence(rule, 'Hasilnya disajikan pada Tabel 3.1 dan Gambar 2.')
})

test('captions with a blank, in Roman numbers or in the first row of their table are there', () => {
  expectSilence(
    rule,
    `${TABLES}Tabel 2. 3 Skala Kategori
Tabel III.1 Pengukuran Kinerja
Tabel 3.2 Realisasi | Nilai
Satu | 80%
Tabel 2.3, Tabel 3.1, dan Tabel 3.2 dirujuk di sini.`,
  )
})
