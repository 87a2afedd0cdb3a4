import type { Position } from '@akuntabel/documents'
import type { Facts, ReferenceFact } from '../../facts/types.ts'
import { squeezed } from '../../facts/words.ts'

export interface Caption {
  kind: ReferenceFact['kind']
  /** `3.8` */
  number: string
  /** `3.` for `3.8`, empty for `8`. */
  prefix: string
  last: number
  title: string
  position: Position
}

/** Numbered captions in order; the same caption again, or one marked as continued, counts once. */
export function captionsOf(facts: Facts): Caption[] {
  const captions: Caption[] = []
  for (const reference of facts.references) {
    if (reference.isReference || reference.kind === 'lampiran') continue
    const split = /^(.*?)(\d+)$/.exec(reference.number)
    const title = titleOf(facts, reference)
    if (!split || /\blanjutan\b/i.test(title)) continue
    const again = captions.some(
      (other) =>
        other.kind === reference.kind &&
        other.number === reference.number &&
        (squeezed(other.title) === squeezed(title) || title === ''),
    )
    if (again) continue
    captions.push({
      kind: reference.kind,
      number: reference.number,
      prefix: split[1] ?? '',
      last: Number(split[2]),
      title,
      position: reference.position,
    })
  }
  return captions
}

/** On the caption's line, else on the next one. */
function titleOf(facts: Facts, reference: ReferenceFact): string {
  const line = reference.text.replace(/^\p{L}+\.?\s+\S+\s*/u, '').trim()
  if (/\p{L}{3}/u.test(line)) return line
  const table = facts.tables.find(
    ({ number, position }) =>
      number === reference.number &&
      position.block > reference.position.block &&
      position.block - reference.position.block < 6,
  )
  const below = facts.sections.find(
    ({ position }) => position.block === reference.position.block + 1,
  )?.heading
  const next = facts.sentences.find(({ block }) => block === reference.position.block + 1)?.text
  return below ?? next ?? table?.caption ?? ''
}

export function captionName({ kind, number }: Pick<Caption, 'kind' | 'number'>): string {
  return `${kind[0]?.toUpperCase()}${kind.slice(1)} ${number}`
}
