import type { ReadDocument } from '@akuntabel/documents'
import { splitName } from './names.ts'
import type { PersonFact } from './types.ts'
import { distance } from './words.ts'

/** Up to this much of the letters may differ for a name in prose to be the same person's. */
const NEAR = 0.15
const DEGREE = '(?:(?:S|M|A)\\.?\\s?(?:\\p{L}{1,4})(?:\\.\\p{L}{1,3})?\\.?)'

/** Prose that names a known official: `Ketua, Wayan Ariana, S.E., M.M., …`. */
export function peopleInProse(doc: ReadDocument, known: readonly PersonFact[]): PersonFact[] {
  const bares = [...new Set(known.map(({ bare }) => bare))].filter((bare) => bare.split(' ').length >= 2)
  return doc.blocks.flatMap((block) => {
    if (block.type === 'table' || block.text.length < 60) return []
    return bares.flatMap((bare) => {
      const words = bare.split(' ').length
      const run = new RegExp(
        `\\b(\\p{Lu}[\\p{L}'’]+(?:\\s+\\p{Lu}[\\p{L}'’]+){${words - 1}})((?:,\\s*${DEGREE})*)`,
        'gu',
      )
      return [...block.text.matchAll(run)].flatMap((found) => {
        const name = (found[1] ?? '').toLowerCase()
        if (distance(name, bare) > NEAR) return []
        const nama = `${found[1]}${found[2]}`
        const before = block.text.slice(Math.max(0, found.index - 60), found.index)
        const jabatan = /\b(ketua|sekretaris)\b[^.;]*$/i.exec(before)?.[1] ?? null
        return [{ nama, ...splitName(nama), jabatan, nip: null, position: block.position }]
      })
    })
  })
}
