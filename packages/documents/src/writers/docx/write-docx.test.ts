import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Block } from '../../tree/block.ts'
import { heading, paragraph } from '../../tree/make-block.ts'
import { gap } from '../../tree/make-inline.ts'
import { cell, column, row, table } from '../../tree/make-table.ts'
import { escapeHtml } from '../html/escape.ts'
import { sectionsOf } from '../sections.ts'
import { ATTACKS } from '../testing/attacks.ts'
import { sampleTree } from '../testing/sample-tree.ts'
import { writeDocx } from './write-docx.ts'

const PAGES = new Map([
  ['bab-1', '1'],
  ['bab-3', '2'],
  ['kata-pengantar', 'ii'],
  ['t-capaian', '17'],
])

async function parts(tree = sampleTree(), pages: ReadonlyMap<string, string> | undefined = PAGES) {
  const files = unzipSync(await writeDocx(tree, { pages }))
  const text = (name: string) => strFromU8(files[name] ?? new Uint8Array())
  return { files, text, document: text('word/document.xml') }
}

function words(xml: string): string {
  return xml
    .replace(/<w:tab\/>/g, '\t')
    .replace(/<[^>]+>/g, '')
    .replaceAll('\u00a0', ' ')
}

function paragraphs(xml: string, style: string): string[] {
  return (xml.match(/<w:p>.*?<\/w:p>/gs) ?? []).filter((part) =>
    part.includes(`<w:pStyle w:val="${style}"/>`),
  )
}

describe('writeDocx', () => {
  it('closes every field before a section ends, or LibreOffice prints no page numbers in it', async () => {
    const tree = sampleTree()
    const { front } = sectionsOf(tree)
    const list = front.filter((block) => block.type === 'contents' && block.of === 'headings')
    const others = front.filter((block) => !list.includes(block))
    const listLast = tree.blocks.flatMap((block) =>
      block === front[0] ? [...others, ...list] : front.includes(block) ? [] : [block],
    )
    const { document } = await parts({ ...tree, blocks: listLast })
    const ends = [...document.matchAll(/<w:sectPr\b/g)].map(({ index }) => document.slice(0, index))
    const open = ends.map(
      (before) => before.split('fldCharType="begin"').length - before.split('fldCharType="end"').length,
    )
    expect(open.length).toBeGreaterThan(2)
    expect(open).toEqual(open.map(() => 0))
  })

  it('gives the same bytes each time, with the date of the tree', async () => {
    const first = await writeDocx(sampleTree(), { pages: PAGES })
    const second = await writeDocx(sampleTree(), { pages: PAGES })
    expect(Buffer.compare(first, second)).toBe(0)
    const core = strFromU8(unzipSync(first)['docProps/core.xml'] ?? new Uint8Array())
    expect(core.match(/2022-02-28T03:00:00Z/g)).toHaveLength(2)
    expect(core).toContain('<dc:language>id-ID</dc:language>')
    expect(core).toContain('<dc:title>Laporan Kinerja KPU Kota Blitar Tahun 2021</dc:title>')
  })

  it('writes real headings, the language and the office typeface', async () => {
    const { document, text } = await parts()
    expect(paragraphs(document, 'Heading1').map(words)).toContain('BAB IPENDAHULUAN')
    expect(paragraphs(document, 'Heading2').map(words)).toContain('A.\tLatar Belakang')
    expect(paragraphs(document, 'Heading4').map(words)).toEqual(['a.\tRincian'])
    expect(text('word/styles.xml')).toContain('w:val="id-ID"')
    expect(text('word/styles.xml')).toContain('w:ascii="Bookman Old Style"')
    expect(text('word/fontTable.xml')).toContain('<w:altName w:val="TeX Gyre Bonum"/>')
  })

  it('fills the contents in with entries, links, and page numbers that every program counts again', async () => {
    const { document, text } = await parts()
    const entries = [...paragraphs(document, 'TOC1'), ...paragraphs(document, 'TableofFigures')]
    const shown = entries.map((entry) => words(entry.replace(/<w:instrText.*?<\/w:instrText>/g, '')))
    expect(shown).toContainEqual(expect.stringMatching(/BAB III\tAKUNTABILITAS KINERJA\t2$/))
    expect(shown).toContain('KATA PENGANTAR\tii')
    expect(shown).toContain('Tabel 3.1\tCapaian Indikator Kinerja Utama Tahun 2021\t17')
    const anchors = [...document.matchAll(/w:anchor="([^"]+)"/g)].map(([, anchor]) => anchor)
    const fields = [...document.matchAll(/ (?:PAGEREF|REF) (\w+) /g)].map(([, anchor]) => anchor)
    const bookmarks = new Set(
      [...document.matchAll(/<w:bookmarkStart[^>]*w:name="([^"]+)"/g)].map(([, name]) => name),
    )
    expect(anchors.length).toBeGreaterThan(11)
    expect(fields.length).toBeGreaterThan(11)
    for (const anchor of [...anchors, ...fields]) expect(bookmarks).toContain(anchor)
    expect(text('word/settings.xml')).toContain('<w:updateFields/>')
    const begins = document.match(/w:fldCharType="begin"/g)?.length
    expect(document.match(/w:fldCharType="end"/g)?.length).toBe(begins)
  })

  it('refers to tables and figures with fields, under names that a new contents list leaves alone', async () => {
    const { document } = await parts()
    const [, bookmark] = / REF (\w+) \\h \\\* MERGEFORMAT /.exec(document) ?? []
    expect(bookmark).toMatch(/^_Ref\d+$/)
    const caption = paragraphs(document, 'Caption').find((part) => part.includes(`w:name="${bookmark}"`))
    expect(words(caption ?? '')).toMatch(/^Tabel 3\./)
  })

  it('leaves the looks of tables to one style', async () => {
    const { document, text } = await parts()
    expect(text('word/styles.xml')).toContain('w:styleId="TabelDokumen"')
    const tables = document.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? []
    const captioned = tables.filter((part) => part.includes('<w:tblHeader/>'))
    expect(captioned.length).toBeGreaterThan(2)
    for (const part of captioned) {
      expect(part).toContain('<w:tblStyle w:val="TabelDokumen"/>')
      expect(part).not.toContain('<w:tblBorders>')
    }
  })

  it('repeats header rows, splits no row, and keeps the total with the row above', async () => {
    const { document } = await parts()
    const tables = document.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? []
    const budget = tables.find((part) => part.includes('3355.BKB.001')) ?? ''
    const rows = budget.match(/<w:tr>.*?<\/w:tr>/gs) ?? []
    expect(rows[0]).toContain('<w:tblHeader/>')
    expect(rows.every((part) => part.includes('<w:cantSplit/>'))).toBe(true)
    expect(rows.at(-2)).toContain('<w:keepNext/>')
    expect(rows.at(-3)).not.toContain('<w:keepNext/>')
    expect(rows.at(-1)).not.toContain('<w:keepNext/>')
  })

  it('keeps a note with its table', async () => {
    const { document } = await parts()
    const tables = document.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? []
    const noted = tables.find((part) => part.includes('Persentase partisipasi pemilih')) ?? ''
    expect(noted.match(/<w:tr>.*?<\/w:tr>/gs)?.at(-1)).toContain('<w:keepNext/>')
  })

  it('numbers captions with fields, above tables and below figures', async () => {
    const { document } = await parts()
    const captions = paragraphs(document, 'Caption')
    const tables = captions.map(words).filter((text) => text.startsWith('Tabel'))
    expect(tables[0]).toContain('Tabel 3. SEQ Tabel \\* ARABIC \\r 1 1  Capaian')
    expect(tables[1]).toContain('Tabel 3. SEQ Tabel \\* ARABIC 2  Pagu')
    const order = ['Capaian Indikator Kinerja Utama', 'Sasaran', '<wp:inline', 'Capaian Tahun\u00a02017'].map(
      (part) => document.lastIndexOf(part),
    )
    expect(order[2]).toBeLessThan(order[3] ?? 0)
    expect(captions.filter((part) => part.includes('<w:keepNext/>'))).toHaveLength(2)
  })

  it('holds charts and the emblem of the cover as SVG with a PNG to fall back on and a text for those who cannot see', async () => {
    const { files, document } = await parts()
    const media = Object.keys(files).filter((name) => name.startsWith('word/media/'))
    expect(media.map((name) => name.split('.').at(-1)).sort()).toEqual(['png', 'png', 'svg', 'svg'])
    const png = files[media.find((name) => name.endsWith('.png')) ?? '']
    expect(Buffer.from(png?.slice(1, 4) ?? []).toString()).toBe('PNG')
    expect(document).toContain('descr="Diagram batang capaian: 96,25 persen pada 2021."')
  })

  it('sets F4, A4, landscape parts and page numbers', async () => {
    const { document, text, files } = await parts()
    expect(document).toContain('<w:pgSz w:w="12189" w:h="18709" w:orient="portrait"/>')
    expect(document).toContain('<w:pgSz w:w="18709" w:h="12189" w:orient="landscape"/>')
    expect(document).toMatch(/<w:pgNumType[^>]*w:fmt="lowerRoman"/)
    expect(document).toMatch(/<w:pgNumType[^>]*w:start="1"/)
    const footers = Object.keys(files).filter((name) => /word\/footer\d+\.xml/.test(name))
    expect(footers.every((name) => text(name).includes('PAGE'))).toBe(true)
    expect((await parts(sampleTree({ paper: 'A4' }))).document).toContain('<w:pgSz w:w="11906" w:h="16838"')
  })

  it('marks drafts and gaps, and only drafts', async () => {
    const draft = await parts()
    expect(draft.text('word/header1.xml')).toContain('DRAF')
    expect(words(draft.document)).toContain('[Belum diisi: isu strategis.]')
    const final = await parts(sampleTree({ state: 'final' }))
    expect(final.text('word/header1.xml')).not.toContain('DRAF')
    expect(words(final.document)).not.toContain('DRAF')
  })

  it('prints attacks as they stand, in valid XML', async () => {
    const blocks: Block[] = [
      ...ATTACKS.map((attack, at) => heading({ id: attack + at, level: 2, label: attack, text: attack })),
      paragraph(ATTACKS.map((attack) => gap('x', attack))),
      paragraph(`kendali\u0000\u0008\u001f\ud800\uffff bersih`),
      table({
        id: 't',
        caption: ATTACKS.join(),
        columns: [column('a', { unit: '<&>' })],
        rows: [row([cell(ATTACKS)])],
      }),
    ]
    const { document } = await parts(sampleTree({ blocks, header: ATTACKS.join() }))
    for (const attack of ATTACKS) expect(document.replaceAll('&apos;', '&#39;')).toContain(escapeHtml(attack))
    expect(document).not.toContain('<script')
    expect(words(document)).toContain('kendali\ufffd bersih')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they must not be there
    expect(document).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/)
  })
})
