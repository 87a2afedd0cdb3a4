import { describe, expect, it } from 'vitest'
import { column, figureColumn, groupRow, row, table } from '../../tree/make-table.ts'
import { writeDocx } from '../../writers/docx/write-docx.ts'
import { writePdf } from '../../writers/pdf/write-pdf.ts'
import { sampleTree } from '../../writers/testing/sample-tree.ts'
import { readDocument } from '../read-document.ts'
import type { PdfPage } from '../testing/make-pdf.ts'
import { makePdf, wordsAt } from '../testing/make-pdf.ts'
import { outline } from '../testing/outline.ts'
import type { ReadDocument } from '../types.ts'

function read(pages: readonly PdfPage[]): Promise<ReadDocument> {
  return readDocument(makePdf(pages), 'laporan.pdf')
}

function tableRows(document: ReadDocument): string[][] {
  return document.blocks
    .filter((block) => block.type === 'table')
    .flatMap((table) => table.rows.map((row) => row.cells.map((cell) => cell.text)))
}

const COLUMNS = [60, 110, 300, 400]

describe('a PDF with tags', () => {
  it('gives the tables, headings and paragraphs of the DOCX of the same tree', async () => {
    const tree = sampleTree()
    const [docx, pdf] = await Promise.all([
      writeDocx(tree).then((bytes) => readDocument(bytes, 'a.docx')),
      writePdf(tree).then((bytes) => readDocument(bytes, 'a.pdf')),
    ])
    // Signatures are laid out as a table in Word and as blocks in the PDF.
    const figures = (document: ReadDocument) =>
      tableRows(document).filter((row) => !row.join().includes('Ketua KPU'))
    expect(figures(pdf)).toEqual(figures(docx))
    expect(figures(pdf).length).toBeGreaterThan(35)
    const headings = (document: ReadDocument) => outline(document).filter((line) => line.startsWith('#'))
    expect(headings(pdf)).toEqual(headings(docx))
    const long = (document: ReadDocument) =>
      outline(document).filter((line) => line.length > 120 && !line.includes('Pihak'))
    expect(long(pdf)).toEqual(long(docx))
    expect(pdf.pages).toBeGreaterThan(5)
  }, 30_000)
})

describe('a tagged table whose first group is kept with its head', () => {
  it.each([
    ['with figures', ['Program Satu', '1.250.000']],
    ['without figures', ['Program Satu', '']],
  ])('gives that group as a row of its body: %s', async (_, group) => {
    const rows = [groupRow(group), row(['Kegiatan Satu', '1.250.000']), row(['Kegiatan Dua', '2.500.000'])]
    const columns = [column('Uraian', { width: 3 }), figureColumn('Pagu', 'Rp')]
    const tree = sampleTree({ blocks: [table({ id: 't', columns, rows })] })
    const { blocks } = await readDocument(await writePdf(tree), 'a.pdf')
    const read = blocks.find((block) => block.type === 'table')
    const body = read?.rows.filter(({ header }) => !header).map(({ cells }) => cells[0]?.text)
    expect(body).toEqual(['Program Satu', 'Kegiatan Satu', 'Kegiatan Dua'])
  })
})

describe('tables without tags', () => {
  it('reads one with borders, its merged cells and its broken lines', async () => {
    const horizontal = [100, 130, 160, 200].map((y): [number, number, number, number] => [50, y, 350, y])
    const vertical = [50, 250, 350].map((x): [number, number, number, number] => [x, 100, x, 200])
    const words = [
      { x: 60, y: 120, text: 'Indikator' },
      { x: 260, y: 120, text: 'Target' },
      { x: 60, y: 145, text: 'Persentase keputusan yang' },
      { x: 60, y: 157, text: 'berpedoman' },
      { x: 260, y: 145, text: '80%' },
      { x: 60, y: 180, text: 'Rata-rata seluruh indikator' },
      { x: 260, y: 180, text: '96,25' },
    ]
    const document = await read([{ words, lines: [...horizontal, ...vertical] }])
    expect(outline(document)).toEqual([
      'H Indikator | Target',
      'Persentase keputusan yang berpedoman | 80%',
      'Rata-rata seluruh indikator | 96,25',
    ])
    expect(document.blocks[0]).toMatchObject({ type: 'table', confidence: 0.95 })
  })

  it('reads one whose rows alone are ruled', async () => {
    const ys = [100, 130, 160, 190, 220]
    const rows = [
      ['No', 'Uraian', 'Pagu', 'Sisa'],
      ['1', 'Gaji', '10.000', '500'],
      ['2', 'Barang', '20.000', '700'],
      ['3', 'Modal', '30.000', '900'],
    ]
    const words = rows.flatMap((row, at) => wordsAt(118 + at * 30, COLUMNS, row))
    const lines = ys.map((y): [number, number, number, number] => [50, y, 480, y])
    expect(tableRows(await read([{ words, lines }]))).toEqual(rows)
  })

  it('finds one by its alignment, over two pages, with the row the page broke made whole', async () => {
    const head = wordsAt(700, COLUMNS, ['No', 'Uraian kegiatan', 'Pagu', 'Sisa'])
    const first = [
      ...wordsAt(718, COLUMNS, ['1', 'Pembayaran gaji pegawai', '10.000', '500']),
      ...wordsAt(736, COLUMNS, ['2', 'Pengadaan barang untuk', '20.000', '700']),
    ]
    const second = [
      ...wordsAt(60, COLUMNS, ['', 'kebutuhan kantor', '', '']),
      ...wordsAt(78, COLUMNS, ['3', 'Belanja modal', '30.000', '900']),
      ...wordsAt(96, COLUMNS, ['4', 'Perjalanan dinas', '40.000', '100']),
    ]
    const document = await read([{ words: [...head, ...first] }, { words: second }])
    expect(outline(document)).toEqual([
      'H No | Uraian kegiatan | Pagu | Sisa',
      '1 | Pembayaran gaji pegawai | 10.000 | 500',
      '2 | Pengadaan barang untuk kebutuhan kantor | 20.000 | 700',
      '3 | Belanja modal | 30.000 | 900',
      '4 | Perjalanan dinas | 40.000 | 100',
    ])
    const table = document.blocks[0]
    if (table?.type !== 'table') throw new Error('no table')
    expect(table.confidence).toBeLessThan(0.9)
    expect(table.rows.map((row) => row.position.page)).toEqual([1, 1, 1, 2, 2])
  })

  it('does not take lists, labels and contents for tables', async () => {
    const words = [
      ...wordsAt(100, [60, 90], ['1.', 'Mengetahui daftar kegiatan;']),
      ...wordsAt(114, [60, 90], ['2.', 'Mengetahui perkembangan;']),
      ...wordsAt(140, [60, 150, 160], ['Nama', ':', 'Ketua KPU Kota Blitar']),
      ...wordsAt(154, [60, 150, 160], ['Jabatan', ':', 'Ketua']),
      ...wordsAt(200, [60, 500], ['Latar Belakang ..........................', '4']),
      ...wordsAt(214, [60, 500], ['Simpulan ................................', '31']),
    ]
    expect(outline(await read([{ words }]))).toEqual([
      '[1.] Mengetahui daftar kegiatan;',
      '[2.] Mengetahui perkembangan;',
      'Nama : Ketua KPU Kota Blitar',
      'Jabatan : Ketua',
      'Latar Belakang 4',
      'Simpulan 31',
    ])
  })
})

describe('running text without tags', () => {
  const full = 'Komisi Pemilihan Umum Kota Blitar menyelenggarakan pemilihan yang jujur dan adil bagi semua'

  it('joins lines into paragraphs, also over a page, and keeps hyphens of repeated words', async () => {
    const document = await read([
      {
        words: [
          { x: 60, y: 100, text: full },
          { x: 60, y: 114, text: 'warga, serta melaporkan kinerjanya menurut peraturan perundang-' },
          { x: 60, y: 750, text: `${full} warga` },
        ],
      },
      {
        words: [
          { x: 60, y: 60, text: 'tanpa kecuali.' },
          { x: 60, y: 90, text: 'Paragraf baru.' },
        ],
      },
    ])
    expect(outline(document)).toEqual([
      `${full} warga, serta melaporkan kinerjanya menurut peraturan perundang-`,
      `${full} warga tanpa kecuali.`,
      'Paragraf baru.',
    ])
    expect(document.blocks.map((block) => block.position.page)).toEqual([1, 1, 2])
  })

  it('takes repeated headers, footers and page numbers out of the text', async () => {
    const pages = [1, 2, 3, 4].map((number) => ({
      words: [
        { x: 60, y: 30, text: 'Laporan Kinerja Tahun 2021' },
        { x: 60, y: 100, text: `Isi halaman ke-${number} dari laporan.` },
        { x: 280, y: 820, text: `Halaman ${number}` },
      ],
    }))
    expect(outline(await read(pages))).toEqual([
      '{header} Laporan Kinerja Tahun 2021',
      ...[1, 2, 3, 4].map((number) => `Isi halaman ke-${number} dari laporan.`),
    ])
  })

  it('finds headings by size, weight and shape', async () => {
    const body = [1, 2, 3, 4, 5].map((at) => ({ x: 60, y: 200 + at * 14, text: `${full}.` }))
    const words = [
      { x: 60, y: 100, text: 'BAB I', size: 14, bold: true },
      { x: 60, y: 120, text: 'PENDAHULUAN', size: 14, bold: true },
      { x: 60, y: 150, text: 'Gambaran Umum', size: 12, bold: true },
      { x: 60, y: 180, text: 'A. Latar Belakang', bold: true },
      ...body,
    ]
    expect(outline(await read([{ words }])).slice(0, 3)).toEqual([
      '# BAB I PENDAHULUAN',
      '## Gambaran Umum',
      '## A. Latar Belakang',
    ])
  })
})
