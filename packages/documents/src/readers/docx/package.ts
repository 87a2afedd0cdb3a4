import { UnreadableDocument } from '../unreadable.ts'
import type { XmlNode } from './xml.ts'
import { childrenOf, parseXml } from './xml.ts'
import type { Zip } from './zip.ts'

export interface Relation {
  id: string
  /** Last part of its type: `styles`, `header`, `footnotes`. */
  type: string
  target: string
}

export interface DocxPackage {
  document: XmlNode
  relations: Relation[]
  /** The root of the first part of a type, or null. */
  part: (type: string) => XmlNode | null
  partById: (id: string) => XmlNode | null
}

export function openPackage(zip: Zip): DocxPackage {
  const main = mainPart(zip)
  const source = zip.read(main)
  if (source === null) throw new UnreadableDocument('jenis-tidak-dikenal')
  const document = parseXml(source)
  if (document.name !== 'w:document') throw new UnreadableDocument('jenis-tidak-dikenal')
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const relations = readRelations(zip, `${folder}_rels/${main.slice(folder.length)}.rels`, folder)
  const read = (relation: Relation | undefined): XmlNode | null => {
    const text = relation ? zip.read(relation.target) : null
    return text === null ? null : parseXml(text)
  }
  return {
    document,
    relations,
    part: (type) => read(relations.find((relation) => relation.type === type)),
    partById: (id) => read(relations.find((relation) => relation.id === id)),
  }
}

function mainPart(zip: Zip): string {
  const root = readRelations(zip, '_rels/.rels', '')
  const stated = root.find((relation) => relation.type === 'officeDocument')?.target
  return stated !== undefined && zip.names.includes(stated) ? stated : 'word/document.xml'
}

function readRelations(zip: Zip, name: string, folder: string): Relation[] {
  const source = zip.read(name)
  if (source === null) return []
  return childrenOf(parseXml(source), 'Relationship').flatMap(({ attrs }) => {
    if (attrs.TargetMode === 'External' || attrs.Target === undefined) return []
    const type = (attrs.Type ?? '').split('/').at(-1) ?? ''
    return [{ id: attrs.Id ?? '', type, target: resolve(folder, attrs.Target) }]
  })
}

function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const parts: string[] = []
  for (const part of `${folder}${target}`.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}
