import { describe, expect, it } from 'vitest'
import { readDocument } from '../read-document.ts'
import { bytesOf, outline } from '../testing/outline.ts'
import type { ReadDocument, ReadTable } from '../types.ts'

function read(text: string, name = 'laporan.txt'): Promise<ReadDocument> {
  return readDocument(bytesOf(text), name)
}

function tablesOf(document: ReadDocument): ReadTable[] {
  return document.blocks.filter((block) => block.type === 'table')
}

describe('plain text with tab-separated rows', () => {
  it('joins a table over blank lines, drops the repeated header and merges a row split over two', async () => {
    const document = await read(
      [
        '<b>Kode</b>\t<b>Program</b>\t<b>Anggaran</b>\t<b>%</b>',
        '3355\tPelaksanaan Dukungan\t1.641.236.000\t99,64 %',
        '3360\tPenyelenggaraan Operasional\t593.461.000\t98,18 %',
        '',
        '\t(KPU)\t\t',
        '<b>Kode</b>\t<b>Program</b>\t<b>Anggaran</b>\t<b>%</b>',
        '3361\tPemeriksaan\t6.574.000\t98, 56 %',
        '<b>Total</b>\t\t<b>2.241.271.000</b>\t',
      ].join('\n'),
    )
    expect(outline(document)).toEqual([
      'H Kode | Program | Anggaran | %',
      '3355 | Pelaksanaan Dukungan | 1.641.236.000 | 99,64 %',
      '3360 | Penyelenggaraan Operasional (KPU) | 593.461.000 | 98,18 %',
      '3361 | Pemeriksaan | 6.574.000 | 98, 56 %',
      'Total |  | 2.241.271.000 | ',
    ])
    expect(tablesOf(document)[0]?.rows.map((row) => row.position.line)).toEqual([1, 2, 3, 7, 8])
  })

  it('keeps a row apart that only looks like a continuation because it has figures of its own', async () => {
    const document = await read(
      'No\tSasaran\tIndikator\tTarget\n3\tLembaga\ta. Indeks\t77%\n\n\t\tb. Keterbukaan\t100%\n\t\tc. Opini\tWTP',
    )
    expect(outline(document)).toEqual([
      'H No | Sasaran | Indikator | Target',
      '3 | Lembaga | a. Indeks | 77%',
      ' |  | b. Keterbukaan | 100%',
      ' |  | c. Opini | WTP',
    ])
  })

  it('keeps two tables of the same form apart when the numbering starts again', async () => {
    const table = 'No\tNama\tJumlah\n1\tSatu\t10\n2\tDua\t20\n'
    expect(tablesOf(await read(`${table}\n${table}`))).toHaveLength(2)
  })

  it('marks sub-headers, column numbers and years as header', async () => {
    const document = await read(
      'No\tSasaran\tTarget\t\n\t\t2020\t2021\n1\t2\t3\t4\n1\tTertib\t80\t85\n2\tRapi\t70\t75',
    )
    expect(tablesOf(document)[0]?.rows.map((row) => row.header)).toEqual([true, true, true, false, false])
  })
})

describe('Markdown', () => {
  it('reads headings, a chapter with its title, marks, list labels and pipe tables with line numbers', async () => {
    const document = await read(
      [
        '## **BAB I**',
        '',
        '### **PENDAHULUAN**',
        '',
        '#### **A. Latar Belakang**',
        'Capaian *kinerja* **2021** sebesar 98, 56 %.',
        '',
        '- a. bahwa menetapkan;',
        '2. mengelola.',
        '',
        '| No | Uraian | Target |',
        '|----|--------|-------:|',
        '| 1 | Data \\| Informasi | 80% |',
        '',
        '| | | |',
        '|--|--|--|',
        '| 2 | Hukum | 90% |',
      ].join('\n'),
      'laporan.md',
    )
    expect(document.format).toBe('markdown')
    expect(outline(document)).toEqual([
      '## BAB I PENDAHULUAN',
      '#### A. Latar Belakang',
      'Capaian kinerja 2021 sebesar 98, 56 %.',
      '[a.] bahwa menetapkan;',
      '[2.] mengelola.',
      'H No | Uraian | Target',
      '1 | Data | Informasi | 80%',
      '2 | Hukum | 90%',
    ])
    expect(tablesOf(document)[0]?.rows.map((row) => row.position.line)).toEqual([11, 13, 17])
  })

  it('finds headings without any mark, but not in captions, names and contents', async () => {
    const document = await read(
      [
        'DAFTAR ISI',
        'BAB I PENDAHULUAN ....... 4',
        '',
        'BAB I',
        'PENDAHULUAN',
        '',
        'A. Latar Belakang',
        '',
        '**Tabel 3.8**',
        '**Choirul Anam**',
        '**C. Realisasi Anggaran**',
        'A. menyusun rencana kerja tahunan;',
      ].join('\n'),
    )
    expect(outline(document)).toEqual([
      '# DAFTAR ISI',
      'BAB I PENDAHULUAN ....... 4',
      '# BAB I PENDAHULUAN',
      '## A. Latar Belakang',
      'Tabel 3.8',
      'Choirul Anam',
      '## C. Realisasi Anggaran',
      '[A.] menyusun rencana kerja tahunan;',
    ])
  })

  it('reads an HTML table inside the text with its lines', async () => {
    const document = await read(
      'Isi.\n\n<table>\n<tr><th>A</th><th>B</th></tr>\n<tr><td colspan="2">x</td></tr>\n</table>\n',
    )
    expect(outline(document)).toEqual(['Isi.', 'H A | B', 'x'])
    expect(tablesOf(document)[0]?.rows.map((row) => row.position.line)).toEqual([4, 5])
  })
})

it('joins lines that were wrapped at a width, and leaves whole lines apart', async () => {
  const sentence =
    'Komisi Pemilihan Umum menyelenggarakan pemilihan yang jujur dan adil serta\nmenyampaikan laporan kinerja setiap tahun kepada masyarakat melalui laman\nresminya dan papan pengumuman di kantor.'
  const wrapped = await read(`${sentence}\n\nKetua Komisi\nKota Blitar,`)
  expect(outline(wrapped)).toEqual([sentence.replaceAll('\n', ' '), 'Ketua Komisi', 'Kota Blitar,'])
})

it('knows wrapped text also below a long title that nobody wrapped', async () => {
  const title = `KEPUTUSAN KETUA ${'KOMISI PEMILIHAN UMUM '.repeat(6)}TENTANG TIM`
  const line = 'bahwa untuk menyelaraskan perencanaan dan penganggaran perlu penataan yang tertib'
  const lines = Array.from({ length: 6 }, () => `Menimbang ${line}\nditetapkan tahunan;`)
  const lineTexts = outline(await read(`${title}\nNomor 1 Tahun 2021\n\n${lines.join('\n\n')}`))
  expect(lineTexts).toEqual([title, 'Nomor 1 Tahun 2021', ...lines.map((text) => text.replace('\n', ' '))])
})

it('numbers blocks by their place in the list of blocks', async () => {
  const document = await read('Satu.\n\nA\tB\tC\n1\t2\t3\n\nDua.')
  document.blocks.forEach((block, at) => {
    expect(block.position.block).toBe(at)
  })
})

it('reads the old Windows code page and UTF-16', async () => {
  const windows = new Uint8Array([...bytesOf('Target '), 0x96, ...bytesOf(' 80%')])
  expect(outline(await readDocument(windows, 'a.txt'))).toEqual(['Target – 80%'])
  const utf16 = new Uint8Array([0xff, 0xfe, ...Buffer.from('Capaian – 80%', 'utf16le')])
  expect(outline(await readDocument(utf16, 'a.txt'))).toEqual(['Capaian – 80%'])
})
