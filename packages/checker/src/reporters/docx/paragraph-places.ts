import { xmlTags } from './xml-tags.ts'

/** Where a `w:p` begins and ends in the source of its part. */
export interface ParagraphPlace {
  /** Just behind its start tag or its properties. */
  inside: number
  /** Of its end tag; null for `<w:p/>`. */
  end: number | null
  /** Of its start tag. */
  start: number
  startEnd: number
}

/** Paragraphs in the order of their start tags, as the reader numbers them (`Position.anchor`). */
export function paragraphPlaces(source: string, prefix: string): ParagraphPlace[] {
  const places: ParagraphPlace[] = []
  const open: { name: string; place: ParagraphPlace | null }[] = []
  const [paragraph, properties] = [`${prefix}p`, `${prefix}pPr`]
  for (const tag of xmlTags(source)) {
    const place =
      tag.name === paragraph && tag.kind !== 'close'
        ? { start: tag.start, startEnd: tag.end, inside: tag.end, end: null }
        : null
    if (place) places.push(place)
    if (tag.kind === 'open') open.push({ name: tag.name, place })
    if (tag.kind === 'close') {
      const ended = open.pop()
      if (ended?.place) ended.place.end = tag.start
    }
    const parent = open.at(-1)?.place
    if (tag.name === properties && tag.kind !== 'open' && parent && parent.end === null)
      parent.inside = tag.end
  }
  return places
}
