import { type Insertable, type Selectable, sql } from 'kysely'
import type { Reader, Writer } from '../context/transaction.ts'
import type { Entitas } from '../tables/columns.ts'
import type { IndikatorTable, IndikatorVersiTable } from '../tables/indikator.ts'
import { batches } from './batches.ts'
import { CARD } from './card.ts'

export type Indikator = Selectable<IndikatorTable>
export type IndikatorVersi = Selectable<IndikatorVersiTable>
/** An indicator with one version of its card. */
export type IndikatorCard = Indikator & Omit<IndikatorVersi, 'unit_code' | 'indikator_id'>

export async function insertIndikator(tx: Writer, rows: Insertable<IndikatorTable>[]): Promise<Indikator[]> {
  const inserted: Indikator[] = []
  for (const batch of batches(rows))
    inserted.push(...(await tx.insertInto('indikator').values(batch).returningAll().execute()))
  return inserted
}

export async function insertIndikatorVersi(
  tx: Writer,
  rows: Insertable<IndikatorVersiTable>[],
): Promise<void> {
  for (const batch of batches(rows)) await tx.insertInto('indikator_versi').values(batch).execute()
}

/** The next version of a card; null where the indicator does not exist. Documents keep the version they were made with. */
export async function addIndikatorVersi(
  tx: Writer,
  card: Omit<Insertable<IndikatorVersiTable>, 'versi'>,
): Promise<IndikatorVersi | null> {
  const { unit_code: unit, indikator_id: id } = card
  const owner = await tx
    .selectFrom('indikator')
    .select('id')
    .where('unit_code', '=', unit)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (owner === undefined) return null
  const versi = sql<number>`(select coalesce(max(versi), 0) + 1 from indikator_versi where unit_code = ${unit} and indikator_id = ${id})`
  return tx
    .insertInto('indikator_versi')
    .values({ ...card, versi })
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** With its newest card, or the version asked for. */
export async function getIndikator(
  tx: Reader,
  { unit, id, versi }: { unit: string; id: string; versi?: number },
): Promise<IndikatorCard | null> {
  const query = selectCards(tx, unit, versi === undefined).where('i.id', '=', id)
  const row = await (versi === undefined ? query : query.where('v.versi', '=', versi)).executeTakeFirst()
  return row ?? null
}

export interface IndikatorFilter {
  unit: string
  entitas?: Entitas
  iku?: boolean
  nodeId?: string
  includeRetired?: boolean
}

/** Newest cards, in their order. */
export async function listIndikator(tx: Reader, filter: IndikatorFilter): Promise<IndikatorCard[]> {
  let query = selectCards(tx, filter.unit, true)
  if (filter.entitas !== undefined) query = query.where('i.entitas', '=', filter.entitas)
  if (filter.iku !== undefined) query = query.where('i.iku', '=', filter.iku)
  if (filter.nodeId !== undefined) query = query.where('i.node_id', '=', filter.nodeId)
  if (filter.includeRetired !== true) query = query.where('i.retired_at', 'is', null)
  return query.orderBy('i.sort').orderBy('i.kode').execute()
}

export async function listIku(tx: Reader, unit: string, entitas: Entitas): Promise<IndikatorCard[]> {
  return listIndikator(tx, { unit, entitas, iku: true })
}

/** Of every indicator the card that held at the end of a year; none where its first card came later. */
export async function cardsOfYear(
  tx: Reader,
  { unit, tahun }: { unit: string; tahun: number },
): Promise<IndikatorVersi[]> {
  return tx
    .selectFrom('indikator_versi')
    .distinctOn('indikator_id')
    .selectAll()
    .where('unit_code', '=', unit)
    .where('berlaku', '<=', `${tahun}-12-31`)
    .orderBy('indikator_id')
    .orderBy('versi', 'desc')
    .execute()
}

/** All versions of one card, newest first. */
export async function indikatorVersions(tx: Reader, unit: string, id: string): Promise<IndikatorVersi[]> {
  return tx
    .selectFrom('indikator_versi')
    .selectAll()
    .where('unit_code', '=', unit)
    .where('indikator_id', '=', id)
    .orderBy('versi', 'desc')
    .execute()
}

export async function retireIndikator(tx: Writer, unit: string, id: string): Promise<Indikator | null> {
  const row = await tx
    .updateTable('indikator')
    .set({ retired_at: sql<Date>`now()` })
    .where('unit_code', '=', unit)
    .where('id', '=', id)
    .where('retired_at', 'is', null)
    .returningAll()
    .executeTakeFirst()
  return row ?? null
}

function selectCards(tx: Reader, unit: string, newestOnly: boolean) {
  const query = tx
    .selectFrom('indikator as i')
    .innerJoin('indikator_versi as v', (join) =>
      join.onRef('v.unit_code', '=', 'i.unit_code').onRef('v.indikator_id', '=', 'i.id'),
    )
    .selectAll('i')
    .select(CARD)
    .where('i.unit_code', '=', unit)
  return newestOnly
    ? query.where(sql<boolean>`not exists (select from indikator_versi later
        where later.unit_code = v.unit_code and later.indikator_id = v.indikator_id and later.versi > v.versi)`)
    : query
}
