import { type Insertable, type Selectable, sql } from 'kysely'
import type { Reader, Writer } from '../context/transaction.ts'
import type { RencanaAksiTable } from '../tables/rencana-aksi.ts'
import { batches } from './batches.ts'
import { edited } from './edited.ts'
import type { PkPeriod } from './pk.ts'

/** An output of the budget and how much of it, where that was said. */
export interface RencanaAksiBiaya {
  kode: string
  amount: bigint | null
}

export type RencanaAksi = Selectable<RencanaAksiTable> & { biaya: RencanaAksiBiaya[] }

export type NewRencanaAksi = Insertable<RencanaAksiTable> & { id: string; biaya?: RencanaAksiBiaya[] }

/** The whole action plan of an entity's year, in its order within each indicator. */
export async function listRencanaAksi(
  tx: Reader,
  { unit, entitas, tahun }: PkPeriod,
): Promise<RencanaAksi[]> {
  const steps = await tx
    .selectFrom('rencana_aksi')
    .selectAll()
    .where('unit_code', '=', unit)
    .where('entitas', '=', entitas)
    .where('tahun', '=', tahun)
    .orderBy('sort')
    .orderBy('id')
    .execute()
  const money = await tx
    .selectFrom('rencana_aksi_anggaran as a')
    .innerJoin('rencana_aksi as r', (join) =>
      join.onRef('r.unit_code', '=', 'a.unit_code').onRef('r.id', '=', 'a.rencana_aksi_id'),
    )
    .select(['a.rencana_aksi_id', 'a.kode', 'a.amount'])
    .where('a.unit_code', '=', unit)
    .where('r.entitas', '=', entitas)
    .where('r.tahun', '=', tahun)
    .orderBy('a.kode')
    .execute()
  const byStep = Map.groupBy(money, ({ rencana_aksi_id }) => rencana_aksi_id)
  return steps.map((step) => ({
    ...step,
    biaya: (byStep.get(step.id) ?? []).map(({ kode, amount }) => ({ kode, amount })),
  }))
}

/** One at a time changes an entity's plan of a year. Ends with the transaction. */
export async function lockRencanaAksi(tx: Writer, { unit, entitas, tahun }: PkPeriod): Promise<void> {
  const key = `rencana-aksi/${unit}/${entitas}/${tahun}`
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(tx)
}

export async function insertRencanaAksi(tx: Writer, steps: NewRencanaAksi[]): Promise<void> {
  const rows = steps.map(({ biaya: _, ...row }) => row)
  for (const batch of batches(rows)) await tx.insertInto('rencana_aksi').values(batch).execute()
  await insertBiaya(
    tx,
    steps.flatMap(({ unit_code, id, biaya = [] }) =>
      biaya.map((one) => ({ unit_code, rencana_aksi_id: id, ...one })),
    ),
  )
}

export interface RencanaAksiChange
  extends Partial<Pick<Selectable<RencanaAksiTable>, 'uraian' | 'bulan' | 'pic' | 'subbagian_id' | 'sort'>> {
  unit: string
  id: string
  by: string
  /** In place of all it had. */
  biaya?: RencanaAksiBiaya[]
}

export async function updateRencanaAksi(
  tx: Writer,
  { unit, id, by, biaya, ...fields }: RencanaAksiChange,
): Promise<void> {
  await tx
    .updateTable('rencana_aksi')
    .set({ ...fields, ...edited(by) })
    .where('unit_code', '=', unit)
    .where('id', '=', id)
    .execute()
  if (biaya === undefined) return
  await tx
    .deleteFrom('rencana_aksi_anggaran')
    .where('unit_code', '=', unit)
    .where('rencana_aksi_id', '=', id)
    .execute()
  await insertBiaya(
    tx,
    biaya.map((one) => ({ unit_code: unit, rencana_aksi_id: id, ...one })),
  )
}

async function insertBiaya(
  tx: Writer,
  rows: ({ unit_code: string; rencana_aksi_id: string } & RencanaAksiBiaya)[],
): Promise<void> {
  for (const batch of batches(rows)) await tx.insertInto('rencana_aksi_anggaran').values(batch).execute()
}

/** With what pays for it. */
export async function deleteRencanaAksi(tx: Writer, unit: string, id: string): Promise<void> {
  await tx
    .deleteFrom('rencana_aksi_anggaran')
    .where('unit_code', '=', unit)
    .where('rencana_aksi_id', '=', id)
    .execute()
  await tx.deleteFrom('rencana_aksi').where('unit_code', '=', unit).where('id', '=', id).execute()
}

/** Whether any year's plan names a subbagian. */
export async function subbagianPlanned(tx: Reader, unit: string, subbagianId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('rencana_aksi')
    .select('id')
    .where('unit_code', '=', unit)
    .where('subbagian_id', '=', subbagianId)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
