import { expect, it } from 'vitest'
import { readDocument } from '../read-document.ts'
import { bytesOf, outline } from '../testing/outline.ts'

it('reads headings, paragraphs, lists and tables of a page, and nothing of its scripts', async () => {
  const html = `<!doctype html>
<html><head><title>x</title><style>p { color: red }</style></head><body>
<h2>Realisasi &amp; Capaian</h2>
<div><p>Capaian <b>kinerja</b><br>tahun 2021</p></div>
<ol type="a"><li>satu<ol><li>dalam</li></ol></li><li>dua</li></ol>
<script>alert(1)</script>
<table><caption>Tabel 1</caption>
<thead><tr><th rowspan="2">Sasaran</th><th colspan="2">Kinerja</th></tr>
<tr><th>Target</th><th>Realisasi</th></tr></thead>
<tr><td>Tertib</td><td>80</td><td>&gt; 77</td></tr></table>
</body></html>`
  const document = await readDocument(bytesOf(html), 'laporan.html')
  expect(document.format).toBe('html')
  expect(outline(document)).toEqual([
    '## Realisasi & Capaian',
    'Capaian kinerja',
    'tahun 2021',
    '[a.] satu',
    '[1.] dalam',
    '[b.] dua',
    'Tabel 1',
    'H Sasaran | Kinerja',
    'H Target | Realisasi',
    'Tertib | 80 | > 77',
  ])
  const table = document.blocks.find((block) => block.type === 'table')
  expect(table?.rows[1]?.cells.map((cell) => cell.column)).toEqual([1, 2])
  expect(table?.rows[2]?.position.line).toBe(10)
})

it('reads what stands in ten thousand nested elements', async () => {
  const html = `<html><body>${'<div>'.repeat(10_000)}dalam${'</div>'.repeat(10_000)}</body></html>`
  expect(outline(await readDocument(bytesOf(html), 'a.html'))).toEqual(['dalam'])
})
