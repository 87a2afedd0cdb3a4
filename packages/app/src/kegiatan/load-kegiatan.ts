import { getKegiatan, type Kegiatan, lockKegiatan, type Reader, type Writer } from '@akuntabel/store'
import { AppError } from '../errors/app-error.ts'
import { entitasTahun, id } from '../input/schemas.ts'
import { type Actor, ALLOWED, type Allow, refuse } from '../permission/actor.ts'

/** What was carried out, as its address names it. */
export const kegiatanAddress = entitasTahun.extend({ id })

interface Address {
  entitas: string
  tahun: number
  id: string
}

/** Under its entity and year; elsewhere it does not exist, whatever its id. */
export async function requireKegiatan(tx: Reader, unit: string, address: Address): Promise<Kegiatan> {
  return under(await getKegiatan(tx, unit, address.id), address)
}

/** Held until this writer is done, and of what the person may write alone. */
export async function heldKegiatan(
  tx: Writer,
  actor: Actor,
  { unit, ...address }: Address & { unit: string },
): Promise<Kegiatan> {
  const row = under(await lockKegiatan(tx, unit, address.id), address)
  const { why } = ownKegiatan(actor, row)
  if (why !== null) throw new AppError('tidak-berwenang', { sentence: why })
  return row
}

function under(row: Kegiatan | null, { entitas, tahun }: Address): Kegiatan {
  if (row === null || row.entitas !== entitas || row.tahun !== tahun) throw new AppError('tidak-ditemukan')
  return row
}

/** Who is bound to a subbagian writes what is its own; what is nobody's is open to everybody. */
export function ownKegiatan(
  { subbagianId }: Pick<Actor, 'subbagianId'>,
  { subbagian_id }: Pick<Kegiatan, 'subbagian_id'>,
): Allow {
  if (subbagianId == null || subbagian_id === null || subbagian_id === subbagianId) return ALLOWED
  return refuse(
    'Kegiatan ini milik subbagian lain. Verifikator atau Operator subbagian itu yang dapat mengubahnya.',
  )
}

/** Of the trail. */
export function subjectOf({ id }: Pick<Kegiatan, 'id'>): string {
  return `kegiatan/${id}`
}
