/** Where something stands in the file that was read; what a format cannot know is null. */
export interface Position {
  /** 1-based line of a text, Markdown or HTML input. */
  line: number | null
  /** 1-based page of a PDF. */
  page: number | null
  /** 0-based index of the block in `ReadDocument.blocks`. */
  block: number
  /** 0-based number of the table in the document, row in the table (header included) and column. */
  table: number | null
  row: number | null
  column: number | null
  /** 0-based number of the `w:p` in word/document.xml, in document order: where a Word comment can be placed. */
  anchor?: number
}

export interface ReadParagraph {
  type: 'paragraph'
  text: string
  /** `1.`, `a.`, `-` when the paragraph is an item of a list (also when the number is computed by Word). */
  listLabel: string | null
  /** True for header, footer, footnote and text-box text, which is not part of the body's flow. */
  aside: 'header' | 'footer' | 'footnote' | 'text-box' | null
  position: Position
}

export interface ReadHeading {
  type: 'heading'
  level: number
  text: string
  position: Position
}

export interface ReadCell {
  text: string
  /** Column the cell starts in, after merged cells were laid out. */
  column: number
  colspan: number
  rowspan: number
  position: Position
}

export interface ReadRow {
  header: boolean
  /** Only cells that start here: a cell covered from above is absent. */
  cells: ReadCell[]
  position: Position
}

export interface ReadTable {
  type: 'table'
  columns: number
  rows: ReadRow[]
  /** 1 for a table the format itself marks; less when guessed from alignment. Below 0,7 nothing in it becomes an error. */
  confidence: number
  position: Position
}

export type ReadBlock = ReadParagraph | ReadHeading | ReadTable

export interface ReadDocument {
  file: string
  format: 'docx' | 'pdf' | 'markdown' | 'html' | 'text'
  blocks: ReadBlock[]
  pages: number | null
}

export interface ReadOptions {
  /** Called after each page of a PDF, and once for the other formats. */
  onProgress?: (done: number, total: number) => void
}
