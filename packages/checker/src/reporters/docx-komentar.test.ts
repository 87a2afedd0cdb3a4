import { openArchive, partText } from '@akuntabel/documents/archive'
import { readDocument } from '@akuntabel/documents/readers'
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import { expect, it } from 'vitest'
import { checkDocuments } from '../engine/check-documents.ts'
import { documentFromText } from '../testing/document-from-text.ts'
import { sampleReport } from '../testing/sample-report.ts'
import { addComments } from './docx/add-comments.ts'
import { textPart, writeZip } from './docx/write-zip.ts'
import { reportDocx } from './docx-komentar.ts'

const ROWS = [
  ['Kode', 'Program', 'Pagu (Rp)', 'Realisasi (Rp)', 'Sisa (Rp)'],
  ['3355', 'Dukungan Manajemen', '4.103.445.000', '4.082.850.734', '20.594.260'],
  ['3356', 'Program Lain', '1.000.000', '900.000', '100.000'],
]

async function wordFile(): Promise<Uint8Array> {
  const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] })
  const table = new Table({ rows: ROWS.map((row) => new TableRow({ children: row.map(cell) })) })
  const children = [new Paragraph('Tabel 3.1 Realisasi Anggaran'), table, new Paragraph('Selesai.')]
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })))
}

async function textOf(bytes: Uint8Array, name: string): Promise<string> {
  const part = (await openArchive(bytes, { entries: 1000 })).get(name)
  return part ? partText(part) : ''
}

/** Text between a comment's range marks in word/document.xml. */
async function commented(bytes: Uint8Array, id: number): Promise<string> {
  const xml = await textOf(bytes, 'word/document.xml')
  const range = new RegExp(`commentRangeStart w:id="${id}"/>([\\s\\S]*?)<w:commentRangeEnd w:id="${id}"/>`)
  return (range.exec(xml)?.[1] ?? 'no range').replace(/<[^>]+>/g, '')
}

it('puts the comment on the wrong cell of a copy, and the copy reads as before', async () => {
  const bytes = await wordFile()
  const doc = await readDocument(bytes, 'lkj.docx')
  const file = checkDocuments([doc], { aturan: 'hitung/sisa' }).files[0]
  if (!file) throw new Error('no report')
  const copy = await reportDocx(file, { bytes, doc })
  const id = Number(/w:comment w:id="(\d+)"/.exec(await textOf(copy, 'word/comments.xml'))?.[1])
  expect(await commented(copy, id)).toBe('20.594.260')
  expect(await textOf(copy, 'word/comments.xml')).toContain('4.103.445.000 − 4.082.850.734 = 20.594.266')
  expect((await readDocument(copy, 'lkj.docx')).blocks).toEqual(doc.blocks)
  expect(await reportDocx(file, { bytes, doc })).toEqual(copy)
})

it('keeps comments that are there and numbers on after them', async () => {
  const once = await addComments(await wordFile(), [{ paragraph: 0, lines: ['Pertama'] }])
  const twice = await addComments(once, [
    { paragraph: 1, lines: ['Kedua'] },
    { paragraph: 0, lines: ['Ketiga & <lain>'] },
  ])
  const comments = await textOf(twice, 'word/comments.xml')
  const ids = [...comments.matchAll(/<w:comment w:id="(\d+)"/g)].map(([, id]) => Number(id))
  expect(new Set(ids).size).toBe(3)
  expect(comments).toContain('Ketiga &amp; &lt;lain&gt;')
  expect(await Promise.all(ids.slice(-2).map((id) => commented(twice, id)))).toEqual([
    'Kode',
    'Tabel 3.1 Realisasi Anggaran',
  ])
  expect((await textOf(twice, '[Content_Types].xml')).match(/comments\+xml/g)).toHaveLength(1)
  expect((await textOf(twice, 'word/_rels/document.xml.rels')).match(/\/comments"/g)).toHaveLength(1)
})

const OTHER = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

it.each([
  [
    'another prefix',
    `<x:document xmlns:x="${OTHER}"><x:body><x:p><x:pPr><x:jc x:val="left"/></x:pPr><x:r><x:t>Satu</x:t></x:r></x:p></x:body></x:document>`,
  ],
  ['no prefix', `<document xmlns="${OTHER}"><body><p><r><t>Satu</t></r></p></body></document>`],
  [
    'an empty paragraph',
    `<w:document xmlns:w="${OTHER}"><w:body><w:p w:rsidR="1"/><w:p><w:r><w:t>Satu</w:t></w:r></w:p></w:body></w:document>`,
  ],
])('works for a package without relations and with %s', async (_, xml) => {
  const types = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
  const bytes = writeZip([textPart('[Content_Types].xml', types), textPart('word/document.xml', xml)])
  const copy = await addComments(bytes, [{ paragraph: 0, lines: ['Ada'] }])
  expect((await readDocument(copy, 'x.docx')).blocks).toMatchObject([{ text: 'Satu' }])
  expect(await textOf(copy, 'word/_rels/document.xml.rels')).toContain('Target="comments.xml"')
  expect(await textOf(copy, 'word/document.xml')).toMatch(
    /commentRangeStart \w:id="0"\/>.*commentRangeEnd \w:id="0"\/>/s,
  )
})

it('makes a Word document of any other input, with the comment on the cell', async () => {
  const { report, doc } = sampleReport()
  const file = report.files[0]
  if (!file) throw new Error('no report')
  const copy = await reportDocx(file, { bytes: new Uint8Array(), doc })
  expect(await commented(copy, 0)).toBe('20.594.260')
  const again = await readDocument(copy, 'salinan.docx')
  expect(again.blocks.find((block) => block.type === 'table')).toMatchObject({ columns: 5 })
  expect(
    checkDocuments([again], { aturan: 'hitung/sisa' }).files[0]?.findings.map((one) => one.fingerprint),
  ).toEqual(file.findings.map((one) => one.fingerprint))
})

it('numbers the comments as they are to be mended, and says at the beginning where to begin', async () => {
  const { doc } = documentFromText(
    [
      '# BAB III AKUNTABILITAS KINERJA',
      'Analisa dilakukan setiap triwulan.',
      'Tabel 3.1 Realisasi Anggaran',
      'Kode | Program | Pagu (Rp) | Realisasi (Rp) | Sisa (Rp)',
      '3355 | Dukungan Manajemen | 4.103.445.000 | 4.082.850.734 | 20.594.260',
    ].join('\n'),
  )
  const file = checkDocuments([doc], { aturan: 'hitung/sisa,bentuk/istilah' }).files[0]
  if (!file) throw new Error('no report')
  const copy = await reportDocx(file, { bytes: new Uint8Array(), doc })
  const xml = await textOf(copy, 'word/comments.xml')
  const comments = xml.split('<w:comment ').slice(1)
  expect(comments.map((comment) => /Perbaikan \d dari \d/.exec(comment)?.[0])).toEqual([
    'Perbaikan 1 dari 2',
    'Perbaikan 2 dari 2',
    undefined,
  ])
  expect(comments[0]).toContain('hitung/sisa')
  expect(comments[2]).toContain('Hasil pemeriksaan: 1 harus dibetulkan')
  expect(comments[2]).toContain('1. [salah] Tabel 3.1, baris 3355, kolom Sisa')
  expect(await commented(copy, 2)).toBe('BAB III AKUNTABILITAS KINERJA')
})
