import { diktum } from '@akuntabel/domain'
import { plainSvgOnly } from '../../pictures/plain-svg-only.ts'
import type {
  Block,
  ContentsBlock,
  CoverBlock,
  HeadingBlock,
  LabelledBlock,
  ListBlock,
  ParagraphBlock,
} from '../../tree/block.ts'
import type { DocumentTree } from '../../tree/document.ts'
import { labelLinesOf } from '../../tree/label-lines.ts'
import { labelOf } from '../../tree/reference-labels.ts'
import { walkBlocks } from '../../tree/walk.ts'
import { escapeHtml } from './escape.ts'
import { elementId, type HtmlContext, inlinesOf } from './inline.ts'
import {
  emblemHtml,
  imageHtml,
  labelLinesHtml,
  labelledHtml,
  lampiranHeadHtml,
  letterheadHtml,
  signaturesHtml,
  tembusanHtml,
} from './official.ts'
import { tableHtml } from './table.ts'

export function blocksHtml(blocks: readonly Block[], tree: DocumentTree, context: HtmlContext): string {
  return blocks.map((block) => blockHtml(block, tree, context)).join('\n')
}

function blockHtml(block: Block, tree: DocumentTree, context: HtmlContext): string {
  switch (block.type) {
    case 'heading':
      return headingHtml(block, context)
    case 'paragraph':
      return paragraphHtml(block, context)
    case 'list':
      return listHtml(block, tree, context)
    case 'table':
      return tableHtml(block, context)
    case 'figure':
      return `<figure class="dok-gambar" id="${elementId(block.id)}"><div role="img" aria-label="${escapeHtml(block.alt)}">${plainSvgOnly(block.svg)}</div>
<figcaption><strong>${escapeHtml(labelOf('Gambar', block.number))}</strong> ${escapeHtml(block.caption)}</figcaption></figure>`
    case 'contents':
      return contentsHtml(block, tree)
    case 'signatures':
      return signaturesHtml(block)
    case 'cover':
      return coverHtml(block)
    case 'landscape':
      return `<div class="dok-lanskap">\n${blocksHtml(block.blocks, tree, context)}\n</div>`
    case 'image':
      return imageHtml(block)
    case 'letterhead':
      return letterheadHtml(block)
    case 'labelled':
      return labelledOrLines(block, tree, context)
    case 'lampiran-head':
      return lampiranHeadHtml(block)
    case 'tembusan':
      return tembusanHtml(block)
    case 'page-break':
      return '<hr class="dok-halaman-baru">'
  }
}

function labelledOrLines(block: LabelledBlock, tree: DocumentTree, context: HtmlContext): string {
  const lines = labelLinesOf(block)
  if (lines === null) return labelledHtml(block, (inner) => blocksHtml(inner, tree, context))
  return labelLinesHtml(lines.map(({ label, content }) => ({ label, html: inlinesOf(content, context) })))
}

function headingHtml(block: HeadingBlock, context: HtmlContext): string {
  const tag = `h${Math.min(6, block.level + context.headingBase - 1)}`
  const label = block.label === null ? '' : `<span class="dok-nomor">${escapeHtml(block.label)}</span> `
  const name = `dok-judul-${block.level}${block.continues ? ' dok-menyambung' : ''}`
  return `<${tag} class="${name}" id="${elementId(block.id)}">${label}${escapeHtml(block.text)}</${tag}>`
}

function paragraphHtml(block: ParagraphBlock, context: HtmlContext): string {
  const classes: string[] = []
  if (block.align)
    classes.push(
      { left: 'dok-kiri', center: 'dok-tengah', right: 'dok-kanan', justify: 'dok-rata' }[block.align],
    )
  if (block.indent) classes.push('dok-menjorok')
  if (block.style) classes.push(`dok-gaya-${block.style}`)
  const attribute = classes.length > 0 ? ` class="${classes.join(' ')}"` : ''
  return `<p${attribute}>${inlinesOf(block.content, context)}</p>`
}

function listHtml(block: ListBlock, tree: DocumentTree, context: HtmlContext): string {
  const items = block.items.map((item, at) => {
    const name = block.style === 'kesatu' ? `<span class="dok-diktum">${diktum(at + 1)}</span> ` : ''
    return `<li>${name}${blocksHtml(item, tree, context)}</li>`
  })
  const tag = block.style === 'bullet' ? 'ul' : 'ol'
  const type = block.style === 'alpha' ? ' type="a"' : ''
  return `<${tag} class="dok-daftar-${block.style}"${type}>\n${items.join('\n')}\n</${tag}>`
}

const CONTENTS_NAME = { headings: 'Daftar isi', tables: 'Daftar tabel', figures: 'Daftar gambar' }

function contentsHtml(block: ContentsBlock, tree: DocumentTree): string {
  const items: string[] = []
  const add = (id: string, level: number, text: string) =>
    items.push(`<li class="dok-isi-${level}"><a href="#${elementId(id)}">${escapeHtml(text)}</a></li>`)
  for (const inner of walkBlocks(tree.blocks)) {
    if (block.of === 'headings' && inner.type === 'heading' && inner.level < 4) {
      add(inner.id, inner.level, [inner.label, inner.text].filter(Boolean).join(' '))
    } else if (block.of === 'tables' && inner.type === 'table' && inner.number !== null) {
      add(inner.id, 1, `${labelOf('Tabel', inner.number)} ${inner.caption ?? ''}`)
    } else if (block.of === 'figures' && inner.type === 'figure') {
      add(inner.id, 1, `${labelOf('Gambar', inner.number)} ${inner.caption}`)
    }
  }
  return `<nav class="dok-isi" aria-label="${CONTENTS_NAME[block.of]}"><ul>\n${items.join('\n')}\n</ul></nav>`
}

function coverHtml(block: CoverBlock): string {
  const [title = '', ...lines] = block.lines.map(escapeHtml)
  const rest = lines.map((line) => `<p>${line}</p>`).join('')
  const emblem = block.emblem ? emblemHtml(block.emblem) : ''
  const address = (block.address ?? []).map((line) => `<p>${escapeHtml(line)}</p>`).join('')
  return `<div class="dok-sampul">${emblem}<p class="dok-sampul-judul">${title}</p>${rest}<p class="dok-sampul-tahun">${escapeHtml(block.year)}</p><p class="dok-sampul-satker">${escapeHtml(block.office)}</p>${address}</div>`
}
