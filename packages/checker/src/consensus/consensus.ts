import type { Mention } from '../mentions/mention.ts'

export interface Consensus<T, M extends Mention<T> = Mention<T>> {
  /** What the document says by weight; null where it says nothing. */
  value: T | null
  /** Weight and number of the mentions that say so. */
  support: number
  mentions: number
  against: { value: T; weight: number; mentions: M[] }[]
}

/** The value with the greatest weight, and every other with its places; `known` wins where the caller knows better. */
export function consensusOf<T, M extends Mention<T>>(
  mentions: readonly M[],
  { same, known }: { same: (a: T, b: T) => boolean; known: T | null },
): Consensus<T, M> {
  const groups: { value: T; weight: number; mentions: M[] }[] = []
  for (const mention of mentions) {
    const group = groups.find(({ value }) => same(value, mention.value))
    if (group === undefined)
      groups.push({ value: mention.value, weight: mention.weight, mentions: [mention] })
    else {
      group.weight += mention.weight
      group.mentions.push(mention)
    }
  }
  const heaviest = groups.toSorted((a, b) => b.weight - a.weight)[0]
  const value = known ?? heaviest?.value ?? null
  if (value === null) return { value, support: 0, mentions: 0, against: [] }
  const own = groups.find((group) => same(group.value, value))
  return {
    value,
    support: own?.weight ?? 0,
    mentions: own?.mentions.length ?? 0,
    against: groups.filter((group) => !same(group.value, value)),
  }
}

/** How sure it is that who stands against is wrong: a few against many. */
export function sureOf(support: number, weight: number): number {
  if (support >= 12 && support >= 4 * weight) return 0.8
  return 0.6
}
