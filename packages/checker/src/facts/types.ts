import type { Position, ReadTable } from '@akuntabel/documents'
import type { Decimal } from '@akuntabel/domain/notation'
import type { ContentsEntry } from './contents.ts'
import type { DecisionSubject } from './decision.ts'
import type { NumberedItem } from './numbered.ts'
import type { PeriodFact } from './periods.ts'

/** A figure as printed. `low` and `high` bound what may have been rounded to it. */
export interface Figure {
  value: Decimal
  low: Decimal
  high: Decimal
  /** One unit of the last printed digit; 0 when the figure cannot have been rounded (rupiah, counts). */
  ulp: Decimal
  unit: 'persen' | 'rupiah' | 'angka'
  /** As printed. */
  text: string
  /** Words behind the figure: `kali`, `orang`; null without. */
  satuan: string | null
  /** False when the figure is not written as Indonesian writes it (`80.81`, `4351.000`, `98, 56 %`). */
  clean: boolean
  confidence: number
}

export type DocumentKind = 'lkj' | 'pk' | 'renstra' | 'keputusan' | 'sop' | 'lain'

export interface OfficeName {
  jenis: 'provinsi' | 'kabupaten' | 'kota' | 'pusat'
  /** Without `Kota` or `Kabupaten`; capitalised: `Blitar`. */
  nama: string
}

export interface DocumentFact {
  kind: DocumentKind
  satker: OfficeName | null
  entitas: 'kpu' | 'sekretariat' | null
  tahun: number | null
  /** First and last year of a Renstra. */
  periode: [number, number] | null
}

export interface Section {
  heading: string
  level: number
  /** `BAB III`, `A.`, `3.1`; null without. */
  label: string | null
  position: Position
  /** First block after the heading and the block after its last. */
  from: number
  to: number
}

export type ColumnName =
  | 'nomor'
  | 'kode'
  | 'label'
  | 'program'
  | 'kegiatan'
  | 'output'
  | 'sasaran'
  | 'indikator'
  | 'pagu'
  | 'pagu-awal'
  | 'pagu-revisi'
  | 'selisih'
  | 'realisasi'
  | 'sisa'
  | 'persen'
  | 'target'
  | 'capaian'
  | 'jumlah'
  | 'satuan'
  | 'rentang'
  | 'kategori'
  | 'formula'
  | 'sumber'
  | 'keterangan'
  | 'figure'
  | 'lain'

export interface ColumnRole {
  role: ColumnName
  /** The year the column is about, when its header says so. */
  year: number | null
  /** True when its figures are rupiah. */
  money: boolean
  /** 1, 1.000, 1.000.000 or 1.000.000.000: what one printed unit is worth. */
  scale: number
  /** Header words from the top row down, as printed. */
  header: string
}

export interface FactCell {
  text: string
  /** Read only in columns of figures; `-` in a money column is zero. */
  figure: Figure | null
  role: ColumnName
  position: Position
  /** True for a cell that only continues the merged cell above. */
  inherited: boolean
}

export interface FactRow {
  /** Index in `FactTable.rows`. */
  index: number
  /** 0 is the highest: program, then kegiatan, then output. Null when the row's level is not known. */
  level: number | null
  /** The row it is part of, by code or numbering. */
  parent: number | null
  kode: string | null
  /** The row's name: program, kegiatan, output, indikator or whatever names it. */
  label: string
  /** The sasaran the row stands under; null in other tables. */
  sasaran: string | null
  /** One per column, in order. */
  cells: FactCell[]
  isTotal: boolean
  isSubtotal: boolean
  isMean: boolean
  isHeader: boolean
  position: Position
}

export type TableRole =
  | 'anggaran'
  | 'revisi'
  | 'pk'
  | 'pengukuran'
  | 'skala'
  | 'iku'
  | 'pendanaan'
  | 'ringkasan'
  | 'target-tahunan'
  | 'lain'

export interface FactTable {
  table: ReadTable
  /** `3.8` or `IV.2`; null when the caption has none. */
  number: string | null
  caption: string | null
  /** The heading it stands under. */
  heading: string | null
  role: TableRole
  columns: ColumnRole[]
  /** Body rows; header rows are in `columns`. */
  rows: FactRow[]
  confidence: number
  position: Position
}

export type Measure =
  | 'pagu'
  | 'realisasi'
  | 'sisa'
  | 'persen-serapan'
  | 'target'
  | 'realisasi-kinerja'
  | 'capaian'
  | 'rata-rata'
  | 'jumlah'

export interface Quantity {
  /** `satker` for the whole office, else the normalised label of what it is about. */
  what: string
  /** As printed. */
  subject: string
  measure: Measure
  figure: Figure
  year: number | null
  /** The sentence for prose, the row's label for a table. */
  sentence: string
  /** Character of the figure in the sentence; null in a table. */
  at: number | null
  source: 'prosa' | 'tabel'
  /** Index in `Facts.tables`; null for prose. */
  table: number | null
  confidence: number
  position: Position
}

export interface PersonFact {
  /** With degrees, as printed. */
  nama: string
  /** Without degrees, small letters, for comparing. */
  bare: string
  gelar: string | null
  jabatan: string | null
  nip: string | null
  position: Position
}

export interface DateFact {
  /** Null when the date is impossible. */
  iso: string | null
  /** Day name before the date, as printed. */
  hari: string | null
  text: string
  /** Character of the date in the sentence. */
  at: number
  sentence: string
  position: Position
}

export interface CitationFact {
  /** `undang-undang`, `peraturan pemerintah`, `peraturan presiden`, `peraturan kpu`, … */
  jenis: string
  nomor: string
  tahun: number | null
  /** Words after `tentang`, up to the end of the title. */
  tentang: string | null
  /** Year and number in LN or BN, and number in TLN. */
  lembaran: { tahun: number; nomor: string | null; tambahan: string | null } | null
  /** True for a regulation named in the title of another. */
  nested: boolean
  text: string
  position: Position
}

export interface ScaleBand {
  name: string
  /** What a table writes for the name: `ST`; null without. */
  code: string | null
  from: Decimal | null
  fromIncluded: boolean
  to: Decimal | null
  toIncluded: boolean
  text: string
  position: Position
}

export interface ScaleFact {
  /** As printed, in the document's order. */
  bands: ScaleBand[]
  table: number | null
  position: Position
}

export interface ReferenceFact {
  kind: 'tabel' | 'gambar' | 'grafik' | 'bagan' | 'lampiran'
  number: string
  /** False for the caption itself. */
  isReference: boolean
  text: string
  position: Position
}

export interface OfficeMention {
  text: string
  office: OfficeName
  /** `subject`: the sentence says what this office did, owns or is; all else is `other`. */
  role: 'subject' | 'other'
  sentence: string
  position: Position
}

/** Digits with their words in brackets: `2.286.721.000 (dua miliar …)`. */
export interface WordsPair {
  figure: Figure
  words: string
  text: string
  position: Position
}

/** A number of things stated in prose: `3 (tiga) sasaran`, `17 output`. */
export interface CountFact {
  count: number
  /** Normalised: `sasaran`, `indikator`, `program`, `kegiatan`, `output`, … */
  noun: string
  sentence: string
  position: Position
}

export interface MoneyFact {
  measure: Measure
  figure: Figure
  sentence: string
  at: number
  position: Position
}

/** Items of a list that stand one after the other. */
export interface ListFact {
  /** Block of the first item. */
  from: number
  items: number
  position: Position
}

export interface Facts {
  file: string
  document: DocumentFact
  sections: Section[]
  tables: FactTable[]
  quantities: Quantity[]
  people: PersonFact[]
  dates: DateFact[]
  citations: CitationFact[]
  scales: ScaleFact[]
  references: ReferenceFact[]
  offices: OfficeMention[]
  words: WordsPair[]
  counts: CountFact[]
  /** Every rupiah in prose with what it measures, also where its subject is not known. */
  money: MoneyFact[]
  lists: ListFact[]
  periods: PeriodFact[]
  /** Entries of the table of contents. */
  contents: ContentsEntry[]
  /** What the parts of a Keputusan say it is about. */
  decision: DecisionSubject[]
  numbered: NumberedItem[]
  /** Every sentence of the body, in order. */
  sentences: Sentence[]
}

export interface Sentence {
  text: string
  /** Index of the block it stands in, as in `position.block`. */
  block: number
  position: Position
  /** `Rencana tahun 2025:` leads the list it is an item of; null where nothing does, or not with one year. */
  ledYear: number | null
}
