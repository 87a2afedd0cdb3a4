import { describe, expect, it } from 'vitest'
import { type DraftBlock, draftParagraph, draftRow, draftTable } from './draft.ts'
import { joinTables } from './join-tables.ts'

const table = (...rows: string[]): DraftBlock => draftTable(rows.map((row) => draftRow(row.split('|'))))
const line = (text: string): DraftBlock => draftParagraph(text)

/** Tables as their number of rows, paragraphs as their text. */
function shape(blocks: readonly DraftBlock[]): (number | string)[] {
  const kept = joinTables(blocks).filter((block) => block.type !== 'gap')
  return kept.map((block) =>
    block.type === 'table' ? block.rows.length : block.type === 'paragraph' ? block.text : '',
  )
}

const UPPER = table('No|Uraian|Pagu', '1|Satu|10.000', '2|Dua|20.000')
const LOWER = table('3|Tiga|30.000', 'Jumlah||60.000')
const HEADED = table('No|Uraian|Pagu', '3|Tiga|30.000', 'Jumlah||60.000')

describe('between two parts of one table', () => {
  it.each([
    '17',
    '- 17 -',
    'Halaman 17 dari 40',
    'xii',
    '(lanjutan)',
    'Tabel 3.1 Pagu (lanjutan)',
    'Sambungan tabel',
  ])('“%s” is what a page prints, and ends with it', (text) => {
    expect(shape([UPPER, line(text), LOWER])).toEqual([5])
    expect(shape([UPPER, line(text), HEADED])).toEqual([5])
  })

  it('so is a running title with its page number, on a line of its own or on the same', () => {
    const title = 'Laporan Satuan Kerja'
    expect(shape([line(title), UPPER, line(title), line('17'), LOWER])).toEqual([title, 5])
    expect(shape([line(`${title} | 3`), UPPER, line(`${title} | 4`), LOWER])).toEqual([`${title} | 3`, 5])
  })

  it('a line printed but once stays in the text, and parts two tables with heads', () => {
    expect(shape([UPPER, line('Satuan Kerja'), line('17'), LOWER])).toEqual([5, 'Satuan Kerja'])
    expect(shape([UPPER, line('Sasaran Kedua'), line('17'), HEADED])).toEqual([3, 'Sasaran Kedua', '17', 3])
  })

  it.each(['Catatan: angka sementara.', 'Tabel 3.2 Realisasi', 'BAB IV', 'Sasaran Kedua'])(
    '“%s” keeps them apart',
    (text) => {
      expect(shape([UPPER, line(text), LOWER])).toEqual([3, text, 2])
    },
  )
})

it('classes of a scale, figures with a unit and colons go on over a break without a running number', () => {
  expect(
    shape([
      table('Nilai|Predikat', '≥ 90|Baik'),
      { type: 'gap' },
      table('≥ 60 s.d. < 90|Cukup', '< 60|Kurang'),
    ]),
  ).toEqual([4])
  expect(
    shape([
      table('Predikat|Nilai', 'Baik|≥ 90'),
      { type: 'gap' },
      table('Cukup|≥ 60 s.d. < 90', 'Kurang|< 60'),
    ]),
  ).toEqual([4])
  expect(
    shape([table('Langkah|Waktu', 'Menyusun|2 hari'), { type: 'gap' }, table('Memeriksa|1 hari')]),
  ).toEqual([3])
  expect(shape([table('Nama|:|Satu'), { type: 'gap' }, table('Jabatan|:|Ketua', 'NIP|:|-')])).toEqual([3])
})
