import { expect, test } from 'vitest'
import { alignCurrency, mergeCurrencyColumns } from './currency-cells.ts'
import { draftRow, draftTable } from './draft.ts'

const texts = (rows: string[][]) =>
  mergeCurrencyColumns(draftTable(rows.map((row) => draftRow(row)))).rows.map((row) =>
    row.cells.map(({ text, column }) => [column, text]),
  )

test('a column of `Rp` goes to the figures beside it, and the head over both stays over them', () => {
  expect(
    texts([
      ['Uraian', 'Pagu', '', 'Ket'],
      ['Satu', 'Rp', '5.000', 'a'],
      ['Dua', '', '', 'b'],
      ['Tiga', 'Rp.', '-', ''],
    ]).map((row) => row.map(([, text]) => text)),
  ).toEqual([
    ['Uraian', 'Pagu', 'Ket'],
    ['Satu', 'Rp 5.000', 'a'],
    ['Dua', '', 'b'],
    ['Tiga', 'Rp. -', ''],
  ])
})

test('a head merged over both columns shrinks, and what stands right of them moves', () => {
  const place = { line: null, page: null, anchor: null }
  const head = draftRow(['Pagu', 'Ket'])
  const table = draftTable([
    {
      ...head,
      cells: [
        { ...head.cells[0], text: 'Pagu', column: 0, colspan: 2, rowspan: 1, place },
        { text: 'Ket', column: 2, colspan: 1, rowspan: 1, place },
      ],
    },
    draftRow(['Rp', '5.000', 'a']),
  ])
  const merged = mergeCurrencyColumns(table)
  expect(merged.columns).toBe(2)
  expect(merged.rows[0]?.cells).toMatchObject([
    { text: 'Pagu', column: 0, colspan: 1 },
    { text: 'Ket', column: 1, colspan: 1 },
  ])
})

test.each([
  [
    'a column of units with a name of its own',
    [
      ['Mata uang', 'Nilai'],
      ['Rp', '5.000'],
    ],
  ],
  [
    'a column that holds other words too',
    [
      ['Uraian', ''],
      ['Rp', '5.000'],
      ['dokumen', '4'],
    ],
  ],
  [
    '`Rp` beside words',
    [
      ['Uraian', ''],
      ['Rp', 'belum cair'],
    ],
  ],
])('%s stays a column', (_, rows) => {
  expect(texts(rows).every((row) => row.length === 2)).toBe(true)
})

test('rows that `Rp` made longer than their head are laid under it', () => {
  expect(
    alignCurrency([
      ['Uraian', 'Pagu', 'Realisasi'],
      ['Satu', 'Rp', '5.000', 'Rp', '4.000'],
      ['Dua', '3.000', '2.000'],
    ]),
  ).toEqual([
    ['Uraian', 'Pagu', 'Realisasi'],
    ['Satu', 'Rp 5.000', 'Rp 4.000'],
    ['Dua', '3.000', '2.000'],
  ])
  const wide = [
    ['Uraian', 'Pagu', ''],
    ['Satu', 'Rp', '5.000'],
  ]
  expect(alignCurrency(wide)).toEqual(wide)
})
