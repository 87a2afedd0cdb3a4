import { describe, expect, it } from 'vitest'
import type { Block } from './block.ts'
import { treeProblems } from './check-tree.ts'
import type { DocumentTree } from './document.ts'
import { contents, heading, landscape, list, paragraph, prose } from './make-block.ts'
import { bold, gap, inline, reference, text, value } from './make-inline.ts'
import { cell, column, figureColumn, groupRow, row, table, totalRow } from './make-table.ts'
import { createNumbering } from './numbering.ts'
import { referenceLabels } from './reference-labels.ts'
import { findGaps, walkInlines } from './walk.ts'

function tree(...blocks: Block[]): DocumentTree {
  return {
    kind: 'lkj',
    title: 'Laporan Kinerja',
    subject: 'Laporan Kinerja',
    language: 'id-ID',
    satker: { code: '3572', name: 'KPU Kota Blitar' },
    entitas: 'kpu',
    year: 2021,
    state: 'draf',
    paper: 'F4',
    margins: { top: 30, right: 20, bottom: 20, left: 25 },
    header: null,
    pageNumbers: true,
    createdAt: '2022-02-28T03:00:00Z',
    blocks,
  }
}

describe('builders', () => {
  it('turns strings into text and drops what is absent', () => {
    expect(inline('a', null, ['b', [bold('c')]], undefined, '')).toEqual([text('a'), text('b'), bold('c')])
  })

  it('prints a figure that is not filled as a dash, never as zero', () => {
    expect(value({ text: '0', raw: null, source: 'capaian:IKU-1:2021' }).text).toBe('–')
    expect(value({ text: '0', raw: '0', source: 'capaian:IKU-1:2021' }).text).toBe('0')
  })

  it('makes table rows from bare content', () => {
    expect(row(['a', cell('b', { bold: true })], 2)).toEqual({
      kind: 'row',
      level: 2,
      cells: [{ content: [text('a')] }, { content: [text('b')], bold: true }],
    })
    expect([groupRow(['a']).kind, totalRow(['a']).kind]).toEqual(['group', 'total'])
  })
})

describe('numbering', () => {
  it('counts tables and figures within their chapter', () => {
    const numbers = createNumbering()
    numbers.startChapter(3)
    expect([numbers.table(), numbers.table(), numbers.figure()]).toEqual(['3.1', '3.2', '3.1'])
    numbers.startChapter('L')
    expect([numbers.table(), numbers.figure()]).toEqual(['L.1', 'L.1'])
  })
})

describe('walking', () => {
  const sample = tree(
    heading({ id: 'bab-1', level: 1, label: 'BAB I', text: 'PENDAHULUAN' }),
    list('decimal', [{ blocks: [prose(gap('penyebab:IKU-1', 'Penyebab belum ditulis.'))] }]),
    landscape(
      table({
        id: 't1',
        number: '1.1',
        caption: 'Capaian',
        columns: [column('IKU'), figureColumn('Capaian', '%')],
        rows: [row(['IKU 1', value({ text: '96,25', raw: '96.25', source: 'capaian:IKU-1:2021' })])],
        note: gap('catatan', 'Catatan belum ditulis.'),
      }),
      paragraph(['Lihat ', reference('t1'), gap('penyebab:IKU-1', 'Penyebab belum ditulis.')]),
    ),
    contents('headings'),
  )

  it('finds gaps everywhere, once per key', () => {
    expect(findGaps(sample).map((node) => node.key)).toEqual(['penyebab:IKU-1', 'catatan'])
  })

  it('finds figures with their source', () => {
    const values = [...walkInlines(sample.blocks)].filter((node) => node.type === 'value')
    expect(values.map((node) => node.source)).toEqual(['capaian:IKU-1:2021'])
  })

  it('names what a reference prints', () => {
    expect(referenceLabels(sample).get('t1')).toBe('Tabel\u00a01.1')
    expect(treeProblems(sample)).toEqual([])
  })
})

describe('treeProblems', () => {
  const columns = [column('a'), column('b')]

  it('sees an id used twice and a reference to nothing', () => {
    const twice = heading({ id: 'x', level: 1, text: 'x' })
    expect(treeProblems(tree(twice, twice, paragraph(reference('y'))))).toEqual([
      'id used twice: x',
      'reference to nothing: y',
    ])
  })

  it('accepts merged cells and sees rows that do not fill their columns', () => {
    const good = [row([cell('a', { rowspan: 2 }), 'b']), row(['b']), row([cell('ab', { colspan: 2 })])]
    expect(treeProblems(tree(table({ id: 't', columns, rows: good })))).toEqual([])
    const bad = [row(['a']), row([cell('a', { rowspan: 2 }), 'b'])]
    expect(treeProblems(tree(table({ id: 't', columns, rows: bad })))).toEqual([
      'table t, row 1: 1 cells for 2 free columns',
      'table t: a rowspan runs past the last row',
    ])
  })
})
