export interface XmlTag {
  name: string
  /** Source between the name and the bracket. */
  attributes: string
  kind: 'open' | 'close' | 'empty'
  start: number
  end: number
}

const TAGS =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<[?!][^>]*>|<(\/?)([^\s/>]+)((?:"[^"]*"|'[^']*'|[^>"'])*?)(\/?)>/g

/** Every tag of a well-formed source with its place, so that text can be put in without writing the rest anew. */
export function* xmlTags(source: string): Generator<XmlTag> {
  for (const found of source.matchAll(TAGS)) {
    const [text, slash, name, attributes = '', closed] = found
    if (name === undefined) continue
    yield {
      name,
      attributes,
      kind: slash === '/' ? 'close' : closed === '/' ? 'empty' : 'open',
      start: found.index,
      end: found.index + text.length,
    }
  }
}

export function attributeOf(tag: XmlTag | undefined, name: string): string | null {
  if (!tag) return null
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag.attributes)
  return found ? (found[1] ?? found[2] ?? null) : null
}

export function rootTag(source: string): XmlTag | undefined {
  return xmlTags(source).next().value ?? undefined
}

/** `w:` or whatever a root element calls a namespace; null when it does not know it. */
export function prefixOf(source: string, namespaces: readonly string[]): string | null {
  const attributes = rootTag(source)?.attributes ?? ''
  for (const [, name, double, single] of attributes.matchAll(
    /\bxmlns(?::([\w.-]+))?\s*=\s*(?:"([^"]*)"|'([^']*)')/g,
  )) {
    if (namespaces.includes(double ?? single ?? '')) return name === undefined ? '' : `${name}:`
  }
  return null
}

export interface Edit {
  at: number
  remove: number
  text: string
}

/** Edits by their place in the source; those at one place keep their order. */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  const pieces: string[] = []
  let at = 0
  for (const edit of [...edits].sort((a, b) => a.at - b.at)) {
    pieces.push(source.slice(at, edit.at), edit.text)
    at = edit.at + edit.remove
  }
  return [...pieces, source.slice(at)].join('')
}

/** Just before the end tag of the root, also when the root is `<root/>`. */
export function appendToRoot(source: string, text: string): string {
  const root = rootTag(source)
  if (!root) return source
  if (root.kind === 'empty') {
    return `${source.slice(0, root.start)}<${root.name}${root.attributes}>${text}</${root.name}>${source.slice(root.end)}`
  }
  const end = source.lastIndexOf('</')
  return `${source.slice(0, end)}${text}${source.slice(end)}`
}

const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

/** Text for an element or an attribute; what XML 1.0 cannot hold is left out. */
export function escapeXml(text: string): string {
  return text
    .replace(NOT_XML, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
}
