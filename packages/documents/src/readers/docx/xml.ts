import { SaxesParser } from 'saxes'
import { LIMITS } from '../limits.ts'
import { UnreadableDocument } from '../unreadable.ts'
import { canonicalPrefixes } from './namespaces.ts'
import { isKept, isSkipped, keptAttributes } from './xml-kept.ts'

export interface XmlNode {
  name: string
  attrs: Record<string, string>
  children: XmlNode[]
  /** Only kept where OOXML has text: `w:t`, `m:t`. */
  text: string
  /** 0-based number of a `w:p` in its part, in document order; -1 for everything else. */
  ordinal: number
}

/** Takes the children of one element one by one; they are not kept in the tree. */
export interface XmlStream {
  parent: string
  take: (node: XmlNode) => void
}

const TEXT = new Set(['w:t', 'm:t'])
const NO_CHILDREN: XmlNode[] = []

/**
 * A part of the package as a tree, of what the readers look at. Entities of its own are refused by the parser,
 * so nothing can multiply.
 */
export function parseXml(chunks: Iterable<string>, stream?: XmlStream): XmlNode {
  const root = node('', {})
  const stack = [root]
  let rename: ((name: string) => string) | null = null
  let paragraphs = 0
  let live = 0
  /** Open elements inside one that nobody reads. */
  let skipped = 0
  const parser = new SaxesParser({ xmlns: false, position: false })
  parser.on('error', (cause) => {
    throw new UnreadableDocument('rusak', cause)
  })
  parser.on('opentag', (tag) => {
    rename ??= canonicalPrefixes(tag.attributes)
    const name = rename(tag.name)
    const ordinal = name === 'w:p' ? paragraphs++ : -1
    if (stack.length + skipped > LIMITS.xmlDepth) throw new UnreadableDocument('rusak')
    if (skipped > 0 || isSkipped(name)) {
      skipped++
      return
    }
    if (++live > LIMITS.xmlNodes) throw new UnreadableDocument('terlalu-besar')
    const opened = node(name, keptAttributes(tag.attributes, rename))
    opened.ordinal = ordinal
    stack.push(opened)
  })
  parser.on('text', (text) => {
    const top = stack.at(-1)
    if (skipped === 0 && top && TEXT.has(top.name)) top.text += text
  })
  parser.on('closetag', () => {
    if (skipped > 0) {
      skipped--
      return
    }
    const closed = stack.pop()
    const above = stack.at(-1)
    if (!closed || !above) return
    if (stream?.parent === above.name) {
      live = stack.length
      stream.take(closed)
    } else if (isKept(closed)) {
      // Most elements hold none or one other: no list is made for none, and none with room to spare for one.
      if (above.children === NO_CHILDREN) above.children = [closed]
      else above.children.push(closed)
    } else live--
  })
  for (const chunk of chunks) parser.write(chunk)
  parser.close()
  return root.children[0] ?? root
}

function node(name: string, attrs: Record<string, string>): XmlNode {
  return { name, attrs, children: NO_CHILDREN, text: '', ordinal: -1 }
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
