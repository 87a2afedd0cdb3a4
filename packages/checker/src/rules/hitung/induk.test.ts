import { expect, test } from 'vitest'
import { expectFindings, expectSilence } from '../../testing/expect-findings.ts'
import { rule } from './induk.ts'

const HEAD = 'Tabel 3.1 Realisasi Anggaran\nKode | Uraian | Pagu | Realisasi | Sisa\n'

test('a kegiatan that is not the sum of its outputs is found, once', () => {
  const [finding] = expectFindings(
    rule,
    `${HEAD}076.01.WA | Program Dukungan | 300.000.000 | 290.000.000 | 10.000.000
3355 | Perkantoran | 200.000.000 | 195.000.000 | 5.000.000 {hitung/induk}
3355.EAA.994 | Layanan | 150.000.000 | 145.000.000 | 5.000.000
3355.EAK.007 | Laporan | 50.000.000 | 49.000.000 | 1.000.000
3357 | Perencanaan | 100.000.000 | 95.000.000 | 5.000.000`,
  )
  expect(finding?.message).toContain('Realisasi 3355 tertulis 195.000.000')
  expect(finding?.expected).toBe('194.000.000')
})

test('a right tree is silent, and so is a parent whose child has no figure', () => {
  expectSilence(
    rule,
    `${HEAD}3355 | Perkantoran | 200.000.000 | 194.000.000 | 6.000.000
3355.EAA.994 | Layanan | 150.000.000 | 145.000.000 | 5.000.000
3355.EAK.007 | Laporan | 50.000.000 | 49.000.000 | 1.000.000
3357 | Perencanaan | 100.000.000 | 95.000.000 | 5.000.000
3357.EAJ.003 | Dokumen | 100.000.000 | | `,
  )
})

test('funding per kegiatan must make the programme of the other table, year by year', () => {
  expectFindings(
    rule,
    `Tabel 4.1 Pendanaan Program (dalam ribuan rupiah)
Program | Alokasi 2020 | Alokasi 2021
Program Dukungan Manajemen | 3.000 | 4.500
Program Penyelenggaraan Pemilu | 9.000 | 8.000
Tabel 4.2 Pendanaan Kegiatan
No | Program/Kegiatan | Sasaran | Alokasi 2020 | Alokasi 2021
I | Program Dukungan Manajemen dan Tugas Teknis | | | {hitung/induk}
1 | Perencanaan | Rencana tersusun | 1.000 | 2.000
2 | Keuangan | Laporan tersusun | 2.000 | 2.400
II | Program Penyelenggaraan Pemilu | | |
1 | Tahapan | Tahapan terlaksana | 5.000 | 4.000
2 | Logistik | Logistik tersedia | 4.000 | 4.000`,
  )
})

test('the last family of a table that another may go on from is a doubt, the families before it are not', () => {
  const findings = expectFindings(
    rule,
    `Tabel 3.1 Realisasi Anggaran
Kode | Uraian | Pagu | Realisasi
3355 | Kegiatan Satu | 300.000.000 | 290.000.000 {hitung/induk}
3355.EAA.994 | Keluaran Satu | 300.000.000 | 280.000.000
3356 | Kegiatan Dua | 200.000.000 | 200.000.000 {hitung/induk} {hitung/induk}
3356.EAA.994 | Keluaran Dua | 100.000.000 | 100.000.000
Catatan: angka menurut data aplikasi.
Kode | Uraian | Pagu | Realisasi
3356.EAA.995 | Keluaran Tiga | 100.000.000 | 100.000.000
3357 | Kegiatan Tiga | 100.000.000 | 100.000.000`,
  )
  expect(findings.map(({ severity }) => severity)).toEqual(['error', 'warning', 'warning'])
})

test('a kegiatan whose outputs stand in a table of their own', () => {
  const tables = (realisasi: string) => `Tabel 3.1 Anggaran per Kegiatan
Kode | Kegiatan | Pagu | Realisasi
3355 | Perkantoran | 200.000.000 | ${realisasi}
3357 | Perencanaan | 100.000.000 | 95.000.000
Tabel 3.2 Anggaran per Keluaran
Kode | Keluaran | Pagu | Realisasi
3355.EBA.994 | Layanan perkantoran | 150.000.000 | 146.000.000
3355.EBA.962 | Layanan umum | 50.000.000 | 49.000.000`
  const [finding] = expectFindings(
    rule,
    tables('198.000.000').replace('198.000.000', '198.000.000 {hitung/induk}'),
  )
  expect(finding).toMatchObject({
    stated: '198.000.000',
    expected: '195.000.000',
    arithmetic: '146.000.000 + 49.000.000 = 195.000.000',
  })
  expectSilence(rule, tables('195.000.000'))
  // Neither measure adds up: the second table may leave something out.
  expectSilence(rule, tables('198.000.000').replace('200.000.000', '220.000.000'))
})
