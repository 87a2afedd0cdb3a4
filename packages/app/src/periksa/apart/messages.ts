import type { Silence } from '@akuntabel/checker'

export interface CheckRequest {
  files: { name: string; bytes: Uint8Array }[]
  /** What is no mistake, and why. */
  abaikan: Silence[]
}

/** One file to save. */
export interface ResultFile {
  name: string
  type: string
  bytes: Uint8Array
}

export interface CheckAnswer {
  /** How many files were read at all. */
  read: number
  /** A `StoredCheck`, packed. */
  check: Uint8Array
  /** A Word document with comments per input that was read. */
  words: ResultFile[]
}
