import type { Measure } from '../facts/types.ts'
import type { Outcome } from './outcome.ts'
import type { Severity } from './rule.ts'

export interface Location {
  line: number | null
  page: number | null
  heading: string | null
  /** The chapter it stands in; null before the first. */
  chapter: string | null
  /** 1-based number of the table, its row (header included) and column; null outside a table. */
  table: number | null
  row: number | null
  column: number | null
  /** Text at the place, shortened. */
  excerpt: string
  /** The file, when it is not the one the finding is listed under. */
  file?: string
  /** For people: `Tabel 3.8, baris 3355, kolom Sisa`. */
  label: string
  /** 0-based block, and Word paragraph when known: where a comment goes. */
  block: number
  anchor?: number
}

export interface Finding {
  rule: string
  severity: Severity
  message: string
  location: Location
  stated: string
  expected: string | null
  arithmetic: string | null
  related: Location[]
  /** Stable over pages and reprints: rule and what it is about. */
  fingerprint: string
  outcome: Extract<Outcome, 'salah' | 'perlu-dilihat'>
  /** The same for findings of the rule that one repair mends. */
  cause: string
  /** Every place of the cause, the first one included; each can be silenced by its own fingerprint. */
  places: FoundPlace[]
  /** Criteria of reviu and evaluasi that the rule touches. */
  tags: readonly string[]
  /** 0 to 1. */
  sure: number
}

export interface FoundPlace extends Location {
  fingerprint: string
}

/** Checked and right: what a reviewer may cite. */
export interface Passed {
  rule: string
  message: string
  arithmetic: string | null
  location: Location
}

/** Not checked, and why; without a place when the whole document gives the rule nothing. */
export interface Unchecked {
  rule: string
  why: string
  location: Location | null
}

/** One figure of the document, everywhere it is told. */
export interface KeyFigure {
  /** `Pagu seluruhnya`, or the indikator's name. */
  name: string
  /** What is told of it: `pagu`, `realisasi`, `capaian`. */
  measure: Measure
  /** Figures that may be the same number by rounding stand together. Several: the document contradicts itself. */
  values: { text: string; places: Location[] }[]
}

export interface KeyFigures {
  satker: KeyFigure[]
  indikator: KeyFigure[]
}

/** A part that PermenPANRB 53/2014, Lampiran II, asks of a Laporan Kinerja. */
export interface Part {
  name: string
  /** True for an analysis of the chapter on what was reached. */
  analysis: boolean
  found: boolean
  /** Asked for only where there is something to show. */
  optional: boolean
  /** Where it begins; null when it is missing, or told by a table alone. */
  place: Location | null
}

export interface Checked {
  tables: number
  totals: number
  percentages: number
  names: number
  figures: number
}

export interface FileReport {
  file: string
  document: { kind: string; satker: string | null; tahun: number | null }
  findings: Finding[]
  checked: Checked
  passed: Passed[]
  unchecked: Unchecked[]
  /** Which parts of a Laporan Kinerja it holds; empty for other documents. */
  parts: Part[]
  /** The figures a reviewer compares first, by place. */
  keyFigures: KeyFigures
  /** Findings that `.akuntabel.json` silences; absent without such a file. */
  silenced?: SilencedFinding[]
}

export interface SilencedFinding {
  finding: Finding
  reason: string
}

export interface Report {
  version: 1
  files: FileReport[]
}
