import { canMove, requireMove } from '@akuntabel/domain'
import { sql } from 'kysely'
import type { Writer } from '../context/transaction.ts'
import type { IsoDate } from '../tables/columns.ts'
import { getPk, lockPk, type Pk } from './pk.ts'
import { type PkTandaTangan, standingTandaTangan } from './pk-tanda-tangan.ts'
import { type Saved, savedOr } from './saved.ts'

export interface PkMove {
  unit: string
  id: string
  version: number
  from: 'draf' | 'diajukan'
  to: 'draf' | 'diajukan'
}

/** Hands a draft in, or back. Signing is `signPk`. */
export async function movePk(tx: Writer, { unit, id, version, from, to }: PkMove): Promise<Saved<Pk>> {
  requireMove('pk', from, to)
  const row = await tx
    .updateTable('pk')
    .set({ state: to, version: version + 1 })
    .where('unit_code', '=', unit)
    .where('id', '=', id)
    .where('version', '=', version)
    .where('state', '=', from)
    .returningAll()
    .executeTakeFirst()
  return savedOr(row, () => getPk(tx, unit, id))
}

/**
 * Puts what every party has signed into force, and the one before it out; day and names are those of its signatures.
 * The database refuses one without (`pk_state`).
 */
export async function signPk(
  tx: Writer,
  { unit, id, nomor }: { unit: string; id: string; nomor?: string | null },
): Promise<Saved<Pk>> {
  const pk = await lockPk(tx, unit, id)
  if (pk === null || !canMove('pk', pk.state, 'ditandatangani')) return { conflict: pk }
  const signatures = await standingTandaTangan(tx, unit, id)
  await tx
    .updateTable('pk')
    .set((eb) => ({ state: 'direvisi', is_current: false, version: eb('version', '+', 1) }))
    .where('unit_code', '=', unit)
    .where('entitas', '=', pk.entitas)
    .where('tahun', '=', pk.tahun)
    .where('is_current', '=', true)
    .where('id', '!=', id)
    .execute()
  const saved = await tx
    .updateTable('pk')
    .set({
      state: 'ditandatangani',
      is_current: true,
      tanggal: signingDay(signatures),
      nomor: nomor === undefined ? pk.nomor : nomor,
      penanda_tangan: JSON.stringify(signatures.map(({ penanda }) => penanda)),
      tanda_tangan: signatures.some(({ cara }) => cara === 'kertas') ? 'kertas' : 'sistem',
      signed_at: sql<Date>`now()`,
      version: pk.version + 1,
    })
    .where('unit_code', '=', unit)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
  return { saved }
}

/** An agreement is of the day its last party signed. */
export function signingDay(signatures: Pick<PkTandaTangan, 'tanggal'>[]): IsoDate | null {
  return (
    signatures
      .map(({ tanggal }) => tanggal)
      .toSorted()
      .at(-1) ?? null
  )
}
