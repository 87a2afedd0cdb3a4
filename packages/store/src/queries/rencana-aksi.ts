import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Reader, Writer } from '../context/transaction.ts'
import type { RencanaAksiTable } from '../tables/pk.ts'

export type RencanaAksi = Selectable<RencanaAksiTable>

export async function insertRencanaAksi(
  tx: Writer,
  rows: Insertable<RencanaAksiTable>[],
): Promise<RencanaAksi[]> {
  return rows.length === 0 ? [] : tx.insertInto('rencana_aksi').values(rows).returningAll().execute()
}

/** The whole action plan of a PK, by indicator and order. */
export async function listRencanaAksi(tx: Reader, unit: string, pkId: string): Promise<RencanaAksi[]> {
  return tx
    .selectFrom('rencana_aksi as r')
    .innerJoin('pk_indikator as p', (join) =>
      join.onRef('p.unit_code', '=', 'r.unit_code').onRef('p.id', '=', 'r.pk_indikator_id'),
    )
    .selectAll('r')
    .where('p.unit_code', '=', unit)
    .where('p.pk_id', '=', pkId)
    .orderBy('p.sort')
    .orderBy('r.sort')
    .execute()
}

export async function updateRencanaAksi(
  tx: Writer,
  unit: string,
  id: string,
  fields: Omit<Updateable<RencanaAksiTable>, 'unit_code' | 'id' | 'pk_indikator_id'>,
): Promise<RencanaAksi | null> {
  const row = await tx
    .updateTable('rencana_aksi')
    .set(fields)
    .where('unit_code', '=', unit)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst()
  return row ?? null
}

export async function deleteRencanaAksi(tx: Writer, unit: string, id: string): Promise<RencanaAksi | null> {
  const row = await tx
    .deleteFrom('rencana_aksi')
    .where('unit_code', '=', unit)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst()
  return row ?? null
}
