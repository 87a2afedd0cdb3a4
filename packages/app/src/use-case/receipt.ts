import type { AuditReceipt } from '@akuntabel/store'
import { formatInstant } from '../view/instant.ts'

/** What a person keeps of a submission; number and hash are those of the trail. */
export interface Receipt {
  /** `TT-3572-000042` */
  nomor: string
  hash: string
  waktu: string
  /** `21 November 2022 14.32 WIB` */
  waktuText: string
}

export function receiptOf(unit: string, entry: AuditReceipt, timezone?: string): Receipt {
  return {
    nomor: `TT-${unit}-${String(entry.seq).padStart(6, '0')}`,
    hash: entry.hash,
    waktu: entry.at,
    waktuText: formatInstant(entry.at, timezone),
  }
}
