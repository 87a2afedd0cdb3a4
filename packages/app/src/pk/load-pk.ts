import type { Signer } from '@akuntabel/documents'
import { type PkFull, pkFull, type Reader } from '@akuntabel/store'
import type { Clock } from '../config/clock.ts'
import { AppError } from '../errors/app-error.ts'
import { loadOffice, type RuledOffice } from '../office/office.ts'
import { type PkParty, pkParties, signerOf } from './pk-parties.ts'
import { type PlanOfPk, planOfPk } from './plan-of-pk.ts'

export interface LoadedPk {
  full: PkFull
  office: RuledOffice
  /** Who has signed, who must still. */
  pihak: PkParty[]
  /** The same as the paper names them; a post without a holder is left out. */
  parties: Signer[]
  /** The plan of the year it was begun from; null where there was none. */
  plan: PlanOfPk | null
}

/** `hari` is the day by which the holders of the posts are known; left out, today. */
export async function loadPk(
  tx: Reader,
  { unit, id, clock, hari }: { unit: string; id: string; clock: Clock; hari?: string },
): Promise<LoadedPk> {
  const full = await pkFull(tx, unit, id)
  if (full === null) throw new AppError('tidak-ditemukan')
  const office = await loadOffice(tx, unit, full.pk.tahun)
  const pihak = await pkParties(tx, full.pk, {
    hari: hari ?? clock.today(office.unit.timezone),
    lembaga: office.lembaga,
  })
  const parties = full.pk.penanda_tangan ?? pihak.flatMap((one) => signerOf(one) ?? [])
  return { full, office, pihak, parties, plan: await planOfPk(tx, full.pk) }
}
