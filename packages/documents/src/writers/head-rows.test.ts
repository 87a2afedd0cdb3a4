import { expect, it } from 'vitest'
import { readDocument } from '../readers/read-document.ts'
import { column, row, table } from '../tree/make-table.ts'
import { writeDocx } from './docx/write-docx.ts'
import { headRows } from './head-rows.ts'
import { writeHtmlPage } from './html/write-html.ts'
import { writePdf } from './pdf/write-pdf.ts'
import { sampleTree } from './testing/sample-tree.ts'

const grouped = table({
  id: 't',
  columns: [
    column('Sasaran'),
    column('TW I', { group: 'Target', align: 'center' }),
    column('TW II', { group: 'Target', align: 'center' }),
    column('Pelaksana'),
  ],
  rows: [row(['Layanan tepat waktu', '40%', '80%', 'Subbagian Data'])],
  numberRow: true,
})

it('has one row where no columns share a label', () => {
  const [only, ...more] = headRows(table({ id: 't', columns: [column('A'), column('B')], rows: [] }))
  expect([only?.map(({ label, rowspan }) => [label, rowspan]), more]).toEqual([
    [
      ['A', 1],
      ['B', 1],
    ],
    [],
  ])
})

it('has two rows where they do, a column of its own over both', () => {
  const shape = headRows(grouped).map((cells) =>
    cells.map(({ label, column, colspan, rowspan }) => [label, column, colspan, rowspan]),
  )
  expect(shape).toEqual([
    [
      ['Sasaran', 0, 1, 2],
      ['Target', 1, 2, 1],
      ['Pelaksana', 3, 1, 2],
    ],
    [
      ['TW I', 1, 1, 1],
      ['TW II', 2, 1, 1],
    ],
  ])
})

it('is read back from every form, below the same head', { timeout: 60_000 }, async () => {
  const tree = sampleTree({ blocks: [grouped] })
  expect(writeHtmlPage(tree)).toContain('<th scope="colgroup" colspan="2" class="dok-tengah">Target</th>')
  for (const [name, bytes] of [
    ['a.pdf', await writePdf(tree)],
    ['a.docx', await writeDocx(tree)],
  ] as const) {
    const read = await readDocument(bytes, name)
    const found = read.blocks.find((block) => block.type === 'table')
    const words = JSON.stringify(found)
    for (const text of ['Target', 'TW II', 'Pelaksana', '80%', 'Subbagian Data'])
      expect(words).toContain(text)
  }
})
