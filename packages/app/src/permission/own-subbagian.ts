import { AppError } from '../errors/app-error.ts'
import { type Actor, ALLOWED, type Allow, refuse } from './actor.ts'

interface OfSubbagian {
  kode: string
  subbagian_id: string | null
}

/** Who is bound to a subbagian fills only its indicators; one that belongs to no subbagian is open to everybody. */
export function fillsFor({ subbagianId }: Pick<Actor, 'subbagianId'>, indikator: OfSubbagian): boolean {
  return subbagianId == null || indikator.subbagian_id === null || indikator.subbagian_id === subbagianId
}

export function requireOwnSubbagian(actor: Pick<Actor, 'subbagianId'>, indikator: OfSubbagian): void {
  const { ok, why } = ownSubbagian(actor, indikator)
  if (!ok && why !== null) throw new AppError('tidak-berwenang', { sentence: why })
}

/** The same for the buttons of its page. */
export function ownSubbagian(actor: Pick<Actor, 'subbagianId'>, indikator: OfSubbagian): Allow {
  if (fillsFor(actor, indikator)) return ALLOWED
  return refuse(
    `${indikator.kode} diisi subbagian lain. Verifikator atau Operator subbagian itu yang dapat mengisinya.`,
  )
}
