import type { Silence } from '@akuntabel/checker'
import { AppError } from '../errors/app-error.ts'

export const LONGEST_REASON = 500
export const MOST_MARKS = 2000
/** Letters of all reasons of one result: it is kept in memory, and read again with every mark. */
export const MOST_REASONS = 200_000

/** The marks with one more; the same finding is marked once, with the newer reason. */
export function withMark(marks: readonly Silence[], { sidik, alasan }: Silence): Silence[] {
  const reason = alasan.trim()
  if (reason === '')
    throw new AppError('masukan-salah', { sentence: 'Tulis dahulu mengapa temuan ini bukan kesalahan.' })
  if (reason.length > LONGEST_REASON)
    throw new AppError('masukan-salah', {
      sentence: `Alasan paling panjang ${LONGEST_REASON} huruf. Persingkat, lalu simpan lagi.`,
    })
  if (!/^[0-9a-f]{16}$/.test(sidik))
    throw new AppError('masukan-salah', { sentence: 'Temuan ini tidak dikenal. Muat ulang halaman hasil.' })
  const others = marks.filter((mark) => mark.sidik !== sidik)
  if (others.length >= MOST_MARKS)
    throw new AppError('masukan-salah', {
      sentence: `Paling banyak ${MOST_MARKS} temuan dapat ditandai dalam satu hasil.`,
    })
  const all = [...others, { sidik, alasan: reason }]
  if (lettersOf(all) > MOST_REASONS)
    throw new AppError('masukan-salah', {
      sentence:
        'Semua alasan dalam hasil ini sudah terlalu panjang. Persingkat alasan ini, lalu simpan lagi.',
    })
  return all
}

export function lettersOf(marks: readonly Silence[]): number {
  return marks.reduce((sum, { alasan }) => sum + alasan.length, 0)
}

/** With a reason the findings are no mistake, without one they are shown again. */
export function changedMarks(
  marks: readonly Silence[],
  { sidik, alasan }: { sidik: readonly string[]; alasan: string | null },
): Silence[] {
  if (alasan === null) return marks.filter((mark) => !sidik.includes(mark.sidik))
  return sidik.reduce<Silence[]>((all, one) => withMark(all, { sidik: one, alasan }), [...marks])
}
