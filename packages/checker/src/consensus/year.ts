import type { Facts } from '../facts/types.ts'
import type { YearMention } from '../mentions/years.ts'
import { type Consensus, consensusOf } from './consensus.ts'

/** Farther back than this a year is history, not a leftover. */
const FARTHEST = 3

/** The year the document is about. Next year's plans and the year of printing are not against it. */
export function yearConsensus(
  facts: Facts,
  mentions: readonly YearMention[],
): Consensus<number, YearMention> {
  const own = facts.document.tahun
  return consensusOf(
    mentions.filter((mention) => isClaim(mention, own)),
    { same: (a, b) => a === b, known: own },
  )
}

function isClaim({ role, place, value }: YearMention, own: number | null): boolean {
  // What was done cannot have been done two years after the report's.
  if (role === 'berjalan') return own !== null && value > own + 1
  if (role !== 'laporan' && role !== 'cetak') return false
  if (own === null || value === own) return true
  if (place === 'sampul') return role === 'laporan' || value !== own + 1
  return role === 'laporan' && value < own && own - value <= FARTHEST
}
