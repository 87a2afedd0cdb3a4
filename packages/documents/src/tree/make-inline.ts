import type { GapNode, Inline, LineBreakNode, ReferenceNode, TextNode, ValueNode } from './inline.ts'

/** What builders accept as running text: strings become text nodes, null and undefined disappear. */
export type Content = string | Inline | null | undefined | readonly Content[]

export function text(content: string, style: Pick<TextNode, 'bold' | 'italic' | 'tone'> = {}): TextNode {
  return { type: 'text', text: content, ...style }
}

export function bold(content: string): TextNode {
  return text(content, { bold: true })
}

export function italic(content: string): TextNode {
  return text(content, { italic: true })
}

/** `raw` null means not filled: it prints as a dash, never as zero. */
export function value(node: { text: string; raw: string | null; source: string }): ValueNode {
  return { type: 'value', text: node.raw === null ? '–' : node.text, raw: node.raw, source: node.source }
}

export function gap(key: string, sentence: string): GapNode {
  return { type: 'gap', key, text: sentence }
}

export function reference(target: string): ReferenceNode {
  return { type: 'reference', target }
}

export function lineBreak(): LineBreakNode {
  return { type: 'line-break' }
}

export function inline(...content: Content[]): Inline[] {
  const nodes: Inline[] = []
  for (const part of content) {
    if (part === null || part === undefined || part === '') continue
    if (typeof part === 'string') nodes.push(text(part))
    else if (isList(part)) nodes.push(...inline(...part))
    else nodes.push(part)
  }
  return nodes
}

function isList(part: Inline | readonly Content[]): part is readonly Content[] {
  return Array.isArray(part)
}
