/** What the parent sends to the child process that runs Typst, and what it answers. */
export interface PdfRequest {
  /** The prepared tree as JSON, gzipped: small enough to be handed over at once, while the parent is busy. */
  tree: Uint8Array
  /** Pictures beside the tree, by the name it calls them. */
  files: [name: string, content: Uint8Array][]
  standard: 'a-2a' | 'ua-1'
  /** False: only find out on which pages things stand. */
  print: boolean
  /** Seconds since 1970, written into the file. */
  timestamp: number
}

export type PdfAnswer =
  | { ok: true; pdf: Uint8Array | null; places: [id: string, page: string][] }
  | { ok: false; problems: string[] }
