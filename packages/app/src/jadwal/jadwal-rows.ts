import { createHash } from 'node:crypto'
import { formatDate, JENIS_JENDELA } from '@akuntabel/domain'
import type { Jendela, NewJendela } from '@akuntabel/store'
import { AppError } from '../errors/app-error.ts'
import { quarterName } from '../pengukuran/period.ts'

/** The days of a window, in the order in which they come. */
export const HARI = { buka: 'Dibuka', tenggat: 'Tenggat', kunci: 'Hari terakhir' } as const

export type Hari = keyof typeof HARI
export const HARI_NAMES = Object.keys(HARI) as Hari[]

type Window = Pick<Jendela, 'jenis' | Hari> & { triwulan?: number }

/** `pengukuran-1`, as forms name it. */
export function windowKey({ jenis, triwulan = 0 }: Pick<NewJendela, 'jenis' | 'triwulan'>): string {
  return `${jenis}-${triwulan}`
}

/** `Pengukuran Triwulan I` */
export function windowName({ jenis, triwulan = 0 }: Pick<NewJendela, 'jenis' | 'triwulan'>): string {
  return triwulan === 0 ? JENIS_JENDELA[jenis] : `${JENIS_JENDELA[jenis]} ${quarterName(triwulan)}`
}

/** Tells whether somebody else has changed the schedule since a page was opened. */
export function jadwalSeal(rows: readonly Window[]): string {
  const held = rows.map((row) => [windowKey(row), ...HARI_NAMES.map((hari) => row[hari])])
  return createHash('sha256').update(JSON.stringify(held.toSorted())).digest('hex').slice(0, 16)
}

export function requireSeal(rows: readonly Window[], sidik: string): void {
  if (sidik === jadwalSeal(rows)) return
  throw new AppError('keadaan-salah', {
    sentence:
      'Orang lain sudah mengubah jadwal ini sejak Anda membukanya. Muat ulang halaman, lalu ulangi perubahan Anda.',
  })
}

/** What differs, for the trail: `Pengukuran Triwulan I: Tenggat 15 April 2027 → 20 April 2027`. */
export function jadwalChanges(before: readonly Window[], after: readonly Window[]): string {
  return after
    .flatMap((row) => {
      const known = before.find((one) => windowKey(one) === windowKey(row))
      const days = HARI_NAMES.filter((hari) => known?.[hari] !== row[hari]).map(
        (hari) =>
          `${HARI[hari]} ${known === undefined ? '–' : formatDate(known[hari])} → ${formatDate(row[hari])}`,
      )
      return days.length === 0 ? [] : [`${windowName(row)}: ${days.join(', ')}`]
    })
    .join('; ')
}
