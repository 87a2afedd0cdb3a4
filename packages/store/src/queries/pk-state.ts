import { type CaraTandaTangan, canMove, requireMove } from '@akuntabel/domain'
import { sql } from 'kysely'
import type { Writer } from '../context/transaction.ts'
import type { IsoDate } from '../tables/columns.ts'
import type { PenandaTangan } from '../tables/pk.ts'
import { getPk, lockPk, type Pk } from './pk.ts'
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

export interface PkSignature {
  unit: string
  id: string
  version: number
  tanggal: IsoDate
  nomor?: string | null
  penandaTangan: PenandaTangan[]
  /** `kertas`: by hand; the scan is kept with the sealed document. */
  tandaTangan?: CaraTandaTangan
}

/** Signs what was handed in; it becomes the PK in force and the one before it `direvisi`. */
export async function signPk(
  tx: Writer,
  { unit, id, version, tanggal, nomor, penandaTangan, tandaTangan = 'sistem' }: PkSignature,
): Promise<Saved<Pk>> {
  const pk = await lockPk(tx, unit, id)
  if (pk === null || pk.version !== version || !canMove('pk', pk.state, 'ditandatangani'))
    return { conflict: pk }
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
      tanggal,
      nomor: nomor === undefined ? pk.nomor : nomor,
      penanda_tangan: JSON.stringify(penandaTangan),
      tanda_tangan: tandaTangan,
      signed_at: sql<Date>`now()`,
      version: version + 1,
    })
    .where('unit_code', '=', unit)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
  return { saved }
}
