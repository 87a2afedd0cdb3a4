import { describe, expect, it } from 'vitest'
import { readDocument } from '../readers/read-document.ts'
import { outline } from '../readers/testing/outline.ts'
import { treeProblems } from '../tree/check-tree.ts'
import { writeDocx } from './docx/write-docx.ts'
import { writeHtmlPage } from './html/write-html.ts'
import { writePdf } from './pdf/write-pdf.ts'
import { officialTree } from './testing/official-tree.ts'
import { readPdf } from './testing/read-pdf.ts'

const tree = officialTree()
const WRITTEN: [string, () => Promise<Uint8Array>][] = [
  ['surat.pdf', () => writePdf(tree)],
  ['surat.docx', () => writeDocx(tree)],
  ['surat.html', async () => new TextEncoder().encode(writeHtmlPage(tree))],
]

describe.each(WRITTEN)('official blocks in %s, read back', { timeout: 60_000 }, (name, write) => {
  it('say what the tree says, in its order', async () => {
    expect(treeProblems(tree)).toEqual([])
    const lines = outline(await readDocument(await write(), name))
    const text = lines.join('\n')
    const order = [
      'KOMISI PEMILIHAN UMUM',
      'KOTA BLITAR',
      'Telepon (0342) 000000',
      'Nomor : 12/PR.03.1-SD/3572/2022',
      'Perihal : Penyampaian Laporan Kinerja Komisi',
      'Tempat tanda tangan elektronik',
      'KETUA',
      'Tembusan:',
      '[1.] Sekretaris Jenderal KPU;',
      '[2.] Arsip.',
      'Menimbang',
      'bahwa laporan kinerja disusun setiap tahun;',
      'bahwa perlu menetapkan Keputusan;',
      'Mengingat',
      'ttd.',
      'LAMPIRAN I',
      'NOMOR 12 TAHUN 2022',
    ]
    let from = 0
    for (const part of order) {
      const at = text.indexOf(part, from)
      expect(at, `${part} after ${text.slice(Math.max(0, from - 40), from)} in ${text}`).toBeGreaterThan(-1)
      from = at + part.length
    }
    expect(lines).toContain('Sifat : Biasa')
    expect(lines).toContain('H No. | Sasaran | Indikator | Target')
    expect(lines).toContain('H 1 | 2 | 3 | 4')
    expect(text).toContain('Sosialisasi di Aula KPU Kota Blitar')
  })
})

it('names emblem and photo for those who cannot see, in PDF, Word and HTML', {
  timeout: 60_000,
}, async () => {
  const alternatives = ['Lambang lembaga', 'Lambang contoh', 'Foto sosialisasi di aula']
  expect((await readPdf(await writePdf(tree))).alternatives).toEqual(alternatives)
  await expect(writePdf(tree, { standard: 'ua-1' })).resolves.toBeInstanceOf(Uint8Array)
  const html = writeHtmlPage(tree)
  for (const alternative of alternatives) expect(html).toContain(`="${alternative}"`)
})
