import { normalise } from '../../facts/words.ts'

const SMALL = new Set([
  'di',
  'dan',
  'pada',
  'untuk',
  'lingkungan',
  'tahun',
  'tentang',
  'dalam',
  'atas',
  'komisi',
  'pemilihan',
  'umum',
  'kpu',
])

/** Share of words both have (Dice), office and year apart; what follows the length of the other is not the subject any more. */
export function alike(a: string, b: string): number {
  const [one, other] = [words(a), words(b)]
  const length = Math.min(one.length, other.length) + 4
  const [left, rest] = [new Set(one.slice(0, length)), new Set(other.slice(0, length))]
  if (left.size === 0 || rest.size === 0) return 1
  const shared = [...left].filter((word) => rest.has(word)).length
  return (2 * shared) / (left.size + rest.size)
}

function words(subject: string): string[] {
  const bare = normalise(subject).replace(/\b(?:provinsi|kabupaten|kota)\s+\S+(?:\s+(?:20\d\d|tahun))?/g, ' ')
  return bare.split(/\s+/).filter((word) => word !== '' && !SMALL.has(word) && !/^20\d\d$/.test(word))
}
