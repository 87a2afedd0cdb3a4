import { type Archive, openArchive, partText } from '@akuntabel/documents/archive'
import { commentXml, rangeEnd, rangeStart, type WordComment } from './comment-xml.ts'
import { type ParagraphPlace, paragraphPlaces } from './paragraph-places.ts'
import { textPart, writeZip } from './write-zip.ts'
import { appendToRoot, applyEdits, attributeOf, type Edit, prefixOf, xmlTags } from './xml-tags.ts'

const TRANSITIONAL = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const STRICT_RELATIONS = 'http://purl.oclc.org/ooxml/officeDocument/relationships'
const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml'
const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const NO_RELATIONS = `${HEADER}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`

/** As many as a ZIP file can number; the reader before has refused a file of very many. */
const MOST_PARTS = 65_534

/** A copy of a Word document with comments added; everything else, also comments already there, stays as it is. */
export async function addComments(bytes: Uint8Array, comments: readonly WordComment[]): Promise<Uint8Array> {
  if (comments.length === 0) return bytes
  const parts = new Map(await openArchive(bytes, { entries: MOST_PARTS }))
  const text = (name: string): string | null => {
    const part = parts.get(name)
    return part ? utf8(partText(part)) : null
  }
  const set = (name: string, source: string): void => void parts.set(name, textPart(name, source))

  const main = mainPart(text('_rels/.rels'), parts)
  const document = text(main) ?? ''
  const prefix = prefixOf(document, [TRANSITIONAL, STRICT])
  const places = prefix === null ? [] : paragraphPlaces(document, prefix)
  if (prefix === null || places.length === 0) return bytes

  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const relationsName = `${folder}_rels/${main.slice(folder.length)}.rels`
  const relations = text(relationsName) ?? NO_RELATIONS
  const known = commentsTarget(relations, folder)
  const name = known ?? unusedName(parts, folder)
  const strict = document.includes(STRICT)
  const old = text(name) ?? emptyComments(strict ? STRICT : TRANSITIONAL)
  const oldPrefix = prefixOf(old, [TRANSITIONAL, STRICT]) ?? 'w:'
  const first = nextId(old)

  set(main, withRanges(document, { prefix, places, comments, first }))
  const added = comments.map((comment, at) => commentXml(oldPrefix, first + at, comment.lines)).join('')
  set(name, appendToRoot(withAttributePrefix(old, oldPrefix, strict), added))
  if (known === null) {
    const type = `${strict ? STRICT_RELATIONS : RELATIONS}/comments`
    const target = `<Relationship Id="${unusedId(relations)}" Type="${type}" Target="${name.slice(folder.length)}"/>`
    set(relationsName, appendToRoot(relations, target))
  }
  const types = text('[Content_Types].xml') ?? ''
  if (!types.includes(`"/${name}"`)) {
    const override = `<Override PartName="/${name}" ContentType="${COMMENTS_TYPE}"/>`
    set('[Content_Types].xml', appendToRoot(types, override))
  }
  return writeZip([...parts.values()])
}

function utf8(source: string): string {
  return source.replace(/^\uFEFF?\s*<\?xml[^>]*\?>\s*/, HEADER)
}

function mainPart(relations: string | null, parts: Archive): string {
  for (const tag of xmlTags(relations ?? '')) {
    const target = attributeOf(tag, 'Target')?.replace(/^\//, '')
    if (attributeOf(tag, 'Type')?.endsWith('/officeDocument') && target && parts.has(target)) return target
  }
  return 'word/document.xml'
}

function commentsTarget(relations: string, folder: string): string | null {
  for (const tag of xmlTags(relations)) {
    if (!attributeOf(tag, 'Type')?.endsWith('/comments')) continue
    const target = attributeOf(tag, 'Target') ?? ''
    return target.startsWith('/') ? target.slice(1) : `${folder}${target.replace(/^\.\//, '')}`
  }
  return null
}

function unusedName(parts: Archive, folder: string): string {
  let name = `${folder}comments.xml`
  for (let at = 2; parts.has(name); at++) name = `${folder}comments${at}.xml`
  return name
}

function unusedId(relations: string): string {
  let id = 'rIdAkuntabel'
  while (relations.includes(`"${id}"`)) id += '1'
  return id
}

function emptyComments(namespace: string): string {
  return `${HEADER}<w:comments xmlns:w="${namespace}"></w:comments>`
}

/** A part that writes its elements without a prefix still needs one for attributes. */
function withAttributePrefix(source: string, prefix: string, strict: boolean): string {
  if (prefix !== '' || /\bxmlns:w\s*=/.test(source)) return source
  return source.replace(/<([\w.-]+)(?=[\s>])(?!\?)/, `<$1 xmlns:w="${strict ? STRICT : TRANSITIONAL}"`)
}

function nextId(comments: string): number {
  let next = 0
  for (const tag of xmlTags(comments)) {
    if (!/(?:^|:)comment$/.test(tag.name) || tag.kind === 'close') continue
    const id = Number(attributeOf(tag, '(?:[\\w.-]+:)?id'))
    if (Number.isInteger(id)) next = Math.max(next, id + 1)
  }
  return next
}

interface Ranges {
  prefix: string
  places: readonly ParagraphPlace[]
  comments: readonly WordComment[]
  first: number
}

function withRanges(document: string, { prefix, places, comments, first }: Ranges): string {
  const numbered = comments.map(({ paragraph }, at) => ({
    id: first + at,
    at: Math.max(0, Math.min(paragraph, places.length - 1)),
  }))
  const edits = [...Map.groupBy(numbered, ({ at }) => at)].flatMap(([at, group]): Edit[] => {
    const place = places[at] as ParagraphPlace
    const starts = group.map(({ id }) => rangeStart(prefix, id)).join('')
    const ends = group.map(({ id }) => rangeEnd(prefix, id)).join('')
    if (place.end === null) {
      const tag = document.slice(place.start, place.startEnd).replace(/\s*\/>$/, '>')
      const remove = place.startEnd - place.start
      return [{ at: place.start, remove, text: `${tag}${starts}${ends}</${prefix}p>` }]
    }
    return [
      { at: place.inside, remove: 0, text: starts },
      { at: place.end, remove: 0, text: ends },
    ]
  })
  return withAttributePrefix(applyEdits(document, edits), prefix, document.includes(STRICT))
}
