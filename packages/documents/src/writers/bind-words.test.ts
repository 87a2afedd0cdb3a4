import { describe, expect, it } from 'vitest'
import { readDocument } from '../readers/read-document.ts'
import { outline } from '../readers/testing/outline.ts'
import { figure, paragraph } from '../tree/make-block.ts'
import { gap, reference, text, value } from '../tree/make-inline.ts'
import { column, row, table } from '../tree/make-table.ts'
import { bindTree, bindWords } from './bind-words.ts'
import { writeDocx } from './docx/write-docx.ts'
import { writeHtmlPage } from './html/write-html.ts'
import { writePdf } from './pdf/write-pdf.ts'
import { readPdf } from './testing/read-pdf.ts'
import { SAMPLE_SVG, sampleTree } from './testing/sample-tree.ts'

const shown = (bound: string) => bound.replaceAll('\u00a0', '~').replaceAll('\u2011', '=')

describe('bindWords', () => {
  it.each([
    ['dalam Tabel 3.4 dan Gambar L2.1', 'dalam Tabel~3.4 dan Gambar~L2.1'],
    ['Peraturan Presiden Nomor 29 Tahun 2014', 'Peraturan Presiden Nomor~29 Tahun~2014'],
    ['huruf a dan Pasal 5 ayat (2)', 'huruf~a dan Pasal~5 ayat~(2)'],
    ['Triwulan IV pada Bab III', 'Triwulan~IV pada Bab~III'],
    [
      'KPU Kota Blitar, KOMISI PEMILIHAN UMUM KABUPATEN BANGKALAN',
      'KPU Kota~Blitar, KOMISI PEMILIHAN UMUM KABUPATEN~BANGKALAN',
    ],
    ['kota kecil', 'kota kecil'],
    ['rahmat-Nya pada revisi ke-12', 'rahmat=Nya pada revisi ke=12'],
    ['undang-undang dan ke-lima', 'undang-undang dan ke-lima'],
    ['28 Februari 2022', '28~Februari 2022'],
    ['3 (tiga) sasaran, 5 poin', '3~(tiga) sasaran, 5~poin'],
    ['Nomor kontrak', 'Nomor kontrak'],
  ])('%s', (typed, bound) => {
    expect(shown(bindWords(typed))).toBe(bound)
  })

  it('binds what is read and leaves ids, keys, sources and drawings', () => {
    const tree = sampleTree({
      title: 'Kota Blitar',
      blocks: [
        figure({ id: 'Tabel 1', number: '1.1', caption: 'Kota Blitar', alt: 'Kota Blitar', svg: SAMPLE_SVG }),
        paragraph([
          gap('Tabel 1', 'Nomor 2'),
          'Nomor ',
          value({ text: '-1,5', raw: '-1.5', source: 'Tabel 1' }),
          value({ text: '2 dokumen renja', raw: '2', source: 'a' }),
        ]),
      ],
    })
    const [drawing, words] = bindTree(tree).blocks
    expect(drawing).toEqual({ ...tree.blocks[0], caption: 'Kota\u00a0Blitar' })
    expect(words).toMatchObject({
      content: [
        { type: 'gap', key: 'Tabel 1', text: 'Nomor\u00a02' },
        text('Nomor\u00a0'),
        { type: 'value', text: '\u22121,5', raw: '-1.5', source: 'Tabel 1' },
        { type: 'value', text: '2\u00a0dokumen renja', raw: '2', source: 'a' },
      ],
    })
  })
})

describe('what is bound', { timeout: 60_000 }, () => {
  const tree = sampleTree({
    state: 'final',
    header: null,
    blocks: [
      paragraph(['Berkat rahmat-Nya disajikan ', reference('t'), ' KPU Kota Blitar.']),
      table({
        id: 't',
        number: '3.4',
        caption: 'Selisih KPU Kota Blitar',
        columns: [column('Uraian'), column('Selisih')],
        rows: [row(['Revisi ke-3', value({ text: '-95.615.000', raw: '-95615000', source: 'x' })])],
      }),
    ],
  })

  it.each<[string, () => Promise<Uint8Array>]>([
    ['a.pdf', () => writePdf(tree)],
    ['a.docx', () => writeDocx(tree)],
    ['a.html', async () => new TextEncoder().encode(writeHtmlPage(tree))],
  ])('is read back from %s as it was said', async (name, write) => {
    const lines = outline(await readDocument(await write(), name))
    expect(lines).toContain('Berkat rahmat-Nya disajikan Tabel 3.4 KPU Kota Blitar.')
    expect(lines.find((line) => line.startsWith('Tabel 3.4'))).toContain('Selisih KPU Kota Blitar')
    expect(lines).toContain('Revisi ke-3 | \u221295.615.000')
  })

  it('ends no line of a PDF between Tabel and its number, wherever the line would end', async () => {
    const words = 'kata '.repeat(400)
    const blocks = Array.from({ length: 30 }, (_, at) =>
      paragraph([words.slice(0, 40 + at * 2), 'Tabel 3.4 dan rahmat-Nya di Kota Blitar']),
    )
    const { pages } = await readPdf(await writePdf(sampleTree({ blocks })))
    const lines = pages.join('\n').split('\n')
    expect(lines.length).toBeGreaterThan(45)
    for (const line of lines) expect(line).not.toMatch(/(?:Tabel|rahmat-?|Kota)\s*$/)
    expect(pages.join()).not.toContain('□')
  })
})
