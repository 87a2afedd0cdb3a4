import type { Inline } from '../../tree/inline.ts'
import { escapeHtml } from './escape.ts'

export interface HtmlContext {
  labels: ReadonlyMap<string, string>
  /** Level of a chapter's heading element. */
  headingBase: number
  /** Gaps already given their anchor. */
  anchored: Set<string>
}

export function inlinesOf(nodes: readonly Inline[], context: HtmlContext): string {
  return nodes.map((node) => inlineOf(node, context)).join('')
}

function inlineOf(node: Inline, context: HtmlContext): string {
  switch (node.type) {
    case 'text': {
      const italic = node.italic ? `<em>${escapeHtml(node.text)}</em>` : escapeHtml(node.text)
      const bold = node.bold ? `<strong>${italic}</strong>` : italic
      return node.tone ? `<span class="dok-warna-${node.tone}">${bold}</span>` : bold
    }
    case 'value':
      return figureValue(node)
    case 'gap': {
      const anchor = context.anchored.has(node.key) ? '' : ` id="${elementId(`celah-${node.key}`)}"`
      context.anchored.add(node.key)
      return `<mark class="dok-celah"${anchor} data-bagian="${escapeHtml(node.key)}">[Belum diisi: ${escapeHtml(node.text)}]</mark>`
    }
    case 'reference': {
      const label = context.labels.get(node.target)
      if (label === undefined) throw new Error(`Reference to nothing: ${node.target}`)
      return `<a href="#${elementId(node.target)}">${escapeHtml(label)}</a>`
    }
    case 'line-break':
      return '<br>'
  }
}

function figureValue(node: Extract<Inline, { type: 'value' }>): string {
  const source = `data-sumber="${escapeHtml(node.source)}"`
  if (node.raw !== null) return `<span class="dok-nilai" ${source}>${escapeHtml(node.text)}</span>`
  const spoken = '<span class="dok-hanya-pembaca">belum diisi</span>'
  return `<span class="dok-nilai dok-kosong" ${source}><span aria-hidden="true">–</span>${spoken}</span>`
}

/** An id usable in an address: `dok-` keeps it apart from the page around. */
export function elementId(id: string): string {
  return `dok-${id.replace(/[^\w-]+/g, (part) => `_${[...part].map((sign) => sign.codePointAt(0)?.toString(16)).join('_')}_`)}`
}
