import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { Writer } from '../context/transaction.ts'
import type { PkIndikatorTable, PkProgramTable, PkSasaranTable, PkTargetTriwulanTable } from '../tables/pk.ts'
import { batches } from './batches.ts'
import { edited } from './edited.ts'

// Content of a draft. The database refuses every one of these on a signed PK (`pk_signed`).

export type PkSasaran = Selectable<PkSasaranTable>
export type PkIndikator = Selectable<PkIndikatorTable>
export type PkTargetTriwulan = Selectable<PkTargetTriwulanTable>
export type PkProgram = Selectable<PkProgramTable>

export async function insertPkSasaran(tx: Writer, rows: Insertable<PkSasaranTable>[]): Promise<PkSasaran[]> {
  return rows.length === 0 ? [] : tx.insertInto('pk_sasaran').values(rows).returningAll().execute()
}

export async function insertPkIndikator(
  tx: Writer,
  rows: Insertable<PkIndikatorTable>[],
): Promise<PkIndikator[]> {
  return rows.length === 0 ? [] : tx.insertInto('pk_indikator').values(rows).returningAll().execute()
}

export async function insertPkProgram(tx: Writer, rows: Insertable<PkProgramTable>[]): Promise<PkProgram[]> {
  return rows.length === 0 ? [] : tx.insertInto('pk_program').values(rows).returningAll().execute()
}

/** Targets per quarter, new or changed. */
export async function putPkTargets(tx: Writer, rows: Insertable<PkTargetTriwulanTable>[]): Promise<void> {
  for (const batch of batches(rows)) {
    await tx
      .insertInto('pk_target_triwulan')
      .values(batch)
      .onConflict((on) =>
        on.columns(['unit_code', 'pk_indikator_id', 'triwulan']).doUpdateSet((eb) => ({
          amount: eb.ref('excluded.amount'),
          code: eb.ref('excluded.code'),
          version: eb('pk_target_triwulan.version', '+', 1),
          updated_by: eb.ref('excluded.updated_by'),
          updated_at: sql<Date>`now()`,
        })),
      )
      .execute()
  }
}

export async function updatePkIndikator(
  tx: Writer,
  { unit, id, by }: { unit: string; id: string; by: string },
  fields: Omit<Updateable<PkIndikatorTable>, 'unit_code' | 'id' | 'pk_id'>,
): Promise<PkIndikator | null> {
  const row = await tx
    .updateTable('pk_indikator')
    .set({ ...fields, ...edited(by) })
    .where('unit_code', '=', unit)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst()
  return row ?? null
}
