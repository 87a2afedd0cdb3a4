import { dateParts, formatDate, monthName } from '../period/date.ts'

/** What kind of thing was carried out, each with the word it bears on paper. */
export const KEGIATAN_JENIS = {
  rapat: 'Rapat',
  sosialisasi: 'Sosialisasi',
  bimbingan: 'Bimbingan teknis',
  koordinasi: 'Koordinasi',
  pemantauan: 'Pemantauan dan evaluasi',
  penyusunan: 'Penyusunan dokumen',
  layanan: 'Pelayanan',
  lain: 'Lainnya',
} as const

export type KegiatanJenis = keyof typeof KEGIATAN_JENIS
export const KEGIATAN_JENIS_NAMES = Object.keys(KEGIATAN_JENIS) as KegiatanJenis[]

/** A span of days; without an end it is one day. ISO dates. */
export interface Span {
  mulai: string
  selesai: string | null
}

/**
 * The months of a year that a span of days touches. Units: 1 to 12. Source: the months of an action plan (docs/domain.md §5).
 * Example: `monthsOfSpan({ mulai: '2022-03-30', selesai: '2022-04-02' }, 2022)` → 3, 4. Edge: days of another year give
 * none. Error: none.
 */
export function monthsOfSpan({ mulai, selesai }: Span, tahun: number): number[] {
  const last = selesai ?? mulai
  return Array.from({ length: 12 }, (_, at) => at + 1).filter((bulan) => {
    const month = `${tahun}-${`${bulan}`.padStart(2, '0')}`
    return mulai.slice(0, 7) <= month && month <= last.slice(0, 7)
  })
}

/**
 * Writes a span of days in Indonesian. Units: ISO dates in, text out. Source: docs/domain.md §1. Example:
 * `formatSpan({ mulai: '2022-03-12', selesai: '2022-03-14' })` → `12–14 Maret 2022`. Edge: one day is a date; of two
 * months or years each says its own. Error: an impossible date throws RangeError.
 */
export function formatSpan({ mulai, selesai }: Span): string {
  if (selesai === null || selesai === mulai) return formatDate(mulai)
  const [from, to] = [dateParts(mulai), dateParts(selesai)]
  if (from.year !== to.year) return `${formatDate(mulai)} – ${formatDate(selesai)}`
  if (from.month !== to.month) return `${from.day} ${monthName(from.month)} – ${formatDate(selesai)}`
  return `${from.day}–${formatDate(selesai)}`
}
