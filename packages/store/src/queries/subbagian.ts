import type { Insertable, Selectable } from 'kysely'
import type { Reader, Writer } from '../context/transaction.ts'
import type { SubbagianTable } from '../tables/organisasi.ts'

export type Subbagian = Selectable<SubbagianTable>

export async function insertSubbagian(tx: Writer, rows: Insertable<SubbagianTable>[]): Promise<Subbagian[]> {
  return rows.length === 0 ? [] : tx.insertInto('subbagian').values(rows).returningAll().execute()
}

export async function listSubbagian(tx: Reader, unit: string): Promise<Subbagian[]> {
  return tx
    .selectFrom('subbagian')
    .selectAll()
    .where('unit_code', '=', unit)
    .orderBy('sort')
    .orderBy('name')
    .execute()
}

export async function updateSubbagian(
  tx: Writer,
  {
    unit,
    id,
    ...fields
  }: { unit: string; id: string; name?: string; short_name?: string | null; sort?: number },
): Promise<Subbagian | null> {
  const row = await tx
    .updateTable('subbagian')
    .set(fields)
    .where('unit_code', '=', unit)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst()
  return row ?? null
}

/** Refused by the database while a role or an official names it. */
export async function deleteSubbagian(tx: Writer, unit: string, id: string): Promise<Subbagian | null> {
  const row = await tx
    .deleteFrom('subbagian')
    .where('unit_code', '=', unit)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst()
  return row ?? null
}
