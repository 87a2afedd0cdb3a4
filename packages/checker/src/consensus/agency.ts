import { sameOffice } from '../facts/office-name.ts'
import type { OfficeName } from '../facts/types.ts'
import type { Agency, AgencyMention } from '../mentions/agencies.ts'
import { type Consensus, consensusOf } from './consensus.ts'

/** The region of the cover's agency; the same agency of another region that acts here is against it. */
export function agencyConsensus(
  agency: Agency | null,
  mentions: readonly AgencyMention[],
): Consensus<OfficeName, AgencyMention> {
  if (agency === null) return { value: null, support: 0, mentions: 0, against: [] }
  return consensusOf(
    mentions.filter(({ role, value }) => role === 'pelaku' || sameOffice(value, agency.region)),
    { same: sameOffice, known: agency.region },
  )
}
