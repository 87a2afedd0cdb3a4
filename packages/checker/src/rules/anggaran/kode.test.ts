import { test } from 'vitest'
import { expectFindings, expectSilence } from '../../testing/expect-findings.ts'
import { rule } from './kode.ts'

const HEAD = 'Kode | Uraian | Pagu | Realisasi\n'

test('a double code and an output under another kegiatan are found', () => {
  expectFindings(
    rule,
    `${HEAD}3355 | Perkantoran | 200.000.000 | 195.000.000
3355.EAA.994 | Layanan Perkantoran | 100.000.000 | 95.000.000
3355.EAA.994 | Laporan Keuangan | 50.000.000 | 50.000.000 {anggaran/kode}
3357.EAJ.003 | Dokumen Data Pemilih | 50.000.000 | 50.000.000 {anggaran/kode}
3357 | Perencanaan | 100.000.000 | 95.000.000
3357.EAL.004 | Laporan Kegiatan | 60.000.000 | 55.000.000
3357.001 | Dokumen Anggaran | 40.000.000 | 40.000.000`.replace(
      '50.000.000 | 50.000.000 {anggaran/kode}\n3357.EAJ',
      '50.000.000 | 50.000.000 {anggaran/kode} {anggaran/kode}\n3357.EAJ',
    ),
  )
})

test('one code with two names in two tables is found', () => {
  expectFindings(
    rule,
    `${HEAD}3355 | Pelaksanaan Akuntabilitas Keuangan | 200.000.000 | 195.000.000
3357 | Perencanaan | 100.000.000 | 95.000.000
Realisasi per kegiatan
${HEAD}3355 | Fasilitasi Tahapan Pemilu | 200.000.000 | 195.000.000 {anggaran/kode}
3357 | Perencanaan | 100.000.000 | 95.000.000`,
  )
})

test('a sound tree, of the form before 2021 throughout, is silent', () => {
  expectSilence(
    rule,
    `${HEAD}076.01.01 | Program Dukungan | 300.000.000 | 290.000.000
3355 | Perkantoran | 200.000.000 | 195.000.000
3355.003 | Laporan Keuangan | 100.000.000 | 95.000.000
3355.994 | Layanan Perkantoran | 100.000.000 | 100.000.000
3357 | Perencanaan | 100.000.000 | 95.000.000
3357.001 | Dokumen Anggaran | 100.000.000 | 95.000.000`,
  )
})
