import { monthsOfSpan } from '@akuntabel/domain'
import { type Kegiatan, listKegiatan, type PkPeriod, type Reader } from '@akuntabel/store'
import type { Actor } from '../permission/actor.ts'
import { daysOf } from './kegiatan-links.ts'
import { ownKegiatan } from './load-kegiatan.ts'

/** How a step of the action plan names what carried it out. */
export const carriedOutBy = {
  name: (id: string): string => `kegiatan/${id}`,
  /** Null where it names none. */
  id: (name: string): string | null => (name.startsWith('kegiatan/') ? name.slice('kegiatan/'.length) : null),
}

/** What was carried out in each month of a year and is the person's to speak of. */
export async function carriedOut(
  tx: Reader,
  period: PkPeriod,
  actor: Pick<Actor, 'subbagianId'>,
): Promise<(bulan: number) => Kegiatan[]> {
  const done = (await listKegiatan(tx, period)).filter(
    (row) => row.state === 'dilaksanakan' && ownKegiatan(actor, row).ok,
  )
  return (bulan) => done.filter((row) => monthsOfSpan(daysOf(row), period.tahun).includes(bulan))
}
