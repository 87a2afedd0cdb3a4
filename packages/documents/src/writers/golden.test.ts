import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { DocumentTree } from '../tree/document.ts'
import { heading, prose, signatures } from '../tree/make-block.ts'
import { gap, reference, value } from '../tree/make-inline.ts'
import { column, figureColumn, row, table, totalRow } from '../tree/make-table.ts'
import { writeDocx } from './docx/write-docx.ts'
import { writeHtml } from './html/write-html.ts'
import { prepareForTypst } from './pdf/prepare.ts'
import { officialTree } from './testing/official-tree.ts'
import { sampleTree } from './testing/sample-tree.ts'

// What each writer makes of one small document, whole. After a wanted change: vitest run -u, and read the diff.

const amount = value({ text: '2.286.721.000', raw: '2286721000', source: 'pagu:WA' })

const small: DocumentTree = sampleTree({
  blocks: [
    heading({ id: 'bab-1', level: 1, label: 'BAB I', text: 'PENDAHULUAN' }),
    prose('Pagu disajikan dalam ', reference('t'), '. ', gap('isu', 'isu strategis ditulis oleh Kasubbag.')),
    table({
      id: 't',
      number: '1.1',
      caption: 'Pagu Program',
      columns: [column('Program', { width: 3 }), figureColumn('Pagu', 'Rp')],
      rows: [row(['Dukungan Manajemen', amount], 1), totalRow(['Jumlah', amount])],
      note: 'Sumber: DIPA.',
    }),
    signatures('Blitar, 28 Februari 2022', [{ jabatan: 'Ketua', nama: 'KETUA', nip: null }]),
  ],
})

describe.each([
  ['small', small],
  ['official', officialTree()],
])('golden files: %s', (name, tree) => {
  it('HTML', async () => {
    await expect(`${writeHtml(tree)}\n`).toMatchFileSnapshot(`testing/golden/${name}.html.txt`)
  })

  it('data for Typst', async () => {
    const data = JSON.stringify(prepareForTypst(tree).tree, null, 1)
    await expect(`${data}\n`).toMatchFileSnapshot(`testing/golden/${name}.typst.txt`)
  })

  it('body of the Word document', async () => {
    const files = unzipSync(await writeDocx(tree))
    const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array())
    const body = xml.slice(xml.indexOf('<w:body>')).replaceAll('><', '>\n<')
    await expect(`${body}\n`).toMatchFileSnapshot(`testing/golden/${name}.docx.txt`)
  })
})
