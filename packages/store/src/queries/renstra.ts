import type { Insertable, Selectable } from 'kysely'
import type { Reader, Writer } from '../context/transaction.ts'
import type {
  RenstraNodeTable,
  RenstraPendanaanTable,
  RenstraTable,
  RenstraTargetTable,
} from '../tables/renstra.ts'
import { batches } from './batches.ts'

export type Renstra = Selectable<RenstraTable>
export type RenstraNode = Selectable<RenstraNodeTable>
export type RenstraPendanaan = Selectable<RenstraPendanaanTable>
export type RenstraTarget = Selectable<RenstraTargetTable>

export async function insertRenstra(tx: Writer, row: Insertable<RenstraTable>): Promise<Renstra> {
  return tx.insertInto('renstra').values(row).returningAll().executeTakeFirstOrThrow()
}

/** All in one go, parents and children together. */
export async function insertRenstraNodes(
  tx: Writer,
  rows: Insertable<RenstraNodeTable>[],
): Promise<RenstraNode[]> {
  return rows.length === 0 ? [] : tx.insertInto('renstra_node').values(rows).returningAll().execute()
}

export async function putRenstraPendanaan(
  tx: Writer,
  rows: Insertable<RenstraPendanaanTable>[],
): Promise<void> {
  for (const batch of batches(rows)) {
    await tx
      .insertInto('renstra_pendanaan')
      .values(batch)
      .onConflict((on) =>
        on
          .columns(['unit_code', 'node_id', 'tahun'])
          .doUpdateSet((eb) => ({ amount: eb.ref('excluded.amount') })),
      )
      .execute()
  }
}

export async function putRenstraTargets(tx: Writer, rows: Insertable<RenstraTargetTable>[]): Promise<void> {
  for (const batch of batches(rows)) {
    await tx
      .insertInto('renstra_target')
      .values(batch)
      .onConflict((on) =>
        on
          .columns(['unit_code', 'indikator_id', 'tahun'])
          .doUpdateSet((eb) => ({ amount: eb.ref('excluded.amount'), code: eb.ref('excluded.code') })),
      )
      .execute()
  }
}

/** Newest period first. */
export async function listRenstra(tx: Reader, unit: string): Promise<Renstra[]> {
  return tx.selectFrom('renstra').selectAll().where('unit_code', '=', unit).orderBy('mulai', 'desc').execute()
}

/** The Renstra in force in a year. */
export async function renstraOf(tx: Reader, unit: string, tahun: number): Promise<Renstra | null> {
  const row = await tx
    .selectFrom('renstra')
    .selectAll()
    .where('unit_code', '=', unit)
    .where('mulai', '<=', tahun)
    .where('selesai', '>=', tahun)
    .orderBy('mulai', 'desc')
    .executeTakeFirst()
  return row ?? null
}

/** Yearly targets of some Renstra indicators, oldest first. */
export async function renstraTargets(
  tx: Reader,
  unit: string,
  indikatorIds: string[],
): Promise<RenstraTarget[]> {
  if (indikatorIds.length === 0) return []
  return tx
    .selectFrom('renstra_target')
    .selectAll()
    .where('unit_code', '=', unit)
    .where('indikator_id', 'in', indikatorIds)
    .orderBy('indikator_id')
    .orderBy('tahun')
    .execute()
}
