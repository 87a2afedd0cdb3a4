import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../read-document.ts'
import { makeDocx, p, part, run, tbl, tc, tr } from '../testing/make-docx.ts'
import { outline } from '../testing/outline.ts'
import type { ReadDocument } from '../types.ts'

function read(body: string, parts: Record<string, string> = {}): Promise<ReadDocument> {
  return readDocument(makeDocx(body, parts), 'laporan.docx')
}

describe('headings', () => {
  const styles = part(
    'styles',
    `<w:style w:type="paragraph" w:styleId="Judul1"><w:name w:val="heading 1"/><w:rPr><w:caps/></w:rPr></w:style>
     <w:style w:type="paragraph" w:styleId="Judul2"><w:name w:val="Judul 2"/></w:style>
     <w:style w:type="paragraph" w:styleId="Sub"><w:name w:val="Sub"/><w:basedOn w:val="Judul2"/></w:style>
     <w:style w:type="paragraph" w:styleId="Isi1"><w:name w:val="toc 1"/></w:style>`,
  )

  it('knows them by style, localized name, inheritance and outline level; contents entries are none', async () => {
    const document = await read(
      [
        p('Penutup', '<w:pStyle w:val="Judul1"/>'),
        p('A. Simpulan', '<w:pStyle w:val="Judul2"/>'),
        p('B. Saran', '<w:pStyle w:val="Sub"/>'),
        p('Rincian', '<w:outlineLvl w:val="2"/>'),
        p('BAB I PENDAHULUAN', '<w:pStyle w:val="Isi1"/>'),
        p('Isi biasa.', '<w:outlineLvl w:val="9"/>'),
      ].join(''),
      { styles },
    )
    expect(outline(document)).toEqual([
      '# PENUTUP',
      '## A. Simpulan',
      '## B. Saran',
      '### Rincian',
      'BAB I PENDAHULUAN',
      'Isi biasa.',
    ])
  })
})

describe('numbering', () => {
  const numbering = part(
    'numbering',
    `<w:abstractNum w:abstractNumId="0">
       <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
       <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.%2)"/></w:lvl></w:abstractNum>
     <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/></w:lvl></w:abstractNum>
     <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
     <w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
     <w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>`,
  )
  const item = (text: string, numId: number, level = 0) =>
    p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`)

  it('computes the labels Word prints, restarting where it restarts', async () => {
    const body = [
      item('satu', 1),
      item('dalam', 1, 1),
      item('lagi', 1, 1),
      item('dua', 1),
      item('dalam', 1, 1),
    ]
    const more = [item('lima', 2), item('enam', 2), item('butir', 3), item('tanpa', 0)]
    expect(outline(await read([...body, ...more].join(''), { numbering }))).toEqual([
      '[1.] satu',
      '[1.a)] dalam',
      '[1.b)] lagi',
      '[2.] dua',
      '[2.a)] dalam',
      '[5.] lima',
      '[6.] enam',
      '[-] butir',
      'tanpa',
    ])
  })

  it('reads the automatic number of a "No" cell that holds nothing else', async () => {
    const empty = '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p>'
    const rows = [tr([tc('No'), tc('Sasaran')]), tr([tc(empty), tc('Tertib')]), tr([tc(empty), tc('Rapi')])]
    expect(outline(await read(tbl(rows), { numbering }))).toEqual([
      'H No | Sasaran',
      '1. | Tertib',
      '2. | Rapi',
    ])
  })

  it('does not print a label twice that was also typed', async () => {
    expect(outline(await read(item('1. satu', 1), { numbering }))).toEqual(['[1.] satu'])
  })
})

describe('tables', () => {
  it('lays out merged cells, keeps only the columns where a cell starts, and anchors each cell', async () => {
    const rows = [
      tr(
        [tc('Sasaran', '<w:vMerge w:val="restart"/>'), tc('Kinerja', '<w:gridSpan w:val="3"/>')],
        '<w:tblHeader/>',
      ),
      tr([tc('', '<w:vMerge/>'), tc('Target', '<w:gridSpan w:val="2"/>'), tc('Capaian')], '<w:tblHeader/>'),
      tr([tc('Tertib'), tc('80', '<w:gridSpan w:val="2"/>'), tc('96,25')], '<w:tblHeader w:val="off"/>'),
    ]
    const document = await read(p('Pengantar.') + tbl(rows))
    const table = document.blocks[1]
    if (table?.type !== 'table') throw new Error('no table')
    expect(table.columns).toBe(3)
    expect(table.rows.map((row) => row.header)).toEqual([true, true, false])
    expect(
      table.rows[0]?.cells.map(({ text, column, colspan, rowspan }) => ({ text, column, colspan, rowspan })),
    ).toEqual([
      { text: 'Sasaran', column: 0, colspan: 1, rowspan: 2 },
      { text: 'Kinerja', column: 1, colspan: 2, rowspan: 1 },
    ])
    expect(table.rows[1]?.cells.map((cell) => [cell.text, cell.column])).toEqual([
      ['Target', 1],
      ['Capaian', 2],
    ])
    // Paragraphs of the file in order: 0 is `Pengantar.`, 3 the covered cell.
    expect(table.rows[2]?.cells.map((cell) => cell.position.anchor)).toEqual([6, 7, 8])
  })

  it.each(['off', '0', 'false'])('takes a row whose header mark is %s as a plain row', async (value) => {
    const rows = [
      tr([tc('Uraian'), tc('Pagu'), tc('Sisa')], '<w:tblHeader/>'),
      tr([tc('Gaji dan tunjangan'), tc('10.000'), tc('500')], `<w:tblHeader w:val="${value}"/>`),
    ]
    const lines = ['H Uraian | Pagu | Sisa', 'Gaji dan tunjangan | 10.000 | 500']
    expect(outline(await read(tbl(rows)))).toEqual(lines)
  })

  it('reads a table inside a cell as a table of its own, and a one-cell table as a frame', async () => {
    const inner = tbl([tr([tc('x'), tc('1')]), tr([tc('y'), tc('2')])])
    const document = await read(
      tbl([tr([tc('Luar'), tc(`${p('teks')}${inner}${p('')}`)]), tr([tc('A'), tc('B')])]) +
        tbl([tr([tc('Kotak')])]),
    )
    expect(outline(document)).toEqual(['H Luar | teks', 'A | B', 'x | 1', 'y | 2', 'Kotak'])
  })

  it('makes one table of two parted by an empty paragraph when the rows go on', async () => {
    const head = tr([tc('No'), tc('Uraian'), tc('Pagu')])
    const above = tbl([
      head,
      tr([tc('1'), tc('Gaji'), tc('10.000')]),
      tr([tc('2'), tc('Barang dan'), tc('20.000')]),
    ])
    const below = tbl([tr([tc(''), tc('jasa'), tc('')]), tr([tc('3'), tc('Modal'), tc('30.000')])])
    expect(outline(await read(`${above}<w:p/>${below}`))).toEqual([
      'H No | Uraian | Pagu',
      '1 | Gaji | 10.000',
      '2 | Barang dan jasa | 20.000',
      '3 | Modal | 30.000',
    ])
    expect(outline(await read(above + p('Lalu:') + below))).toContain('Lalu:')
  })
})

describe('what stands in a paragraph', () => {
  it('keeps insertions, drops deletions, hidden text and field codes, and joins over a deleted paragraph mark', async () => {
    const field = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>
      <w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('7')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
    const body = `<w:p>${run('Pagu ')}<w:ins>${run('baru')}</w:ins><w:del><w:r><w:delText>lama</w:delText></w:r></w:del>${run(' x', '<w:vanish/>')}${field}</w:p>
      <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('Satu ')}</w:p><w:p>${run('kalimat.')}</w:p>
      ${tbl([tr([tc('A'), tc('B')]), tr([tc('hapus'), tc('ini')], '<w:del/>')])}`
    expect(outline(await read(body))).toEqual(['Pagu baru7', 'Satu kalimat.', 'A | B'])
  })

  it('reads a text box once, and notes, headers and footers as asides', async () => {
    const box = `<w:txbxContent>${p('Kotak teks')}</w:txbxContent>`
    const body = `<w:p>${run('Isi')}<w:r><mc:AlternateContent><mc:Choice><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>`
    const document = await read(body, {
      header: part('hdr', p('KPU Kota Blitar')),
      footer: part('ftr', p('12')),
      footnotes: part(
        'footnotes',
        `<w:footnote w:type="separator" w:id="0">${p('garis')}</w:footnote><w:footnote w:id="2">${p('Sumber: DIPA.')}</w:footnote>`,
      ),
    })
    expect(outline(document)).toEqual([
      '{header} KPU Kota Blitar',
      'Isi',
      '{text-box} Kotak teks',
      '{footnote} Sumber: DIPA.',
    ])
    expect(document.blocks.at(-1)?.position.anchor).toBe(0)
  })

  it('reads a file whose writer calls the namespace by another name', async () => {
    const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
    const xml = `<ns0:document xmlns:ns0="${main}"><ns0:body><ns0:p><ns0:pPr><ns0:outlineLvl ns0:val="1"/></ns0:pPr><ns0:r><ns0:t>Halo</ns0:t></ns0:r></ns0:p></ns0:body></ns0:document>`
    const bytes = zipSync({ 'word/document.xml': strToU8(xml) })
    expect(outline(await readDocument(bytes, 'a.docx'))).toEqual(['## Halo'])
  })
})
