import type { ReportFormat } from '@akuntabel/app/report-formats'

/** Options of the command `periksa` as they were typed. */
export interface PeriksaOptions {
  format: ReportFormat
  keluaran?: string
  /** Code or name as typed. */
  satker?: string
  tahun?: number
  aturan?: string
  /** Files the others are held against. */
  bandingkan: string[]
  daftarAturan?: boolean
}
