import { lockRkt, type Rkt, type RktPeriod, type Writer } from '@akuntabel/store'
import { AppError } from '../errors/app-error.ts'
import { type Actor, ALLOWED, type Allow, allow, refuse } from '../permission/actor.ts'

export interface RktAllow {
  create: Allow
  edit: Allow
  establish: Allow
  revise: Allow
}

/** What may be done with the newest version now, and if not, why and who can. */
export function rktAllow(
  actor: Actor,
  rkt: Pick<Rkt, 'state'> | null,
  { year, problems }: { year: Allow; problems: string[] },
): RktAllow {
  const open = (state: Allow) => allow(actor, 'pk.susun', year.ok ? state : year)
  const none = refuse(NONE)
  const draft = rkt === null ? none : rkt.state === 'draf' ? ALLOWED : refuse(ESTABLISHED)
  const complete = draft.ok && problems.length > 0 ? refuse(problems[0] as string) : draft
  return {
    create: open(rkt === null ? ALLOWED : refuse('RKT tahun ini sudah ada.')),
    edit: open(draft),
    establish: open(complete),
    revise: open(rkt === null ? none : rkt.state === 'ditetapkan' ? ALLOWED : refuse(STILL_DRAFT)),
  }
}

export const NONE = 'RKT tahun ini belum disusun.'
export const ESTABLISHED =
  'RKT ini sudah ditetapkan dan tidak berubah lagi. Buat versi baru untuk mengubahnya.'
export const STILL_DRAFT = 'RKT ini masih draf. Ubah drafnya, lalu tetapkan.'

/** The newest version, held; refused where nothing was made yet. */
export async function requireRkt(tx: Writer, period: RktPeriod): Promise<Rkt> {
  const rkt = await lockRkt(tx, period)
  if (rkt === null) throw new AppError('tidak-ditemukan', { sentence: NONE })
  return rkt
}

/** The draft, held. */
export async function requireRktDraft(tx: Writer, period: RktPeriod): Promise<Rkt> {
  const rkt = await requireRkt(tx, period)
  if (rkt.state !== 'draf') throw new AppError('terkunci', { sentence: ESTABLISHED })
  return rkt
}
