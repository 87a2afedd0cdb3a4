import { UnreadableDocument } from '../unreadable.ts'
import type { XmlNode } from './xml.ts'
import { child, childrenOf, parseXml } from './xml.ts'
import type { Zip } from './zip.ts'

export interface Relation {
  id: string
  /** Last part of its type: `styles`, `header`, `footnotes`. */
  type: string
  target: string
}

export interface DocxPackage {
  /** Hands over the blocks of the document's body one by one, and keeps none of them. */
  eachBlock: (take: (node: XmlNode) => void) => void
  relations: Relation[]
  /** The root of the first part of a type, or null. */
  part: (type: string) => XmlNode | null
  partById: (id: string) => XmlNode | null
}

export function openPackage(zip: Zip): DocxPackage {
  const main = mainPart(zip)
  if (!zip.names.includes(main)) throw new UnreadableDocument('jenis-tidak-dikenal')
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const relations = readRelations(zip, `${folder}_rels/${main.slice(folder.length)}.rels`, folder)
  const read = (relation: Relation | undefined): XmlNode | null => {
    const source = relation ? zip.read(relation.target) : null
    return source === null ? null : parseXml(source)
  }
  return {
    eachBlock: (take) => {
      const document = parseXml(zip.read(main) ?? [], { parent: 'w:body', take })
      if (document.name !== 'w:document') throw new UnreadableDocument('jenis-tidak-dikenal')
      if (!child(document, 'w:body')) throw new UnreadableDocument('rusak')
    },
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
