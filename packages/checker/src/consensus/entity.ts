import type { Facts } from '../facts/types.ts'
import type { Entity, EntityMention } from '../mentions/entities.ts'
import { type Consensus, consensusOf } from './consensus.ts'

/** Whose report it is. A book that holds the reports of both has two, and neither stands against the other. */
export function entityConsensus(
  { document }: Facts,
  mentions: readonly EntityMention[],
): Consensus<Entity, EntityMention> {
  const empty = { value: document.entitas, support: 0, mentions: 0, against: [] }
  if (document.kind !== 'lkj') return empty
  const read = consensusOf<Entity, EntityMention>(mentions, { same: (a, b) => a === b, known: null })
  const both = read.against.some(({ weight }) => read.support < 3 * weight)
  return both ? { ...empty, value: null } : read
}
