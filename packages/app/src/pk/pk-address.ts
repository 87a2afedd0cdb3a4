import { getPk, type Pk, type Reader } from '@akuntabel/store'
import type { z } from 'zod'
import { AppError } from '../errors/app-error.ts'
import { entitasTahun, id } from '../input/schemas.ts'
import type { YearAnswer } from '../use-case/define-use-case.ts'

/** A PK as its address names it: under its entity and year. Elsewhere it does not exist, whatever its id. */
export const pkAddress = entitasTahun.extend({ id })

export type PkAddress = z.output<typeof pkAddress>

/** The year a PK is of, for actions that name it by its address. */
export async function yearOfPk(
  address: PkAddress,
  { tx, unit }: { tx: Reader; unit: string },
): Promise<YearAnswer> {
  const pk = await getPk(tx, unit, address.id)
  if (pk === null) return 'none'
  requireAddress(pk, address)
  return { entitas: pk.entitas, tahun: pk.tahun }
}

export function requireAddress(
  pk: Pick<Pk, 'entitas' | 'tahun'>,
  { entitas, tahun }: Pick<PkAddress, 'entitas' | 'tahun'>,
): void {
  if (pk.entitas !== entitas || pk.tahun !== tahun) throw new AppError('tidak-ditemukan')
}
