import { expect, test } from 'vitest'
import { readDocument } from '../../read-document.ts'

async function read(text: string) {
  const { blocks } = await readDocument(new TextEncoder().encode(text), 'uji.txt')
  return blocks.map((block) =>
    block.type === 'table'
      ? block.rows.map((row) => row.cells.map((cell) => cell.text).join('|'))
      : block.text,
  )
}

const TABLE = `No   Indikator Kinerja                  Target   Realisasi
1    Persentase layanan informasi       100%     100%
     yang diberikan tepat waktu
2    Nilai evaluasi                     B        B`

test('columns parted by blanks are a table, and a long cell goes on below', async () => {
  expect(await read(`Tabel 3.1 Capaian\n\n${TABLE}\n\nKalimat sesudahnya.`)).toEqual([
    'Tabel 3.1 Capaian',
    [
      'No|Indikator Kinerja|Target|Realisasi',
      '1|Persentase layanan informasi yang diberikan tepat waktu|100%|100%',
      '2|Nilai evaluasi|B|B',
    ],
    'Kalimat sesudahnya.',
  ])
})

test('a table right below its caption, with blank lines between rows, is read whole', async () => {
  const text = `Tabel 3.2 Anggaran
Uraian              Pagu            Realisasi

Program Satu        1.000.000.000   900.000.000

Jumlah              1.000.000.000   900.000.000`
  expect((await read(text))[1]).toEqual([
    'Uraian|Pagu|Realisasi',
    'Program Satu|1.000.000.000|900.000.000',
    'Jumlah|1.000.000.000|900.000.000',
  ])
})

test('a figure below a figure is a row of its own, and a place is the line of its row', async () => {
  const { blocks } = await readDocument(
    new TextEncoder().encode('Nama     Nilai\nSatu     1.000\n         2.000\nTiga     3.000'),
    'uji.txt',
  )
  const [table] = blocks
  if (table?.type !== 'table') throw new Error('no table')
  expect(table.rows.map(({ position }) => position.line)).toEqual([1, 2, 3, 4])
  expect(table.confidence).toBe(0.85)
})

test('signatures side by side and prose with double blanks are no table', async () => {
  const signatures = 'Pihak Kedua,             Pihak Pertama,\n\nWahyu Prasetya           Retno Mulyani'
  expect((await read(signatures)).every((block) => typeof block === 'string')).toBe(true)
  const prose =
    'Laporan ini  disusun pada tahun 2023\ndan memuat  seluruh capaian kinerja\nsatker  selama satu tahun.'
  expect((await read(prose)).every((block) => typeof block === 'string')).toBe(true)
})

test('words of several lines stand above and below their figures', async () => {
  const text = `No   Indikator Kinerja          Target   Realisasi   Capaian
     Persentase pemilih yang
1    menggunakan hak             77,5%       82,4%    106,32%
     pilihnya
     Nilai evaluasi atas
2    akuntabilitas kinerja       72,00       73,80    102,50%
     instansi`
  expect((await read(text))[0]).toEqual([
    'No|Indikator Kinerja|Target|Realisasi|Capaian',
    '1|Persentase pemilih yang menggunakan hak pilihnya|77,5%|82,4%|106,32%',
    '2|Nilai evaluasi atas akuntabilitas kinerja instansi|72,00|73,80|102,50%',
  ])
})

test('figures one blank apart are two, and words are one', async () => {
  const text = `Uraian                Pagu Realisasi
Belanja Pegawai  900.000.000 880.000.000
Belanja Barang    80.000.000  79.500.000
Jumlah           980.000.000 959.500.000`
  expect((await read(text))[0]).toEqual([
    'Uraian|Pagu|Realisasi',
    'Belanja Pegawai|900.000.000|880.000.000',
    'Belanja Barang|80.000.000|79.500.000',
    'Jumlah|980.000.000|959.500.000',
  ])
})

test('a head over several columns keeps its own row', async () => {
  const text = `No   Sasaran             Kinerja Tahun 2023 dan Capaian
                         Target   Realisasi   Capaian
1    Pemilih terdaftar   98%      99%         101,02%
2    Logistik lengkap    100%     100%        100,00%`
  const { blocks } = await readDocument(new TextEncoder().encode(text), 'uji.txt')
  const [table] = blocks
  if (table?.type !== 'table') throw new Error('no table')
  expect(table.rows[0]?.cells.map((cell) => [cell.text, cell.colspan])).toEqual([
    ['No', 1],
    ['Sasaran', 1],
    ['Kinerja Tahun 2023 dan Capaian', 3],
  ])
  expect(table.rows.map((row) => row.header)).toEqual([true, true, false, false])
})

test('a figure that a narrow cell broke is whole again', async () => {
  const text = `Kode    Program     Pagu       Realisasi
3355    Dukungan    1.641.23   1.635.36
        Manajemen   6.000      1.387
3360    Pemilu      593.461.   582.661.
                    000        850`
  expect((await read(text))[0]).toEqual([
    'Kode|Program|Pagu|Realisasi',
    '3355|Dukungan Manajemen|1.641.236.000|1.635.361.387',
    '3360|Pemilu|593.461.000|582.661.850',
  ])
})

test('a table goes on over the end of a page, where its head stands again or not', async () => {
  const head = 'No   Program              Pagu          Realisasi'
  const rows = [
    '1    Dukungan Manajemen   900.000.000   880.000.000',
    '2    Pemilu               100.000.000    90.000.000',
  ]
  const last = '     Jumlah             1.000.000.000   970.000.000'
  const table = [
    'No|Program|Pagu|Realisasi',
    '1|Dukungan Manajemen|900.000.000|880.000.000',
    '2|Pemilu|100.000.000|90.000.000',
    '|Jumlah|1.000.000.000|970.000.000',
  ]
  expect(await read([head, ...rows, '', '      12', '', `\f${last}`].join('\n'))).toEqual([table])
  expect(await read([head, ...rows, '', '      12', '', `\f${head}`, last].join('\n'))).toEqual([table])
})

test('a second head below a blank line begins another table', async () => {
  const text = `No   Indikator        Target
1    Nilai evaluasi   80
2    Nilai IKPA       95

No   Program          Pagu
1    Dukungan         900.000.000
2    Pemilu           100.000.000`
  expect(await read(text)).toHaveLength(2)
})

test.each([
  [
    'what looks like columns but is none',
    (at: number) => (at % 2 ? `kata  lain ${at}` : 'baris kalimat biasa tanpa kolom'),
  ],
  ['a table without end', (at: number) => `baris ${at}   ${at * 1000}   ${at}%`],
])('%s costs no more for being long', async (_, line) => {
  const start = performance.now()
  await read(Array.from({ length: 6_000 }, (_, at) => line(at)).join('\n'))
  expect(performance.now() - start).toBeLessThan(8_000)
})
