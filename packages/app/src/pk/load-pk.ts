import type { Signer } from '@akuntabel/documents'
import { type PkFull, pkFull, type Reader } from '@akuntabel/store'
import type { Clock } from '../config/clock.ts'
import { AppError } from '../errors/app-error.ts'
import { loadOffice, type RuledOffice } from '../office/office.ts'
import { pkParties } from './pk-parties.ts'

export interface LoadedPk {
  full: PkFull
  office: RuledOffice
  parties: Signer[]
}

export async function loadPk(
  tx: Reader,
  { unit, id, clock }: { unit: string; id: string; clock: Clock },
): Promise<LoadedPk> {
  const full = await pkFull(tx, unit, id)
  if (full === null) throw new AppError('tidak-ditemukan')
  const office = await loadOffice(tx, unit, full.pk.tahun)
  const parties = await pkParties(tx, full.pk, {
    today: clock.today(office.unit.timezone),
    lembaga: office.lembaga,
  })
  return { full, office, parties }
}
