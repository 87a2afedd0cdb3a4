import { isHenti, kepanjangan, seakar } from './kamus-cari.ts'

/** One thing that has to stand in what is found. Texts are in the language of `to_tsquery`. */
export interface CariKata {
  /** By the stem of any of these words; null where it is taken as it is written. */
  dasar: string | null
  /** As written: the word itself, what begins with it where it is the last, or the parts of a code one after the other. */
  tulis: string
  /** The words of it, to mark them where they are found. */
  kata: readonly string[]
}

export type CariRead = { ok: true; kata: CariKata[] } | { ok: false; sebab: 'kosong' | 'pendek' | 'umum' }

/** More words than these narrow nothing any further. */
const MAX_KATA = 8

/** What a person typed, as what is asked of the database. Codes and numbers keep their parts together: `3356.QGB`, `12/PR.01`. */
export function readCari(typed: string): CariRead {
  const chunks = typed.normalize('NFC').toLowerCase().split(/\s+/).map(partsOf)
  const parts = chunks.filter((chunk) => chunk.length > 0)
  if (parts.length === 0) return { ok: false, sebab: 'kosong' }
  const telling = parts.filter((chunk) => chunk.length > 1 || !isHenti(chunk[0] as string))
  if (telling.length === 0) return { ok: false, sebab: 'umum' }
  if (telling.every((chunk) => chunk.join('').length < 2)) return { ok: false, sebab: 'pendek' }
  const asked = telling.slice(0, MAX_KATA)
  const last = parts.at(-1)
  return { ok: true, kata: asked.map((chunk) => kataOf(chunk, chunk === last)) }
}

function partsOf(chunk: string): string[] {
  return chunk.split(/[^\p{L}\p{N}]+/u).filter((part) => part !== '')
}

function kataOf(parts: readonly string[], last: boolean): CariKata {
  // Whoever typed IKU-2 does not look for 2022.
  const begins = last && !/^\p{N}{1,2}$/u.test(parts.at(-1) ?? '')
  const tulis = `${parts.join(' <-> ')}${begins ? ':*' : ''}`
  const [word = '', ...more] = parts
  if (more.length > 0 || /\p{N}/u.test(word)) return { dasar: null, tulis, kata: parts }
  const meant = kepanjangan(word)
  const same = seakar(word)
  const dasar = [...(same ?? []), ...(meant.length > 0 ? [`(${meant.join(' <-> ')})`] : [])]
  return { dasar: dasar.length > 0 ? dasar.join(' | ') : null, tulis, kata: [...(same ?? [word]), ...meant] }
}
