import type { Span } from '@akuntabel/domain'

/** What is wrong with a span of days that belongs to a year, by which of its ends; null for nothing. */
export function spanProblem(
  { mulai, selesai }: Span,
  { tahun, today }: { tahun: number; today?: string },
): { end: keyof Span; sentence: string } | null {
  for (const [end, day] of [
    ['mulai', mulai],
    ['selesai', selesai],
  ] as const) {
    if (day === null) continue
    if (Number(day.slice(0, 4)) !== tahun) return { end, sentence: `Tulis tanggal dalam tahun ${tahun}.` }
    if (today !== undefined && day > today)
      return { end, sentence: 'Tanggal pelaksanaan tidak boleh lewat hari ini.' }
  }
  if (selesai !== null && selesai < mulai)
    return { end: 'selesai', sentence: 'Tanggal selesai tidak boleh sebelum tanggal mulai.' }
  return null
}

/** A span of one day has no end. */
export function spanOf(mulai: string, selesai: string | null | undefined): Span {
  return { mulai, selesai: selesai == null || selesai === mulai ? null : selesai }
}
