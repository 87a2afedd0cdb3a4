import type {
  Capaian,
  CardAt,
  Consolidation,
  Decimal,
  EntitasEfficiency,
  IndikatorJudgement,
  Kategori,
  PegawaiTables,
  Polarity,
  Scale,
  Triwulan,
  Value,
} from '@akuntabel/domain'
import type { KegiatanData } from './kegiatan.ts'
import type { OfficeData, Signer } from './office.ts'
import type { PkData } from './pk.ts'

/** The components of an indicator: what was measured of each, and how they make the year. */
export interface LkjRumusData {
  /** The formula with names instead of codes. */
  kata: string
  /** `77 / 100 × 100 = 77%`; null where the year is not counted by it. */
  hitungan: string | null
  komponen: {
    kode: string
    nama: string
    satuan: string
    triwulan: (Value | null)[]
    setahun: Value | null
  }[]
}

/** One indicator of the year with all that Bab III needs; computed figures come from `domain`, never typed. */
export interface LkjIndikatorData extends CardAt<'analisis'> {
  kode: string
  uraian: string
  satuan: string
  polarity: Polarity
  /** Bounds of a `rentang` indicator, whose target is not one figure. */
  rentang?: { from: Decimal; to: Decimal } | null
  /** How the quarters make the year; absent = not told to the reader. */
  konsolidasi?: Consolidation
  /** What it is counted from; absent = its figure is typed. */
  rumus?: LkjRumusData | null
  target: Value | null
  realisasi: Value | null
  capaian: Capaian
  kategori: Kategori | null
  /** Reached, better, on track, efficient: judged by the policy of the year, printed as it is. */
  penilaian: IndikatorJudgement
  triwulan: { triwulan: Triwulan; target: Value | null; realisasi: Value | null }[]
  /** Earlier years, oldest first, as many as exist (analysis 2). */
  lampau: {
    tahun: number
    target: Value | null
    realisasi: Value | null
    capaian: Capaian
    sumber: string | null
  }[]
  /** Renstra targets per year (analysis 3); null where the Renstra does not know this indicator. */
  renstra: {
    indikator: string
    periode: [number, number]
    targets: { tahun: number; target: Value | null }[]
  } | null
  /** National or provincial standard (analysis 4). */
  standar: { nama: string; nilai: Value; sumber: string } | null
  /** Written by people in Pengukuran (analyses 5 and 7); null = gap. */
  penyebab: string | null
  hambatan: string | null
  /** Apart from what stood in the way; absent where one text says both. */
  kendala?: string | null
  solusi: string | null
  tindakLanjut: string | null
  program: string | null
  /** Quarters of which it was said that nothing can be measured, and why; absent = none. */
  tidakDiukur?: { triwulan: number; alasan: string }[]
  bukti: { nama: string; sha256: string; triwulan: number }[]
  /** Evidence promised and not there; absent = none. */
  buktiMenyusul?: { triwulan: number; alasan: string; sampai: string }[]
  rencanaAksi: { uraian: string; triwulan: number[]; pic: string | null }[]
  /** What was carried out for it, by the log of the year; absent = nothing. */
  kegiatan?: KegiatanData[]
  /**
   * The rows of the budget that pay for it, its share of them; null = they are not known or not divided to the full, so
   * its efficiency cannot be counted; absent = no row of the year says what it pays for.
   */
  anggaran?: { kode: string[]; pagu: Decimal; realisasi: Decimal | null } | null
}

export interface LkjSasaranData {
  uraian: string
  indikator: LkjIndikatorData[]
  /** Mean of capped capaian, how many of its indicators counted, and how many with all their figures; absent = as many. */
  capaian: { value: string | null; filled: number; of: number; utuh?: number }
  /** Null where not every indicator counted with all its figures. */
  kategori: Kategori | null
  /** Budget rows that serve this sasaran; absent = the budget is not split by sasaran (analysis 6). */
  anggaran?: { kode: string[]; pagu: bigint; realisasi: bigint | null } | null
}

/** Percent of the pagu since January; null: not said, not planned, or not begun. */
export interface LkjPenyerapan {
  triwulan: {
    triwulan: Triwulan
    target: Decimal | null
    rencana: Decimal | null
    serapan: Decimal | null
    hasil: 'tercapai' | 'belum' | null
  }[]
  bulanan: { bulan: number; rencana: Decimal | null; serapan: Decimal | null }[]
}

export interface LkjAnggaranRow {
  kode: string
  uraian: string
  tingkat: 'program' | 'kegiatan' | 'kro' | 'output'
  level: number
  pagu: bigint
  /** Null: nothing below was entered. */
  realisasi: bigint | null
}

/** Input of the template *Laporan Kinerja*. */
export interface LkjData {
  office: OfficeData
  tahun: number
  state: 'draf' | 'final'
  /** ISO date of signing, null in a draft. */
  tanggal: string | null
  signer: Signer
  paper: 'F4' | 'A4'
  createdAt: string
  /** Text written by people by part key: `latar-belakang`, `isu-strategis`, `kata-pengantar`, `rekomendasi`, … */
  teks: Record<string, string>
  renstra: {
    periode: [number, number]
    nomor: string | null
    tanggal: string | null
    visi: string
    misi: string[]
    tujuan: { kode: string; uraian: string; sasaran: { kode: string; uraian: string }[] }[]
  } | null
  /** People who work there as of a day; absent = not recorded. */
  pegawai?: ({ tanggal: string } & PegawaiTables) | null
  /** What the office works with as of a day, in words; absent = not recorded. */
  sarana?: {
    tanggal: string
    rows: {
      nama: string
      jumlah: number
      satuan: string
      kepemilikan: string | null
      kondisi: string | null
      lokasi: string | null
    }[]
  } | null
  /** What the office was honoured for in the year; absent = nothing recorded. */
  penghargaan?: {
    nama: string
    pemberi: string
    tingkat: string | null
    tanggal: string | null
    dokumen: string | null
  }[]
  /** `dalamPk`: the year's agreement promises it. */
  iku: ({ sasaran: string; indikator: string; dalamPk: boolean } & CardAt<'tabel-iku'>)[]
  pk: PkData
  /** Earlier versions of this year's PK, oldest first. */
  pkRevisi: { revisi: number; tanggal: string | null; alasan: string | null }[]
  sasaran: LkjSasaranData[]
  /** `filled`, `of` and `utuh` count indicators as in a sasaran; `rata` says what the mean is taken over; absent = sasaran. */
  entitas: {
    capaian: string | null
    filled: number
    of: number
    utuh?: number
    kategori: Kategori | null
    rata?: 'sasaran' | 'indikator'
    efisiensi: EntitasEfficiency
  }
  skala: Scale
  anggaran: {
    rows: LkjAnggaranRow[]
    /** Revision the pagu comes from. */
    revisi: number
    total: { pagu: bigint; realisasi: bigint | null }
    /** Part of the pagu that may not be spent; absent = none. */
    blokir?: bigint
    /** By whose money it is; absent = no row names a source. */
    sumber?: { nama: string; pagu: bigint; realisasi: bigint | null }[]
    /** Spending through the year; absent = neither a target nor a monthly plan is recorded. */
    penyerapan?: LkjPenyerapan
    perubahan: { revisi: number; sebelum: bigint | null; sesudah: bigint; selisih: bigint; alasan: string }[]
  } | null
  /** Policy data quoted in the text: law list, cap and floor, formula names. */
  kebijakan: { nama: string; sitasi: string; cap: string; floor: string; dasarHukum: string[] }
}
