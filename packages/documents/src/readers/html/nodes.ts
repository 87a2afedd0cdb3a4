import type { DefaultTreeAdapterTypes } from 'parse5'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

export const SKIPPED = new Set(['script', 'style', 'head', 'template', 'noscript', 'svg', 'nav', 'select'])

const BLOCKS = new Set(
  'address article aside blockquote body caption center details dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)

export function isBlock(node: Element): boolean {
  return BLOCKS.has(node.tagName) || SKIPPED.has(node.tagName) || node.childNodes.some(holdsBlock)
}

/** A link or span around blocks is a block. */
function holdsBlock(node: Node): boolean {
  return 'tagName' in node && BLOCKS.has(node.tagName)
}

export function childElements(node: Element): Element[] {
  return node.childNodes.filter((child): child is Element => 'tagName' in child)
}

export function attribute(node: Element, name: string): string | null {
  return node.attrs.find((attr) => attr.name === name)?.value ?? null
}

/** The words of a node; blocks and line breaks inside it end a word. */
export function textOf(node: Node): string {
  const parts: string[] = []
  const stack: (Node | string)[] = [node]
  while (stack.length > 0) {
    const next = stack.pop()
    if (next === undefined) break
    if (typeof next === 'string') parts.push(next)
    else if ('value' in next) parts.push(next.value)
    else if ('tagName' in next && !SKIPPED.has(next.tagName)) {
      const around = next.tagName === 'br' || BLOCKS.has(next.tagName) ? ' ' : ''
      stack.push(around, ...[...next.childNodes].reverse(), around)
    }
  }
  return parts.join('')
}

export function isBold(node: Node): boolean {
  if (!('tagName' in node)) return false
  if (node.tagName === 'b' || node.tagName === 'strong') return true
  if (/font-weight:\s*(?:bold|[6-9]00)/.test(attribute(node, 'style') ?? '')) return true
  const filled = node.childNodes.filter((child) => textOf(child).trim() !== '')
  return filled.length > 0 && filled.every(isBold)
}
