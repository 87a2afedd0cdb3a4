import { describe, expect, it } from 'vitest'
import { barChart } from '../../charts/bar-chart.ts'
import type { Block } from '../../tree/block.ts'
import { figure, heading, paragraph } from '../../tree/make-block.ts'
import { gap, value } from '../../tree/make-inline.ts'
import { cell, column, row, table } from '../../tree/make-table.ts'
import { ATTACKS } from '../testing/attacks.ts'
import { sampleTree } from '../testing/sample-tree.ts'
import { escapeHtml } from './escape.ts'
import { writeHtml, writeHtmlPage } from './write-html.ts'

function figureTree(svg: string) {
  return sampleTree({ blocks: [figure({ id: 'g', number: '1.1', caption: 'Capaian', alt: 'Diagram', svg })] })
}

describe('writeHtml', () => {
  const html = writeHtml(sampleTree())

  it('stands under a strict content security policy', () => {
    const withChart = writeHtml(
      figureTree(barChart({ name: 'Capaian', bars: [{ label: '2021', value: '96.25' }], target: '100' })),
    )
    for (const page of [html, withChart]) {
      expect(page).not.toMatch(/<style|<script|<link|<img|<iframe|\sstyle=|\son[a-z]+=|javascript:/i)
      expect(page.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:/)
    }
    expect(withChart).toContain('>96,25</text>')
  })

  it('writes tables with scopes, captions, levels and totals', () => {
    expect(html).toContain(
      '<caption><strong>Tabel\u00a03.1</strong> Capaian Indikator Kinerja Utama Tahun\u00a02021</caption>',
    )
    expect(html).toContain('<th scope="col" class="dok-kanan">Pagu <span class="dok-satuan">(Rp)</span></th>')
    expect(html).toContain(
      '<th scope="row" class="dok-kiri dok-tingkat-2">Layanan perencanaan dan penganggaran ke\u20111</th>',
    )
    expect(html).toContain('rowspan="2"')
    expect(html).toContain('<tr class="dok-jumlah">')
  })

  it('says what is not filled instead of printing zero', () => {
    expect(html).toContain(
      '<span class="dok-nilai dok-kosong" data-sumber="r2"><span aria-hidden="true">–</span><span class="dok-hanya-pembaca">belum diisi</span></span>',
    )
    const zero = sampleTree({ blocks: [paragraph(value({ text: '0', raw: '0', source: 'x' }))] })
    expect(writeHtml(zero)).toContain('<span class="dok-nilai" data-sumber="x">0</span>')
  })

  it('links contents, references and gaps to places that exist, each once', () => {
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, target]) => target)
    expect(targets.length).toBeGreaterThan(15)
    for (const target of targets) expect(ids).toContain(target)
    expect(html).toContain(
      '<mark class="dok-celah" id="dok-celah-isu" data-bagian="isu">[Belum diisi: isu strategis.]</mark>',
    )
  })

  it('marks a draft and only a draft', () => {
    expect(html).toContain('DRAF')
    expect(writeHtml(sampleTree({ state: 'final' }))).not.toContain('DRAF')
  })

  it('puts chapters below the heading of the page around', () => {
    expect(html).toMatch(
      /<h2 class="dok-judul-1" id="dok-bab-1"><span class="dok-nomor">BAB I<\/span> PENDAHULUAN<\/h2>/,
    )
    expect(writeHtmlPage(sampleTree())).toContain('<h1 class="dok-judul-1" id="dok-bab-1">')
  })

  it('prints attacks as they stand', () => {
    const blocks: Block[] = ATTACKS.flatMap((attack, at) => [
      heading({ id: `${attack}${at}`, level: 1, label: attack, text: attack }),
      paragraph([
        attack,
        gap(`${attack}-celah${at}`, attack),
        value({ text: attack, raw: '1', source: attack }),
      ]),
      table({
        id: `t${at}${attack}`,
        number: attack,
        caption: attack,
        columns: [column(attack, { unit: attack })],
        rows: [row([cell(attack)])],
      }),
    ])
    const page = writeHtmlPage(sampleTree({ blocks, title: ATTACKS.join() }))
    for (const attack of ATTACKS) expect(page.split(escapeHtml(attack)).length).toBeGreaterThan(9)
    expect(page).not.toMatch(/<script|<w:p|<!-- x|" onmouseover|<label>/)
  })

  it.each([
    '<svg width="1" height="1" onload="alert(1)"></svg>',
    '<svg width="1" height="1"><script>alert(1)</script></svg>',
    '<svg width="1" height="1"><style>*{}</style></svg>',
    '<svg width="1" height="1"><image href="https://contoh.id/x.png"/></svg>',
    '<svg width="1" height="1"><rect fill="url(https://contoh.id)"/></svg>',
    '<svg width="1" height="1"></svg><!-- x --><p>',
    "<svg width='1' height='1' onload='alert(1)'></svg>",
    '<svg width="1" height="1"><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
    '<svg width="1" height="1"><foreignObject><p>x</p></foreignObject></svg>',
  ])('refuses a figure that does more than draw: %s', (svg) => {
    expect(() => writeHtml(figureTree(svg))).toThrow('A figure may only draw')
  })
})

describe('writeHtmlPage', () => {
  it('needs nothing else', () => {
    const page = writeHtmlPage(sampleTree())
    expect(page).toMatch(/^<!doctype html>\n<html lang="id-ID">/)
    expect(page).toContain('<title>Laporan Kinerja KPU Kota Blitar Tahun 2021</title>')
    expect(page).toContain("default-src 'none'")
    expect(page).not.toMatch(/<link|<script|src=/)
  })
})
