import type { Silence } from '@akuntabel/checker'

export interface CheckRequest {
  files: { name: string; bytes: Uint8Array }[]
  /** Reports of another year or office: what was copied from them is told, and they are not checked. */
  bandingkan: { name: string; bytes: Uint8Array }[]
  /** What is no mistake, and why. */
  abaikan: Silence[]
}

/** One file to save. */
export interface ResultFile {
  name: string
  type: string
  bytes: Uint8Array
}

/** What a list of results says of one. */
export interface Ringkas {
  files: string[]
  verdict: string
}

export interface CheckAnswer {
  /** How many files were read at all. */
  read: number
  ringkas: Ringkas
  /** A `StoredCheck`, packed. */
  check: Uint8Array
  /** A Word document with comments per input that was read. */
  words: ResultFile[]
}
