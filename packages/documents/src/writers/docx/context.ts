import type { DocumentTree } from '../../tree/document.ts'

/** What blocks need to know of the document they stand in. */
export interface DocxContext {
  tree: DocumentTree
  /** Printed text of references, by id. */
  labels: ReadonlyMap<string, string>
  /** Bookmark names, by id of heading, table or figure. */
  bookmarks: ReadonlyMap<string, string>
  /** PNG of each SVG, for readers that draw none. */
  pictures: ReadonlyMap<string, Uint8Array>
  landscape: boolean
  /** Left indent in twips: depth of the list around. */
  indent: number
  listDepth: number
  /** Numbered lists so far: each starts again at one. */
  lists: { count: number }
  /** Last number given to a table and to a figure. */
  sequences: { Tabel: number; Gambar: number }
}
