import { SaxesParser } from 'saxes'
import { LIMITS } from '../limits.ts'
import { UnreadableDocument } from '../unreadable.ts'
import { canonicalPrefixes, sameName } from './namespaces.ts'

export interface XmlNode {
  name: string
  attrs: Record<string, string>
  children: XmlNode[]
  /** Only kept where OOXML has text: `w:t`, `m:t`. */
  text: string
  /** 0-based number of a `w:p` in its part, in document order; -1 for everything else. */
  ordinal: number
}

const TEXT = new Set(['w:t', 'm:t'])

/** A part of the package as a tree. Entities of its own are refused by the parser, so nothing can multiply. */
export function parseXml(source: string): XmlNode {
  const root = node('', {})
  const stack = [root]
  let rename: ((name: string) => string) | null = null
  let paragraphs = 0
  const parser = new SaxesParser({ xmlns: false, position: false })
  parser.on('error', (cause) => {
    throw new UnreadableDocument('rusak', cause)
  })
  parser.on('opentag', (tag) => {
    rename ??= canonicalPrefixes(tag.attributes)
    const opened = node(rename(tag.name), renameAll(tag.attributes, rename))
    if (opened.name === 'w:p') opened.ordinal = paragraphs++
    stack.at(-1)?.children.push(opened)
    stack.push(opened)
    if (stack.length > LIMITS.xmlDepth) throw new UnreadableDocument('rusak')
  })
  parser.on('text', (text) => {
    const top = stack.at(-1)
    if (top && TEXT.has(top.name)) top.text += text
  })
  parser.on('closetag', () => {
    stack.pop()
  })
  parser.write(source).close()
  return root.children[0] ?? root
}

function node(name: string, attrs: Record<string, string>): XmlNode {
  return { name, attrs, children: [], text: '', ordinal: -1 }
}

function renameAll(attrs: Record<string, string>, rename: (name: string) => string): Record<string, string> {
  if (rename === sameName) return attrs
  return Object.fromEntries(Object.entries(attrs).map(([name, value]) => [rename(name), value]))
}

export function child(parent: XmlNode | undefined, name: string): XmlNode | undefined {
  return parent?.children.find((candidate) => candidate.name === name)
}

export function childrenOf(parent: XmlNode | undefined, name: string): XmlNode[] {
  return parent ? parent.children.filter((candidate) => candidate.name === name) : []
}

/** The `w:val` of a child element. */
export function valOf(parent: XmlNode | undefined, name: string): string | null {
  return child(parent, name)?.attrs['w:val'] ?? null
}

/** A switch like `<w:b/>`: true when present and not turned off; null when absent. */
export function switchOf(parent: XmlNode | undefined, name: string): boolean | null {
  const found = child(parent, name)
  if (!found) return null
  return !['0', 'false', 'off', 'none'].includes(found.attrs['w:val'] ?? '1')
}
