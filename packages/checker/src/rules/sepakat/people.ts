import { LRUCache } from 'lru-cache'
import type { Facts, PersonFact } from '../../facts/types.ts'
import { distance } from '../../facts/words.ts'

/** A person and the document that names them. */
export interface Named {
  person: PersonFact
  facts: Facts
}

const SPELLING = 0.15
const SAME_OFFICE = 0.3

export function everyone(all: readonly Facts[]): Named[] {
  return all.flatMap((facts) => facts.people.map((person) => ({ person, facts })))
}

/** Only one person at a time is Ketua, or Sekretaris. */
export function roleOf({ jabatan }: PersonFact): string | null {
  return /\b(ketua|sekretaris)\b/i.exec(jabatan ?? '')?.[1]?.toLowerCase() ?? null
}

/** 1 for the same name, less the further the spelling is; 0 for two people. */
export function samePerson(a: PersonFact, b: PersonFact): number {
  if (a.bare === b.bare) return 1
  const far = farOf(a.bare, b.bare)
  const role = roleOf(a)
  const sameRole = role !== null && role === roleOf(b)
  const sameNip = a.nip !== null && a.nip === b.nip
  if (a.nip !== null && b.nip !== null && a.nip !== b.nip && !sameRole) return 0
  if (far <= SPELLING) return sameRole || sameNip ? 0.9 : 0.6
  return far <= SAME_OFFICE && (sameRole || sameNip) ? 0.6 : 0
}

/** A table repeated over many pages names the same few people again and again. */
const known = new LRUCache<string, number>({ max: 20_000 })

function farOf(a: string, b: string): number {
  const pair = `${a}\n${b}`
  const found = known.get(pair)
  if (found !== undefined) return found
  const far = distance(a, b)
  known.set(pair, far)
  return far
}

/** The rarer of two sayings is doubted; of two equally rare ones the later. */
export function isDoubted(
  own: Named,
  other: Named,
  names: readonly Named[],
  same: (a: Named, b: Named) => boolean,
): boolean {
  const count = (wanted: Named) => names.filter((each) => same(each, wanted)).length
  const [mine, theirs] = [count(own), count(other)]
  return mine < theirs || (mine === theirs && names.indexOf(own) > names.indexOf(other))
}
