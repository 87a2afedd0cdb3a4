/** `text` is the plain conversion, `docx` and `pdf` our own writers, `word` another tool's DOCX, `courier` an untagged PDF. */
export type CorpusFormat = 'text' | 'docx' | 'pdf' | 'word' | 'courier'

export interface SourceCell {
  text: string
  /** `^`: continues the cell above; `<`: continues the cell to the left. */
  covered: 'above' | 'left' | null
}

export interface SourceRow {
  kind: 'header' | 'row' | 'group' | 'total' | 'page'
  cells: SourceCell[]
}

export type SourceBlock =
  | { type: 'heading'; level: 1 | 2 | 3 | 4; label: string | null; text: string }
  | { type: 'paragraph'; text: string; centred: boolean }
  | { type: 'item'; label: string; text: string }
  | { type: 'contents'; entries: { text: string; page: string }[] }
  | { type: 'table'; number: string | null; caption: string | null; rows: SourceRow[] }
  | { type: 'figure'; number: string; caption: string }
  | { type: 'cover'; lines: string[]; office: string; year: string }
  | {
      type: 'signatures'
      place: string | null
      parties: { jabatan: string; nama: string; nip: string | null }[]
    }
  | { type: 'page-break' }

export interface SourceHead {
  jenis: 'lkj' | 'pk' | 'renstra' | 'keputusan' | 'sop'
  satker: string
  kode: string
  entitas: 'kpu' | 'sekretariat'
  tahun: number
  /** Documents of one group are checked together. */
  kelompok: string | null
  /** Further formats beside text, docx and pdf. */
  ragam: CorpusFormat[]
  /** How the text conversion looks: bold marks and hashes, or bare lines. */
  gaya: 'polos' | 'markdown'
  /** Prose of the text conversion wrapped at this many characters; 0 leaves it on one line. */
  lebar: number
}

/** One marked difference between the defective version and its clean twin. */
export interface Plant {
  rule: string
  defect: string
  clean: string
  stated: string
  expected: string
  /** Rules that may rightly speak at the same place as a consequence; neither asked for nor held against. */
  also: string[]
}

/** Where a plant stands in the parsed document. */
export interface PlantPlace {
  heading: string | null
  /** Caption number and caption of the table; null outside tables. */
  table: { number: string | null; caption: string | null; row: string; label: string } | null
  /** The whole paragraph, heading, caption or row it stands in. */
  text: string
}

export interface Expectation extends Plant {
  place: PlantPlace
}

export interface ParsedSource {
  head: SourceHead
  blocks: SourceBlock[]
}

export interface CorpusDocument {
  name: string
  head: SourceHead
  defective: ParsedSource
  clean: ParsedSource
  expectations: Expectation[]
}
