import { describe, expect, it } from 'vitest'
import type { HeadingBlock } from '../../tree/block.ts'
import { text, value } from '../../tree/make-inline.ts'
import { table } from '../../tree/make-table.ts'
import { attachment, chapter, frontPart, named, PENDING, section } from './chapter.ts'
import { numberBlocks } from './number-blocks.ts'
import { enumerate, vary } from './sentence.ts'
import { typedText } from './typed-text.ts'

const pending = (id: string) => table({ id, number: PENDING, caption: id, columns: [], rows: [] })

describe('numberBlocks', () => {
  it('letters and numbers headings within their parent, tables within their chapter', () => {
    const blocks = numberBlocks([
      frontPart('kata', 'Kata Pengantar'),
      chapter(2, 'b2', 'Perencanaan'),
      section(2, 'a', 'Renstra'),
      section(3, 'a1', 'Visi'),
      section(3, 'a2', 'Misi'),
      pending('t1'),
      section(2, 'b', 'IKU'),
      section(3, 'b1', 'Isi'),
      section(4, 'b1a', 'Rinci'),
      named(3, { id: 's1', label: 'Sasaran 1.', title: 'Uraian' }),
      section(4, 's1a', 'Rinci'),
      pending('t2'),
      chapter(3, 'b3', 'Akuntabilitas'),
      section(2, 'c', 'Capaian'),
      pending('t3'),
      attachment(2, 'l2', 'Rencana Aksi'),
      pending('t4'),
    ])
    const labels = blocks
      .filter((block): block is HeadingBlock => block.type === 'heading')
      .map((block) => block.label)
    expect(labels).toEqual([
      null,
      'BAB II',
      'A.',
      '1.',
      '2.',
      'B.',
      '1.',
      'a.',
      'Sasaran 1.',
      'a.',
      'BAB III',
      'A.',
      'LAMPIRAN 2',
    ])
    const numbers = blocks.flatMap((block) => (block.type === 'table' ? [block.number] : []))
    expect(numbers).toEqual(['2.1', '2.2', '3.1', 'L2.1'])
  })
})

describe('typedText', () => {
  it('makes paragraphs and lists of what people type', () => {
    const blocks = typedText('Pembuka:\n1. satu\n2. dua\nlanjutan\n\n- butir', new Map())
    expect(blocks.map((block) => block.type)).toEqual(['paragraph', 'list', 'list'])
    expect(blocks[1]).toMatchObject({
      style: 'decimal',
      items: [[{ content: [text('satu')] }], [{ content: [text('dua lanjutan')] }]],
    })
  })

  it('quotes live figures and marks an unknown one', () => {
    const figure = value({ text: '96,25%', raw: '96.25', source: 'capaian:IKU-1:2021' })
    const [block] = typedText('Capaian ⟨capaian:IKU-1⟩ dan ⟨capaian:X⟩', new Map([['capaian:IKU-1', figure]]))
    expect(block).toMatchObject({
      content: [text('Capaian '), figure, text(' dan '), { type: 'gap', key: 'kutipan:capaian:X' }],
    })
  })
})

describe('sentences', () => {
  it('enumerates with a comma before dan from three on', () => {
    const joined = (items: string[]) => enumerate(items).join('')
    expect([joined(['a']), joined(['a', 'b']), joined(['a', 'b', 'c'])]).toEqual([
      'a',
      'a dan b',
      'a, b, dan c',
    ])
  })

  it('reads the same at the same place', () => {
    expect([0, 1, 2, 3].map((place) => vary(place, ['x', 'y', 'z']))).toEqual(['x', 'y', 'z', 'x'])
  })
})
