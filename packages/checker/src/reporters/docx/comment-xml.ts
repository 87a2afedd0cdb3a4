import { escapeXml } from './xml-tags.ts'

/** A comment of Word: its lines, at a paragraph of word/document.xml (0-based). */
export interface WordComment {
  paragraph: number
  lines: string[]
}

const AUTHOR = 'Akuntabel'

export function commentXml(prefix: string, id: number, lines: readonly string[]): string {
  const w = prefix
  const own = w === '' ? 'w:' : w
  const paragraphs = lines
    .map((line) => `<${w}p><${w}r><${w}t xml:space="preserve">${escapeXml(line)}</${w}t></${w}r></${w}p>`)
    .join('')
  return `<${w}comment ${own}id="${id}" ${own}author="${AUTHOR}" ${own}initials="AK">${paragraphs}</${w}comment>`
}

export function rangeStart(prefix: string, id: number): string {
  return `<${prefix}commentRangeStart ${attribute(prefix)}id="${id}"/>`
}

export function rangeEnd(prefix: string, id: number): string {
  const w = prefix
  return `<${w}commentRangeEnd ${attribute(w)}id="${id}"/><${w}r><${w}commentReference ${attribute(w)}id="${id}"/></${w}r>`
}

/** Attributes never take the default namespace. */
function attribute(prefix: string): string {
  return prefix === '' ? 'w:' : prefix
}
