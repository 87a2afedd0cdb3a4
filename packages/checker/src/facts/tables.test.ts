import { expect, test } from 'vitest'
import { documentFromText } from '../testing/document-from-text.ts'
import { extractTables } from './tables.ts'

const only = (text: string) => extractTables(documentFromText(text).doc)

test('a budget table: roles, codes, levels and the total', () => {
  const [table] = only(`Tabel 3.8
Realisasi Anggaran
Kode Akun | Program/Kegiatan | Anggaran | Realisasi | Sisa | %
076.01.WA | Program Dukungan | 4.351.000.000 | 4.000.000.000 | 351.000.000 | 91,93 %
3355 | Perkantoran | 4.351.000.000 | 4.000.000.000 | 351.000.000 | 91,93 %
3355.EAA. 994 | Layanan | 4.351.000.000 | 4.000.000.000 | 351.000.000 | 91,93 %
Total | | 4.351.000.000 | 4.000.000.000 | 351.000.000 | 91,93 %`)
  expect(table).toMatchObject({ number: '3.8', caption: 'Realisasi Anggaran', role: 'anggaran' })
  expect(table?.columns.map((column) => column.role)).toEqual([
    'kode',
    'program',
    'pagu',
    'realisasi',
    'sisa',
    'persen',
  ])
  expect(table?.rows.map(({ kode, level, parent, isTotal }) => [kode, level, parent, isTotal])).toEqual([
    ['076.01.WA', 0, null, false],
    ['3355', 1, 0, false],
    ['3355.EAA.994', 3, 1, false],
    [null, null, null, true],
  ])
})

test('programme, kegiatan and output side by side: no row is a parent', () => {
  const [table] = only(`Program | Kegiatan | Output | Pagu (Rp) | Realisasi (Rp)
076.01.01 Dukungan | 3355 Akuntabilitas | 3355.003 Laporan | 20.978.000 | 20.884.000
076.01.01 Dukungan | 3355 Akuntabilitas | 3355.994 Layanan | 1.860.710.000 | 1.772.568.499
076.01.01 Dukungan | 3357 Perencanaan | Dokumen | 12.543.000 | 7.544.525`)
  expect(table?.rows.map((row) => row.parent)).toEqual([null, null, null])
  expect(table?.rows.map((row) => row.kode)).toEqual(['3355.003', '3355.994', null])
})

test('thousands are said in the header, and hold for the next funding table', () => {
  const [first, second] = only(`Program | Alokasi 2020 (ribuan rupiah) | Alokasi 2021 | Jumlah
Dukungan | 2.273.454 | 2.224.640 | 4.498.094
Pemilu | 5.000.000 | 1.000.000 | 6.000.000
Tabel 2 Pendanaan per Kegiatan
Kegiatan | Alokasi 2020 | Alokasi 2021
Perkantoran | 20.978 | 9.800
Perencanaan | 1.752 | 18.056`)
  expect(first?.role).toBe('pendanaan')
  expect(first?.columns.map((column) => column.scale)).toEqual([1, 1000, 1000, 1000])
  expect(second?.rows[0]?.cells[1]?.figure?.value.toNumber()).toBe(20_978_000)
})

test.each([
  ['Sasaran | Indikator | Target\nA | Persentase b | 80%', 'pk'],
  ['Indikator | Target | Realisasi | Capaian (%)\nA | 80% | 77% | 96', 'pengukuran'],
  [
    'No | Uraian | Pagu Semula (Rp) | Pagu Menjadi (Rp) | Selisih (Rp)\n1 | DIPA | 100.000.000 | 90.000.000 | (10.000.000)',
    'revisi',
  ],
  ['Rentang | Kategori\n91 - 100 | Berhasil\n0 - 90 | Kurang', 'skala'],
  ['Indikator | Cara Penghitungan | Sumber Data\nA | a dibagi b | Register', 'iku'],
  ['Indikator | Target 2020 | Target 2021\nA | 80% | 85%', 'target-tahunan'],
] as const)('%s', (text, role) => {
  expect(only(text)[0]?.role).toBe(role)
})

test('`Nomor …` over running numbers names two columns in one cell', () => {
  const head = 'Nomor Pagu Anggaran | | Realisasi\n'
  const rolesOf = (body: string) => only(`${head}${body}`)[0]?.columns.map((column) => column.role)
  expect(rolesOf('1 | 50.000.000 | 40.000.000\n2 | 30.000.000 | 20.000.000')).toEqual([
    'nomor',
    'pagu',
    'realisasi',
  ])
  expect(rolesOf('50.000.000 | 1 | 40.000.000\n30.000.000 | 2 | 20.000.000')?.[0]).toBe('pagu')
})

test('codes of a regional budget say what is part of what; so do dashes', () => {
  const levels = (text: string) => only(text)[0]?.rows.map(({ level, parent }) => [level, parent])
  expect(
    levels(`Kode | Uraian | Pagu | Realisasi
7.01.01 | Program Penunjang | 900.000.000 | 890.000.000
7.01.01.2.01 | Perencanaan | 400.000.000 | 395.000.000
7.01.01.2.02 | Keuangan | 500.000.000 | 495.000.000
7.01.02 | Program Pelayanan | 100.000.000 | 90.000.000
 | Jumlah | 1.000.000.000 | 980.000.000`),
  ).toEqual([
    [0, null],
    [1, 0],
    [1, 0],
    [0, null],
    [null, null],
  ])
  expect(
    levels(`Program / Kegiatan | Pagu | Realisasi
Program Penunjang | 900.000.000 | 890.000.000
- Perencanaan | 400.000.000 | 395.000.000
- Keuangan | 500.000.000 | 495.000.000
Jumlah | 900.000.000 | 890.000.000`),
  ).toEqual([
    [0, null],
    [1, 0],
    [1, 0],
    [0, null],
  ])
})

test('what was to be reached and its share measure a year, whatever years stand beside', () => {
  const [service, compared, changed] = only(`Jenis Pelayanan | Sasaran | Realisasi | %
Ibu hamil | 560 | 532 | 95,00
Ibu bersalin | 534 | 523 | 97,94

Indikator | Realisasi 2022 | Target 2023 | Realisasi 2023 | Capaian 2023
Dosen berkualifikasi S3 | 41% | 45% | 45% | 100%

Belanja | Anggaran Setelah Perubahan | Realisasi
Operasi | 500.000.000 | 490.000.000`)
  expect(service).toMatchObject({ role: 'pengukuran' })
  expect(service?.columns.map(({ role }) => role)).toEqual(['label', 'target', 'realisasi', 'capaian'])
  expect(compared).toMatchObject({ role: 'pengukuran' })
  expect(changed?.columns[1]).toMatchObject({ role: 'pagu', money: true })
})

test('a row in percent has figures in percent, and counts were never rounded', () => {
  const [measured, counted] = only(`Indikator | Satuan | Target | Realisasi
Rekomendasi selesai | Persen | 40 | 42
Publikasi | Buku | 12 | 12

Tahun LHP | Rekomendasi | Sesuai
Pertama | 310 | 298
Kedua | 140 | 126
Jumlah | 450 | 424`)
  expect(measured?.rows.map(({ cells }) => cells[3]?.figure?.unit)).toEqual(['persen', 'angka'])
  expect(counted?.rows[0]?.cells[1]?.figure?.ulp.isZero()).toBe(true)
})
