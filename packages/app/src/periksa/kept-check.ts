import type { Silence } from '@akuntabel/checker'
import type { ResultFile, Ringkas } from './apart/messages.ts'

/** A check with what a person said of it. */
export interface KeptCheck {
  ringkas: Ringkas
  /** A `StoredCheck`, packed. */
  check: Uint8Array
  /** What is no mistake, and why: from `.akuntabel.json` and from the page. */
  abaikan: Silence[]
  words: ResultFile[]
}
