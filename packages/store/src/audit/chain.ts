import { createHash } from 'node:crypto'
import { canonicalJson } from './canonical-json.ts'

/** One entry as it is hashed. `at` has microseconds: `2022-10-14T03:21:09.123456Z`. */
export interface AuditLink {
  unit: string
  seq: bigint
  at: string
  actorId: string
  actorName: string
  peran: string
  event: string
  subject: string
  data: unknown
  prevHash: string
}

/** What the first entry of a unit follows. */
export const GENESIS = '0'.repeat(64)

export function hashLink(link: AuditLink): string {
  return createHash('sha256').update(canonicalJson(link)).digest('hex')
}
