import { expect, test } from 'vitest'
import { readDocument } from '../read-document.ts'

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
