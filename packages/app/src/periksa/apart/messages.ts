import type { CheckView } from '../check-view.ts'

export interface CheckRequest {
  files: { name: string; bytes: Uint8Array }[]
}

/** One file to save. */
export interface ResultFile {
  name: string
  type: string
  bytes: Uint8Array
}

export interface CheckAnswer {
  view: CheckView
  /** `hasil.html`, `hasil.json`, then one Word document per input that was read. */
  files: ResultFile[]
}
