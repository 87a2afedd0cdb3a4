import type { Insertable, Selectable } from 'kysely'
import type { Reader, Writer } from '../context/transaction.ts'
import type {
  RenstraIndikatorTable,
  RenstraNodeTable,
  RenstraPendanaanTable,
  RenstraTable,
  RenstraTargetTable,
} from '../tables/renstra.ts'
import { batches } from './batches.ts'
import { CARD } from './card.ts'
import type { IndikatorCard } from './indikator.ts'

export type Renstra = Selectable<RenstraTable>
export type RenstraNode = Selectable<RenstraNodeTable>
export type RenstraPendanaan = Selectable<RenstraPendanaanTable>
export type RenstraIndikator = Selectable<RenstraIndikatorTable>
/** What an indicator promises for a year. */
export type RenstraTarget = Pick<Selectable<RenstraTargetTable>, 'indikator_id' | 'tahun' | 'amount' | 'code'>

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

/** Given again, an indicator moves or takes another card; its targets stay. */
export async function putRenstraIndikator(
  tx: Writer,
  rows: Insertable<RenstraIndikatorTable>[],
): Promise<void> {
  for (const batch of batches(rows)) {
    await tx
      .insertInto('renstra_indikator')
      .values(batch)
      .onConflict((on) =>
        on.columns(['unit_code', 'renstra_id', 'indikator_id']).doUpdateSet((eb) => ({
          indikator_versi: eb.ref('excluded.indikator_versi'),
          node_id: eb.ref('excluded.node_id'),
          sort: eb.ref('excluded.sort'),
          baseline_tahun: eb.ref('excluded.baseline_tahun'),
          baseline_amount: eb.ref('excluded.baseline_amount'),
          baseline_code: eb.ref('excluded.baseline_code'),
        })),
      )
      .execute()
  }
}

interface PlaceInRenstra {
  unit: string
  renstraId: string
  indikatorId: string
}

/** Under a row of a version of the plan; what it promises there and by which card stays. */
export async function placeInRenstra(
  tx: Writer,
  {
    unit,
    renstraId,
    indikatorId,
    nodeId,
    versi,
    sort,
  }: PlaceInRenstra & {
    nodeId: string
    versi: number
    sort: number
  },
): Promise<void> {
  await tx
    .insertInto('renstra_indikator')
    .values({
      ...{ unit_code: unit, renstra_id: renstraId, indikator_id: indikatorId, indikator_versi: versi },
      ...{ node_id: nodeId, sort },
    })
    .onConflict((on) =>
      on.columns(['unit_code', 'renstra_id', 'indikator_id']).doUpdateSet({ node_id: nodeId }),
    )
    .execute()
}

/** Out from under the row it stood at; with targets or a value to start from it stays in the plan. */
export async function takeFromRenstra(
  tx: Writer,
  { unit, renstraId, indikatorId }: PlaceInRenstra,
): Promise<void> {
  await tx
    .updateTable('renstra_indikator')
    .set({ node_id: null })
    .where('unit_code', '=', unit)
    .where('renstra_id', '=', renstraId)
    .where('indikator_id', '=', indikatorId)
    .execute()
}

/** Places that promise nothing: of an indicator that is taken back. */
export async function clearPlaces(
  tx: Writer,
  { unit, indikatorId }: Omit<PlaceInRenstra, 'renstraId'>,
): Promise<void> {
  await tx
    .deleteFrom('renstra_indikator as p')
    .where('p.unit_code', '=', unit)
    .where('p.indikator_id', '=', indikatorId)
    .where('p.baseline_tahun', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('renstra_target as t')
            .select('t.tahun')
            .whereRef('t.unit_code', '=', 'p.unit_code')
            .whereRef('t.renstra_id', '=', 'p.renstra_id')
            .whereRef('t.indikator_id', '=', 'p.indikator_id'),
        ),
      ),
    )
    .execute()
}

/** Out of a version of the plan, with its targets there; it stays an indicator of the office. */
export async function removeRenstraIndikator(
  tx: Writer,
  { unit, renstraId, indikatorIds }: { unit: string; renstraId: string; indikatorIds: string[] },
): Promise<void> {
  for (const table of ['renstra_target', 'renstra_indikator'] as const)
    await tx
      .deleteFrom(table)
      .where('unit_code', '=', unit)
      .where('renstra_id', '=', renstraId)
      .where('indikator_id', 'in', indikatorIds)
      .execute()
}

export async function putRenstraTargets(tx: Writer, rows: Insertable<RenstraTargetTable>[]): Promise<void> {
  for (const batch of batches(rows)) {
    await tx
      .insertInto('renstra_target')
      .values(batch)
      .onConflict((on) =>
        on
          .columns(['unit_code', 'renstra_id', 'indikator_id', 'tahun'])
          .doUpdateSet((eb) => ({ amount: eb.ref('excluded.amount'), code: eb.ref('excluded.code') })),
      )
      .execute()
  }
}

/** Newest period first. */
export async function listRenstra(tx: Reader, unit: string): Promise<Renstra[]> {
  return tx.selectFrom('renstra').selectAll().where('unit_code', '=', unit).orderBy('mulai', 'desc').execute()
}

/** The version that rules a year: of several of its period the last that began by then. A draft rules nothing. */
export async function renstraOf(tx: Reader, unit: string, tahun: number): Promise<Renstra | null> {
  const row = await tx
    .selectFrom('renstra')
    .selectAll()
    .where('unit_code', '=', unit)
    .where('state', '<>', 'draf')
    .where('berlaku', '<=', tahun)
    .where('selesai', '>=', tahun)
    .orderBy('mulai', 'desc')
    .orderBy('versi', 'desc')
    .executeTakeFirst()
  return row ?? null
}

/** An indicator of a version of the plan, with the card it promises by. */
export type RenstraCard = IndikatorCard & Omit<RenstraIndikator, 'unit_code' | 'indikator_versi' | 'sort'>

/** Everything that stands in a version of the plan, in its order. */
export async function renstraIndikator(
  tx: Reader,
  { unit, renstraId }: { unit: string; renstraId: string },
): Promise<RenstraCard[]> {
  return tx
    .selectFrom('renstra_indikator as p')
    .innerJoin('indikator as i', (join) =>
      join.onRef('i.unit_code', '=', 'p.unit_code').onRef('i.id', '=', 'p.indikator_id'),
    )
    .innerJoin('indikator_versi as v', (join) =>
      join
        .onRef('v.unit_code', '=', 'p.unit_code')
        .onRef('v.indikator_id', '=', 'p.indikator_id')
        .onRef('v.versi', '=', 'p.indikator_versi'),
    )
    .selectAll('i')
    .select(CARD)
    .select([
      'p.renstra_id',
      'p.indikator_id',
      'p.node_id',
      'p.baseline_tahun',
      'p.baseline_amount',
      'p.baseline_code',
    ])
    .where('p.unit_code', '=', unit)
    .where('p.renstra_id', '=', renstraId)
    .orderBy('p.sort')
    .orderBy('i.kode')
    .execute()
}

/** Yearly targets of a version of the plan, oldest first; of some of its indicators where they are named. */
export async function renstraTargets(
  tx: Reader,
  { unit, renstraId, indikatorIds }: { unit: string; renstraId: string; indikatorIds?: string[] },
): Promise<RenstraTarget[]> {
  if (indikatorIds?.length === 0) return []
  let query = tx
    .selectFrom('renstra_target')
    .select(['indikator_id', 'tahun', 'amount', 'code'])
    .where('unit_code', '=', unit)
    .where('renstra_id', '=', renstraId)
  if (indikatorIds !== undefined) query = query.where('indikator_id', 'in', indikatorIds)
  return query.orderBy('indikator_id').orderBy('tahun').execute()
}

/** Back to not typed. */
export async function deleteRenstraTargets(
  tx: Writer,
  {
    unit,
    renstraId,
    indikatorId,
    tahun,
  }: { unit: string; renstraId: string; indikatorId: string; tahun: number[] },
): Promise<void> {
  if (tahun.length === 0) return
  await tx
    .deleteFrom('renstra_target')
    .where('unit_code', '=', unit)
    .where('renstra_id', '=', renstraId)
    .where('indikator_id', '=', indikatorId)
    .where('tahun', 'in', tahun)
    .execute()
}

/** What a version of the plan says of its rows' funding, oldest year first. */
export async function pendanaanOf(tx: Reader, unit: string, renstraId: string): Promise<RenstraPendanaan[]> {
  return tx
    .selectFrom('renstra_pendanaan as d')
    .innerJoin('renstra_node as n', (join) =>
      join.onRef('n.unit_code', '=', 'd.unit_code').onRef('n.id', '=', 'd.node_id'),
    )
    .selectAll('d')
    .where('d.unit_code', '=', unit)
    .where('n.renstra_id', '=', renstraId)
    .orderBy('d.tahun')
    .execute()
}
