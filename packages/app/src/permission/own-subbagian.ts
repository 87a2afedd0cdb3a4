import { AppError } from '../errors/app-error.ts'
import type { Actor } from './actor.ts'

/** Who is bound to a subbagian fills only its indicators; one that belongs to no subbagian is open to everybody. */
export function fillsFor(
  { subbagianId }: Pick<Actor, 'subbagianId'>,
  indikator: { kode: string; subbagian_id?: string | null },
): boolean {
  return subbagianId == null || indikator.subbagian_id == null || indikator.subbagian_id === subbagianId
}

export function requireOwnSubbagian(
  actor: Pick<Actor, 'subbagianId'>,
  indikator: { kode: string; subbagian_id?: string | null },
): void {
  if (fillsFor(actor, indikator)) return
  throw new AppError('tidak-berwenang', {
    sentence: `${indikator.kode} diisi subbagian lain. Verifikator atau Operator subbagian itu yang dapat mengisinya.`,
  })
}
