import { canMove } from '@akuntabel/domain'
import { type Insertable, type Selectable, sql } from 'kysely'
import type { Reader, Writer } from '../context/transaction.ts'
import type { Entitas, IsoDate } from '../tables/columns.ts'
import type { IndikatorTable, IndikatorVersiTable } from '../tables/indikator.ts'
import type { RktIndikatorTable, RktTable } from '../tables/rkt.ts'
import { CARD } from './card.ts'
import { edited } from './edited.ts'
import { type Saved, savedOr } from './saved.ts'

export type Rkt = Selectable<RktTable>
export type RktIndikator = Selectable<RktIndikatorTable>

/** A row of an RKT with the card it is promised by. */
export type RktFullIndikator = RktIndikator &
  Omit<Selectable<IndikatorVersiTable>, 'unit_code' | 'indikator_id'> &
  Pick<Selectable<IndikatorTable>, 'kode' | 'renstra_indikator_id'>

export interface RktPeriod {
  unit: string
  entitas: Entitas
  tahun: number
}

/** The first draft of a year; null where that entity and year has one already. */
export async function createRkt(tx: Writer, { unit, entitas, tahun }: RktPeriod): Promise<Rkt | null> {
  const row = await tx
    .insertInto('rkt')
    .values({ unit_code: unit, entitas, tahun })
    .onConflict((on) => on.doNothing())
    .returningAll()
    .executeTakeFirst()
  return row ?? null
}

/** All versions of a year, newest first. */
export async function listRkt(tx: Reader, { unit, entitas, tahun }: RktPeriod): Promise<Rkt[]> {
  return tx
    .selectFrom('rkt')
    .selectAll()
    .where('unit_code', '=', unit)
    .where('entitas', '=', entitas)
    .where('tahun', '=', tahun)
    .orderBy('versi', 'desc')
    .execute()
}

/** The established one; null while there is none. */
export async function establishedRkt(tx: Reader, period: RktPeriod): Promise<Rkt | null> {
  return (await listRkt(tx, period)).find(({ state }) => state === 'ditetapkan') ?? null
}

export async function rktById(tx: Reader, unit: string, id: string): Promise<Rkt | null> {
  const row = await tx
    .selectFrom('rkt')
    .selectAll()
    .where('unit_code', '=', unit)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

/** The newest version, and nobody else changes it until this transaction ends. */
export async function lockRkt(tx: Writer, { unit, entitas, tahun }: RktPeriod): Promise<Rkt | null> {
  const row = await tx
    .selectFrom('rkt')
    .selectAll()
    .where('unit_code', '=', unit)
    .where('entitas', '=', entitas)
    .where('tahun', '=', tahun)
    .orderBy('versi', 'desc')
    .limit(1)
    .forUpdate()
    .executeTakeFirst()
  return row ?? null
}

/** Its rows in their order, each with its card. */
export async function rktIndikator(tx: Reader, unit: string, rktId: string): Promise<RktFullIndikator[]> {
  return tx
    .selectFrom('rkt_indikator as r')
    .innerJoin('indikator as i', (join) =>
      join.onRef('i.unit_code', '=', 'r.unit_code').onRef('i.id', '=', 'r.indikator_id'),
    )
    .innerJoin('indikator_versi as v', (join) =>
      join
        .onRef('v.unit_code', '=', 'r.unit_code')
        .onRef('v.indikator_id', '=', 'r.indikator_id')
        .onRef('v.versi', '=', 'r.indikator_versi'),
    )
    .selectAll('r')
    .select(['i.kode', 'i.renstra_indikator_id', ...CARD])
    .where('r.unit_code', '=', unit)
    .where('r.rkt_id', '=', rktId)
    .orderBy('r.sort')
    .execute()
}

export async function insertRktIndikator(tx: Writer, rows: Insertable<RktIndikatorTable>[]): Promise<void> {
  if (rows.length > 0) await tx.insertInto('rkt_indikator').values(rows).execute()
}

export interface RktRowChange
  extends Partial<Pick<RktIndikator, 'amount' | 'code' | 'tanpa_target' | 'alasan'>> {
  unit: string
  id: string
  by: string
}

export async function updateRktIndikator(
  tx: Writer,
  { unit, id, by, ...fields }: RktRowChange,
): Promise<void> {
  await tx
    .updateTable('rkt_indikator')
    .set({ ...fields, ...edited(by) })
    .where('unit_code', '=', unit)
    .where('id', '=', id)
    .execute()
}

/** False where it was not there. */
export async function deleteRktIndikator(
  tx: Writer,
  { unit, rktId, id }: { unit: string; rktId: string; id: string },
): Promise<boolean> {
  const gone = await tx
    .deleteFrom('rkt_indikator')
    .where('unit_code', '=', unit)
    .where('rkt_id', '=', rktId)
    .where('id', '=', id)
    .executeTakeFirst()
  return gone.numDeletedRows > 0n
}

/** What the Renstra says of a row, kept when the plan is established. */
export async function keepRktRenstra(
  tx: Writer,
  rows: ({ unit: string; id: string } & Pick<
    RktIndikator,
    'renstra_ada' | 'renstra_amount' | 'renstra_code'
  >)[],
): Promise<void> {
  if (rows.length === 0) return
  const kept = rows.map(
    (row) =>
      sql`(${row.unit}, ${row.id}::uuid, ${row.renstra_ada}::boolean, ${row.renstra_amount}::numeric, ${row.renstra_code}::text)`,
  )
  await sql`update rkt_indikator r set renstra_ada = k.ada, renstra_amount = k.amount, renstra_code = k.code
    from (values ${sql.join(kept)}) as k (unit_code, id, ada, amount, code)
    where r.unit_code = k.unit_code and r.id = k.id`.execute(tx)
}

/** Counts the draft's version up, which every change of its rows does. */
export async function touchRkt(
  tx: Writer,
  { unit, id, version }: { unit: string; id: string; version: number },
): Promise<void> {
  await tx
    .updateTable('rkt')
    .set({ version: version + 1 })
    .where('unit_code', '=', unit)
    .where('id', '=', id)
    .execute()
}

export interface RktDecree {
  unit: string
  id: string
  version: number
  nomor: string | null
  tanggal: IsoDate
}

/** The draft becomes the plan of its year, and the one before it `diganti`. */
export async function establishRkt(
  tx: Writer,
  { unit, id, version, nomor, tanggal }: RktDecree,
): Promise<Saved<Rkt>> {
  const draft = await getRkt(tx, unit, id)
  if (draft === null || !canMove('rkt', draft.state, 'ditetapkan') || draft.version !== version)
    return { conflict: draft }
  await tx
    .updateTable('rkt')
    .set((eb) => ({ state: 'diganti', version: eb('version', '+', 1) }))
    .where('unit_code', '=', unit)
    .where('entitas', '=', draft.entitas)
    .where('tahun', '=', draft.tahun)
    .where('state', '=', 'ditetapkan')
    .execute()
  const row = await tx
    .updateTable('rkt')
    .set({ state: 'ditetapkan', nomor, tanggal, version: version + 1 })
    .where('unit_code', '=', unit)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst()
  return savedOr(row, () => getRkt(tx, unit, id))
}

async function getRkt(tx: Writer, unit: string, id: string): Promise<Rkt | null> {
  const row = await tx
    .selectFrom('rkt')
    .selectAll()
    .where('unit_code', '=', unit)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row ?? null
}

/** The next version of an established plan, with all its rows, by the cards as they are now. */
export async function reviseRkt(tx: Writer, { from, alasan }: { from: Rkt; alasan: string }): Promise<Rkt> {
  const { unit_code: unit, entitas, tahun } = from
  const draft = await tx
    .insertInto('rkt')
    .values({ unit_code: unit, entitas, tahun, versi: from.versi + 1, alasan })
    .returningAll()
    .executeTakeFirstOrThrow()
  await sql`
    insert into rkt_indikator (unit_code, rkt_id, indikator_id, indikator_versi, sort, amount, code, tanpa_target, alasan)
    select r.unit_code, ${draft.id}, r.indikator_id,
      greatest(r.indikator_versi, (select max(v.versi) from indikator_versi v where v.unit_code = r.unit_code
        and v.indikator_id = r.indikator_id and v.berlaku <= ${`${tahun}-12-31`})),
      r.sort, r.amount, r.code, r.tanpa_target, r.alasan
    from rkt_indikator r where r.unit_code = ${unit} and r.rkt_id = ${from.id}`.execute(tx)
  return draft
}

/** Drafts of a year and later ones take a new version of a card; what was established keeps its own. */
export async function repinRktDrafts(
  tx: Writer,
  { unit, indikatorId, versi, from }: { unit: string; indikatorId: string; versi: number; from: number },
): Promise<void> {
  await sql`
    update rkt_indikator r set indikator_versi = ${versi} from rkt
    where r.unit_code = ${unit} and r.indikator_id = ${indikatorId}
      and rkt.unit_code = r.unit_code and rkt.id = r.rkt_id and rkt.state = 'draf' and rkt.tahun >= ${from}`.execute(
    tx,
  )
}
