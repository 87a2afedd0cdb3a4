import { type Insertable, type RawBuilder, type Selectable, sql } from 'kysely'
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

/** With the version asked for; without one with the newest, which is for who writes the next. */
export async function getIndikator(
  tx: Reader,
  { unit, id, versi }: { unit: string; id: string; versi?: number },
): Promise<IndikatorCard | null> {
  const row = await selectCards(tx, unit)
    .where('i.id', '=', id)
    .where((eb) =>
      versi === undefined
        ? eb(
            'v.versi',
            '=',
            sql<number>`(select max(versi) from indikator_versi n where n.unit_code = i.unit_code and n.indikator_id = i.id)`,
          )
        : eb('v.versi', '=', versi),
    )
    .executeTakeFirst()
  return row ?? null
}

export interface IndikatorFilter {
  unit: string
  tahun: number
  entitas?: Entitas
  iku?: boolean
  id?: string
}

/** What is counted in a year, in its order, each with the card of that year. */
export async function indikatorOfYear(tx: Reader, filter: IndikatorFilter): Promise<IndikatorCard[]> {
  const { unit, tahun, entitas, iku, id } = filter
  let query = selectCards(tx, unit)
    .where('i.mulai_tahun', '<=', tahun)
    .where('i.sampai_tahun', '>=', tahun)
    .where(heldIn(unit, tahun))
  if (entitas !== undefined) query = query.where('i.entitas', '=', entitas)
  if (iku !== undefined) query = query.where('i.iku', '=', iku)
  if (id !== undefined) query = query.where('i.id', '=', id)
  return query.orderBy('i.sort').orderBy('i.kode').execute()
}

export async function listIku(
  tx: Reader,
  { unit, entitas, tahun }: { unit: string; entitas: Entitas; tahun: number },
): Promise<IndikatorCard[]> {
  return indikatorOfYear(tx, { unit, entitas, tahun, iku: true })
}

/** Of one indicator; null where it is not counted in that year. */
export async function getIndikatorOfYear(
  tx: Reader,
  { unit, id, tahun }: { unit: string; id: string; tahun: number },
): Promise<IndikatorCard | null> {
  const [card] = await indikatorOfYear(tx, { unit, id, tahun })
  return card ?? null
}

/**
 * The version pinned by the year's PK in force, else the last that holds at the year's end. A plan that was typed in later
 * than its years still says what it said: then the first. Materialized: of an office that was only just begun the database
 * knows no sizes, and would ask it again for each card.
 */
function heldIn(unit: string, tahun: number): RawBuilder<boolean> {
  return sql<boolean>`(v.indikator_id, v.versi) in (
    with held as materialized (select c.indikator_id, coalesce(
        max(pinned.versi), max(c.versi) filter (where c.berlaku <= ${`${tahun}-12-31`}), min(c.versi))
      from indikator_versi c
      left join (select p.indikator_id, p.indikator_versi as versi
          from pk_indikator p join pk on pk.unit_code = p.unit_code and pk.id = p.pk_id
          where p.unit_code = ${unit} and pk.tahun = ${tahun} and pk.is_current) pinned
        on pinned.indikator_id = c.indikator_id
      where c.unit_code = ${unit}
      group by c.indikator_id)
    select * from held)`
}

/** Everything that was made for a period, each with its newest card; `besidePlan` leaves out what stands in that version of the plan. */
export async function indikatorOfPeriod(
  tx: Reader,
  { unit, periode, besidePlan }: { unit: string; periode: number; besidePlan?: string },
): Promise<IndikatorCard[]> {
  const cards = selectCards(tx, unit).where('i.periode', '=', periode)
  const asked =
    besidePlan === undefined
      ? cards
      : cards.where(
          sql<boolean>`i.id not in (select p.indikator_id from renstra_indikator p
            where p.unit_code = ${unit} and p.renstra_id = ${besidePlan})`,
        )
  return asked
    .where(
      sql<boolean>`(v.indikator_id, v.versi) in (
        with newest as materialized (select n.indikator_id, max(n.versi) from indikator_versi n
          where n.unit_code = ${unit} group by n.indikator_id)
        select * from newest)`,
    )
    .orderBy('i.sort')
    .orderBy('i.kode')
    .execute()
}

/** Who has a code in a period. */
export async function findKode(
  tx: Reader,
  { unit, periode, kode }: { unit: string; periode: number; kode: string },
): Promise<Indikator | null> {
  const row = await tx
    .selectFrom('indikator')
    .selectAll()
    .where('unit_code', '=', unit)
    .where('periode', '=', periode)
    .where('kode', '=', kode)
    .executeTakeFirst()
  return row ?? null
}

/** Says which indicator of the Renstra a main indicator answers. */
export async function tieToRenstra(
  tx: Writer,
  { unit, id, to }: { unit: string; id: string; to: string },
): Promise<void> {
  await tx
    .updateTable('indikator')
    .set({ renstra_indikator_id: to })
    .where('unit_code', '=', unit)
    .where('id', '=', id)
    .execute()
}

export async function lastSort(tx: Reader, unit: string): Promise<number> {
  const { last } = await tx
    .selectFrom('indikator')
    .select((eb) => eb.fn.coalesce(eb.fn.max('sort'), sql<number>`0`).as('last'))
    .where('unit_code', '=', unit)
    .executeTakeFirstOrThrow()
  return last
}

/** From then on it is no longer counted; null where somebody else changed its years meanwhile. */
export async function endIndikator(
  tx: Writer,
  { unit, id, from, to }: { unit: string; id: string; from: number; to: number },
): Promise<Indikator | null> {
  const row = await tx
    .updateTable('indikator')
    .set({ sampai_tahun: to })
    .where('unit_code', '=', unit)
    .where('id', '=', id)
    .where('sampai_tahun', '=', from)
    .returningAll()
    .executeTakeFirst()
  return row ?? null
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

function selectCards(tx: Reader, unit: string) {
  return tx
    .selectFrom('indikator as i')
    .innerJoin('indikator_versi as v', (join) =>
      join.onRef('v.unit_code', '=', 'i.unit_code').onRef('v.indikator_id', '=', 'i.id'),
    )
    .selectAll('i')
    .select(CARD)
    .where('i.unit_code', '=', unit)
}
