import type { Writer } from '../context/transaction.ts'
import { edited } from './edited.ts'
import type { PkIndikator, PkProgram, PkSasaran } from './pk-content.ts'

// Single changes of a draft's content. The database refuses every one of these on a signed PK (`pk_signed`).

interface Part {
  unit: string
  pkId: string
  id: string
}

export async function renamePkSasaran(
  tx: Writer,
  { unit, pkId, id, by, uraian }: Part & { by: string; uraian: string },
): Promise<PkSasaran | null> {
  const row = await tx
    .updateTable('pk_sasaran')
    .set({ uraian, ...edited(by) })
    .where('unit_code', '=', unit)
    .where('pk_id', '=', pkId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst()
  return row ?? null
}

/** With its indicators and their targets. */
export async function deletePkSasaran(tx: Writer, { unit, pkId, id }: Part): Promise<PkSasaran | null> {
  const ids = tx
    .selectFrom('pk_indikator')
    .select('id')
    .where('unit_code', '=', unit)
    .where('pk_id', '=', pkId)
    .where('sasaran_id', '=', id)
  await tx
    .deleteFrom('pk_target_triwulan')
    .where('unit_code', '=', unit)
    .where('pk_indikator_id', 'in', ids)
    .execute()
  await tx.deleteFrom('pk_indikator').where('unit_code', '=', unit).where('id', 'in', ids).execute()
  const row = await tx
    .deleteFrom('pk_sasaran')
    .where('unit_code', '=', unit)
    .where('pk_id', '=', pkId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst()
  return row ?? null
}

export async function deletePkIndikator(tx: Writer, { unit, pkId, id }: Part): Promise<PkIndikator | null> {
  await tx
    .deleteFrom('pk_target_triwulan')
    .where('unit_code', '=', unit)
    .where('pk_indikator_id', '=', id)
    .execute()
  const row = await tx
    .deleteFrom('pk_indikator')
    .where('unit_code', '=', unit)
    .where('pk_id', '=', pkId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst()
  return row ?? null
}

export async function updatePkProgram(
  tx: Writer,
  { unit, pkId, id, by, ...fields }: Part & { by: string; kode: string; uraian: string; pagu: bigint },
): Promise<PkProgram | null> {
  const row = await tx
    .updateTable('pk_program')
    .set({ ...fields, ...edited(by) })
    .where('unit_code', '=', unit)
    .where('pk_id', '=', pkId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst()
  return row ?? null
}

export async function deletePkProgram(tx: Writer, { unit, pkId, id }: Part): Promise<PkProgram | null> {
  const row = await tx
    .deleteFrom('pk_program')
    .where('unit_code', '=', unit)
    .where('pk_id', '=', pkId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst()
  return row ?? null
}
