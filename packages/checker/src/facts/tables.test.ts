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
