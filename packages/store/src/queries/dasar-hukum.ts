import { type Insertable, type Selectable, sql } from 'kysely'
import type { Reader, Writer } from '../context/transaction.ts'
import type { DasarHukumUnitTable } from '../tables/dasar-hukum.ts'
import { edited } from './edited.ts'

export type DasarHukum = Selectable<DasarHukumUnitTable>
type Fields = Omit<Insertable<DasarHukumUnitTable>, 'version' | 'updated_by' | 'updated_at'>

/** Held by whoever changes an office's laws, so that what is judged together is saved together. */
export async function lockDasarHukum(tx: Writer, unit: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`dasar-hukum/${unit}`}, 0))`.execute(tx)
}

export async function listDasarHukum(tx: Reader, unit: string): Promise<DasarHukum[]> {
  return tx.selectFrom('dasar_hukum_unit').selectAll().where('unit_code', '=', unit).orderBy('kode').execute()
}

export async function putDasarHukum(tx: Writer, rows: Fields[], by: string): Promise<void> {
  for (const { unit_code, kode, ...fields } of rows) {
    await tx
      .insertInto('dasar_hukum_unit')
      .values({ unit_code, kode, ...fields, updated_by: by })
      .onConflict((on) =>
        on.columns(['unit_code', 'kode']).doUpdateSet({
          ...fields,
          ...edited(by),
          version: sql<number>`dasar_hukum_unit.version + 1`,
        }),
      )
      .execute()
  }
}

export async function removeDasarHukum(tx: Writer, unit: string, kode: readonly string[]): Promise<void> {
  if (kode.length === 0) return
  await tx
    .deleteFrom('dasar_hukum_unit')
    .where('unit_code', '=', unit)
    .where('kode', 'in', [...kode])
    .execute()
}
