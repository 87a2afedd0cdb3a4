import { expect, it } from 'vitest'
import type { TableBlock } from '../tree/block.ts'
import { landscape } from '../tree/make-block.ts'
import { value } from '../tree/make-inline.ts'
import { cell, column, row, table } from '../tree/make-table.ts'
import { alignFigures } from './align-figures.ts'

const figure = (text: string, source = 'realisasi:A') => value({ text, raw: text || null, source })

function aligned(rows: ReturnType<typeof row>[]): { aligns: string[]; texts: string[][] } {
  const columns = ['a', 'b'].map((label) => column(label, { align: 'center' }))
  const [block] = alignFigures([table({ id: 't', columns, rows })]) as [TableBlock]
  return {
    aligns: block.columns.map((one) => one.align),
    texts: block.rows.map((one) =>
      one.cells.map(({ content: [node] }) => (node && 'text' in node ? node.text : '')),
    ),
  }
}

it('prints the figures of a column with the same decimals, and their decimals below each other', () => {
  const { aligns, texts } = aligned([
    row([figure('96,25%'), figure('80%')]),
    row([figure('90%'), figure('100%')]),
    row([figure('−3,5%'), figure('')]),
  ])
  expect(texts.map(([a]) => a)).toEqual(['96,25%', '90,00%', '−3,50%'])
  expect(texts.map(([, b]) => b)).toEqual(['80%', '100%', '–'])
  expect(aligns).toEqual(['right', 'right'])
})

it('leaves a column of several kinds as it is, but for the figures of one kind', () => {
  const { aligns, texts } = aligned([
    row([figure('97,5%'), figure('77%')]),
    row([figure('B'), figure('70%')]),
    row([figure('80%'), figure('96,25%', 'capaian:A')]),
    row([figure('2\u00a0dokumen'), '1.']),
  ])
  expect(texts.map(([a]) => a)).toEqual(['97,50%', 'B', '80,00%', '2\u00a0dokumen'])
  // A capaian below realisasi does not give them its decimals.
  expect(texts.map(([, b]) => b)).toEqual(['77%', '70%', '96,25%', '1.'])
  expect(aligns).toEqual(['center', 'center'])
})

it('follows merged cells and landscape pages, and leaves dates, ranges and codes alone', () => {
  const columns = [column('a'), column('b', { align: 'center' })]
  const rows = [
    row([cell('x', { rowspan: 2 }), figure('90%')]),
    row([figure('90,91%')]),
    row(['y', figure('28 Februari 2022')]),
    row(['y', figure('>90–100')]),
  ]
  const [page] = alignFigures([landscape(table({ id: 't', columns, rows }))])
  expect(JSON.stringify(page)).toContain('90,00%')
  expect(JSON.stringify(page)).toContain('"28 Februari 2022"')
  expect(JSON.stringify(page)).toContain('"center"')
})
