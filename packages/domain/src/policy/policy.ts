import type { Decimal } from '../number/decimal.ts'
import type { Periode } from '../period/periode.ts'

export type MinimalFormula = '(2T-R)/T' | 'T/R' | '(T-R)/T'

/** Everything the law leaves open or changes, as one named, versioned pack. */
export interface Policy {
  name: string
  version: number
  /** First year the pack is for. */
  year: number
  citation: string
  /** Bounds of the capped capaian, in percent. */
  cap: Decimal
  floor: Decimal
  minimalFormula: MinimalFormula
  /** Lowest first. */
  predikatOrder: readonly string[]
  opiniOrder: readonly string[]
  /** Capaian of a predikat or opini below its target: rank(R)/rank(T), or nothing. */
  belowTarget: 'peringkat' | 'nol'
  /** Entity capaian is the mean of its sasaran or of its indicators. */
  entitasMean: 'sasaran' | 'indikator'
  /** Key of a shipped scale. */
  scale: string
  efficiency: EfficiencyPolicy
  deadlines: DeadlinePolicy
  /** Laws quoted in documents, in order. */
  legalBasis: readonly string[]
  /** Points of law the pack takes for granted because nobody has read them in the law's own text. */
  asumsi: readonly Asumsi[]
  /** The LKj becomes final only after the inspectorate's reviu. */
  reviuWajib: boolean
  /** Who approves a quarter after its submission, in order. */
  rantai: { kpu: readonly RantaiRole[]; sekretariat: readonly RantaiRole[] }
  /** What a quarter must hold beside its figures before it is handed in. */
  ajukan: { tw1_3: SyaratAjukan; tw4: SyaratAjukan }
  /** A revision that gives rows more than the DIPA's total is refused, or needs a reason. */
  paguLebih: 'tolak' | 'alasan'
  /** How reports of outputs are scored. */
  keluaran: AturanKeluaran
  /** Through which stages a year's money is planned before there is a DIPA. */
  rka: AturanRka
  /** Which reports of parts of the year are asked for; left out, none: an office may write them all the same. */
  laporanBerkala?: AturanBerkala | undefined
  /** Key of a shipped form of evaluation, for which evidence is put in order; left out, the form for a unit of PermenPANRB 88/2021. */
  evaluasi?: string | undefined
  /** What the pack leaves to each office; left out, nothing. */
  pilihan?: readonly ('paguLebih' | 'ajukan' | 'rantai')[] | undefined
}

/** An instrument of budget performance, as far as reports of outputs go. */
export interface AturanKeluaran {
  sitasi: string
  /** Working days of the next month within which a month is reported. */
  hariKerja: number
  /** Percent of the score; together 100. */
  bobotWaktu: number
  bobotCapaian: number
}

/** Reports of parts of the year, and when they are due. */
export interface AturanBerkala {
  sitasi: string
  periode: readonly Periode[]
  /** Days after the part of the year has ended. */
  hari: number
  /** Counted in working days; left out, in days of the calendar. */
  hariKerja?: true | undefined
}

/** How a plan of money (RKA) comes about. */
export interface AturanRka {
  sitasi: string
  /** In their order; a kode is a word for addresses and files. */
  tahap: readonly TahapRka[]
}

export interface TahapRka {
  kode: string
  nama: string
}

/** A point of law and why it is only assumed, both in sentences for people. */
export interface Asumsi {
  butir: string
  sebab: string
}

export type RantaiRole = 'verifikator' | 'penyetuju' | 'pimpinan'

export interface SyaratAjukan {
  /** Texts asked for each indicator. */
  teks: readonly AnalysisField[]
  /** Each indicator needs evidence. */
  bukti: boolean
}

export type AnalysisField = 'penyebab' | 'hambatan' | 'kendala' | 'solusi' | 'tindakLanjut' | 'program'

export interface EfficiencyPolicy {
  /** The form shown first: points (a) or the Finance Ministry's (b). */
  form: 'poin' | 'pmk'
  /** E is clipped to ± this many percent. */
  clip: Decimal
}

export interface DeadlinePolicy {
  pkMonthsAfterDipa: number
  triwulanDaysAfterQuarter: number
  /** Counted in working days; left out, in days of the calendar. */
  triwulanHariKerja?: true | undefined
  /** Of the following year. */
  lkjMonth: number
  lkjDay: number
  /** Law: months after the year. */
  lkjLegalMonths: number
}
