import { describe, expect, it } from 'vitest'
import type { Block } from '../../tree/block.ts'
import { cover, landscape, paragraph, signatures } from '../../tree/make-block.ts'
import { gap } from '../../tree/make-inline.ts'
import { clauses } from '../../tree/make-official.ts'
import { cell, column, figureColumn, groupRow, row, table, totalRow } from '../../tree/make-table.ts'
import { ATTACKS } from '../testing/attacks.ts'
import { readPdf } from '../testing/read-pdf.ts'
import { sampleTree } from '../testing/sample-tree.ts'
import { measurePages, renderPdf, writePdf } from './write-pdf.ts'

function flat(text: string): string {
  return text.replace(/\s+/g, '')
}

describe('writePdf', { timeout: 60_000 }, () => {
  it('gives the same bytes each time, with the date of the tree', async () => {
    const [first, second] = await Promise.all([writePdf(sampleTree()), writePdf(sampleTree())])
    expect(Buffer.compare(first, second)).toBe(0)
    expect(Buffer.from(first).toString('latin1')).toContain('2022-02-28T03:00:00')
  })

  it.each(['a-2a', 'ua-1'] as const)('compiles the same tree as %s, tagged', async (standard) => {
    const { pdf, pages } = await renderPdf(sampleTree(), { standard })
    const marker = standard === 'a-2a' ? 'pdfaid:part' : 'pdfuaid:part'
    expect(Buffer.from(pdf).toString('latin1')).toContain(marker)
    const read = await readPdf(pdf)
    expect(read.title).toBe('Laporan Kinerja KPU Kota Blitar Tahun 2021')
    expect(read.language).toBe('id-ID')
    expect(read.alternatives).toEqual(['Lambang lembaga', 'Diagram batang capaian: 96,25 persen pada 2021.'])
    const roles = new Set(read.roles.flat())
    for (const role of [
      'H1',
      'H2',
      'H3',
      'H4',
      'TOC',
      'TOCI',
      'Table',
      'TH',
      'TD',
      'Caption',
      'Figure',
      'LI',
    ]) {
      expect(roles, role).toContain(role)
    }
    expect(pages.get('kata-pengantar')).toBe('ii')
    expect(pages.get('bab-1')).toBe('1')
    expect(pages.get('t-capaian')).toBe('2')
  })

  it('prints F4 and A4, and turns landscape parts', async () => {
    const f4 = await readPdf(await writePdf(sampleTree()))
    expect(f4.sizes[0]).toEqual([215, 330])
    expect(f4.sizes).toContainEqual([330, 215])
    const a4 = await readPdf(await writePdf(sampleTree({ paper: 'A4' })))
    expect(a4.sizes[0]).toEqual([210, 297])
  })

  it('lists contents with the pages it measured, and names them on the pages', async () => {
    const read = await readPdf(await writePdf(sampleTree()))
    expect(read.pages[2]).toMatch(/BAB III\s+AKUNTABILITAS KINERJA[ .]+2\n/)
    expect(read.pages[3]).toMatch(/Tabel 3\.1\s+Capaian Indikator Kinerja Utama Tahun 2021[ .]+2/)
    expect(read.pages[4]).toMatch(/Gambar 3\.1\s+Capaian Tahun 2017–2021[ .]+2/)
    const chapter = read.pages.findIndex((page) =>
      page.includes('Capaian disajikan pada Tabel 3.1 dan Gambar 3.1'),
    )
    expect(read.pages[chapter]?.trim().endsWith('\n2')).toBe(true)
    expect(await measurePages(sampleTree())).toEqual((await renderPdf(sampleTree())).pages)
  })

  it('marks drafts and gaps, and only drafts', async () => {
    const draft = await readPdf(await writePdf(sampleTree()))
    expect(draft.pages.every((page) => page.includes('DRAF'))).toBe(true)
    expect(flat(draft.pages.join())).toContain(
      flat('[Belum diisi: kata pengantar ditulis oleh Ketua KPU Kota Blitar.]'),
    )
    const final = await readPdf(await writePdf(sampleTree({ state: 'final' })))
    expect(final.pages.join()).not.toContain('DRAF')
  })

  it('prints attacks as they stand: nothing is read as markup', async () => {
    const blocks: Block[] = [
      ...ATTACKS.map((attack) => paragraph([attack, gap('x', attack)])),
      table({
        id: '"]) #panic("',
        number: '1.1',
        caption: ATTACKS.join(' '),
        columns: [column(ATTACKS[0] ?? ''), column('b', { unit: '#[x]' })],
        rows: [row([ATTACKS[1], cell(ATTACKS[2])])],
      }),
    ]
    const read = await readPdf(await writePdf(sampleTree({ blocks, title: '#panic()', header: '#panic()' })))
    const printed = flat(read.pages.join(''))
    for (const attack of ATTACKS) expect(printed).toContain(flat(attack))
    expect(read.title).toBe('#panic()')
  })

  it('prints □ for what no bundled font has, instead of failing', async () => {
    const read = await readPdf(await writePdf(sampleTree({ blocks: [paragraph('Selesai 😀 ✓ ≥ 中')] })))
    expect(read.pages[0]).toContain('Selesai □ □ ≥ □')
  })

  it('never leaves a total alone on a page and repeats the header', async () => {
    for (let count = 40; count < 46; count++) {
      const rows = Array.from({ length: count }, (_, at) => row([`Baris ${at + 1}.`, '1']))
      const blocks = [
        table({
          id: 't',
          columns: [column('Uraian', { width: 3 }), figureColumn('Pagu', 'Rp')],
          rows: [...rows, totalRow(['Jumlah', `${count}`])],
        }),
      ]
      const read = await readPdf(await writePdf(sampleTree({ blocks })))
      const last = read.pages.at(-1) ?? ''
      expect(last, `${count}`).toContain(`Baris ${count}.`)
      expect(last).toContain('Jumlah')
      expect(read.pages.every((page) => page.includes('Uraian'))).toBe(true)
    }
  })

  const columns = [column('Uraian', { width: 3 }), figureColumn('Pagu', 'Rp')]
  const rows = (count: number, start = 0) =>
    Array.from({ length: count }, (_, at) => row([`Baris ${at + 1 + start}.`, '1']))

  it('closes a table with a rule at its end and where a page ends, also below merged cells', async () => {
    const merged = [row([cell('Gabungan', { rowspan: 2 }), '1']), row(['2'])]
    const blocks = [table({ id: 't', columns, rows: [...rows(90), ...merged] })]
    const { rules } = await readPdf(await writePdf(sampleTree({ blocks, state: 'final', header: null })))
    // One above the head and one below the last row of each page; the head's own is thinner.
    expect(rules.map((page) => page.get(0.8))).toEqual([2, 2, 2])
  })

  it('never divides a small table, but one that is taller than a page', async () => {
    for (let before = 30; before < 36; before++) {
      const blocks = [
        ...Array.from({ length: before }, (_, at) => paragraph(`Alinea ${at}`)),
        table({ id: 't', number: '1.1', caption: 'Kecil', columns, rows: rows(12), note: 'Sumber: DIPA.' }),
      ]
      const { pages } = await readPdf(await writePdf(sampleTree({ blocks })))
      const holds = pages.map((page) =>
        ['Tabel 1.1', 'Baris 1.', 'Baris 12.', 'Sumber'].filter((part) => page.includes(part)),
      )
      expect(
        holds.filter((parts) => parts.length > 0),
        `${before}`,
      ).toHaveLength(1)
    }
    const long = 'Uraian yang panjang sekali. '.repeat(60)
    const tall = [table({ id: 't', columns, rows: [1, 2, 3, 4].map((at) => row([`${at}. ${long}`, '1'])) })]
    const { pages } = await readPdf(await writePdf(sampleTree({ blocks: tall })))
    expect(flat(pages.join(''))).toContain(flat(`4. ${long}`))
  })

  it('leaves no group alone at the foot of a page, and no subtotal at its head', async () => {
    for (let before = 36; before < 44; before++) {
      const blocks = [
        table({
          id: 't',
          columns,
          rows: [
            ...rows(before),
            groupRow(['Kelompok', '1']),
            ...rows(1, 100),
            totalRow(['Jumlah kelompok', '1']),
            ...rows(12, 200),
          ],
        }),
      ]
      const { pages } = await readPdf(await writePdf(sampleTree({ blocks })))
      const together = pages.filter((page) => page.includes('Jumlah kelompok'))
      expect(together[0], `${before}`).toContain('Kelompok')
      expect(together[0], `${before}`).toContain('Baris 101.')
    }
  })

  it('leaves no row alone on the last page of a table, and no signature without two rows', async () => {
    const signed = [
      paragraph('Keterangan tabel.', { style: 'small' }),
      signatures('Blitar, 4 Maret 2021', [{ jabatan: 'Ketua', nama: 'NAMA KETUA', nip: null }]),
    ]
    for (let count = 16; count < 28; count++) {
      const all = rows(count).map((one, at) =>
        at === 0 ? row([cell('Sasaran', { rowspan: count }), ...one.cells]) : one,
      )
      const options = { columns: [column('Sasaran'), ...columns], numberRow: true, rows: all }
      const blocks = [
        landscape(table({ ...options, id: 'a', note: 'Sumber: DIPA.' }), ...signed),
        landscape(table({ ...options, id: 'b' })),
      ]
      const { pages } = await readPdf(await writePdf(sampleTree({ blocks })))
      const end = pages.findIndex((page) => page.includes('NAMA KETUA'))
      const rowsOn = (page = '') => [count - 1, count].every((at) => page.includes(`Baris ${at}.`))
      expect([rowsOn(pages[end]), rowsOn(pages.at(-1))], `${count}`).toEqual([true, true])
      expect(pages[end]).toContain('Sumber: DIPA.')
    }
  })

  it('divides what is merged with the last rows where a page has no room for it and the signature, and names it again', async () => {
    const signed = signatures('Blitar, 4 Maret 2021', [{ jabatan: 'Ketua', nama: 'NAMA KETUA', nip: null }])
    const named: number[] = []
    for (let before = 8; before < 28; before += 2) {
      const merged = rows(6, 100).map((one, at) =>
        row([...(at === 0 ? [cell('Sasaran akhir', { rowspan: 6 })] : []), ...one.cells]),
      )
      const single = rows(before).map((one) => row([cell('Sasaran'), ...one.cells]))
      const options = { columns: [column('Sasaran'), ...columns], rows: [...single, ...merged] }
      const blocks = [landscape(table({ ...options, id: 'a' }), paragraph('Keterangan.'), signed)]
      const { pages } = await readPdf(await writePdf(sampleTree({ blocks })))
      const holds = (page = '') =>
        [101, 102, 103, 104, 105, 106].filter((at) => page.includes(`Baris ${at}.`))
      expect(holds(pages.at(-1)), `${before}`).toEqual(expect.arrayContaining([105, 106]))
      expect(pages.at(-1)).toContain('NAMA KETUA')
      for (const page of pages) expect(page.includes('Sasaran akhir')).toBe(holds(page).length > 0)
      named.push(pages.filter((page) => page.includes('Sasaran akhir')).length)
    }
    // All on one page, then divided, then all on the next.
    expect(named.join('')).toMatch(/^1+2+1+$/)
  })

  it('puts the last clause of a decree on the page of its signature', async () => {
    const clause = (label: string) => ({
      label,
      blocks: [paragraph('Ketentuan yang cukup panjang. '.repeat(9))],
    })
    for (let count = 8; count < 16; count++) {
      const labels = Array.from({ length: count }, (_, at) => `DIKTUM ${at + 1}`)
      const end = signatures('Blitar, 4 Maret 2021', [{ jabatan: 'Ketua,', nama: 'NAMA KETUA', nip: null }])
      const { pages } = await readPdf(
        await writePdf(sampleTree({ blocks: [clauses(labels.map(clause)), end] })),
      )
      expect(pages.at(-1), `${count}`).toContain(`DIKTUM ${count}`)
      expect(pages.at(-1), `${count}`).toContain('NAMA KETUA')
    }
  })

  it('prints the cover of every report of a bound volume', async () => {
    const report = (year: string) => [
      cover({ lines: ['LAPORAN KINERJA'], office: 'KPU KOTA BLITAR', year }),
      paragraph(`Kinerja tahun ${year}.`),
    ]
    const { pages } = await readPdf(
      await writePdf(sampleTree({ blocks: [...report('2020'), ...report('2021')] })),
    )
    expect(pages.filter((page) => page.includes('KPU KOTA BLITAR') && page.includes('KINERJA'))).toHaveLength(
      2,
    )
    expect(pages.at(-2)).toContain('2021')
  })

  it('says what is wrong with a reference to nothing', async () => {
    const blocks = [paragraph({ type: 'reference', target: 'tidak-ada' })]
    await expect(writePdf(sampleTree({ blocks }))).rejects.toThrow('Reference to nothing: tidak-ada')
  })
})
