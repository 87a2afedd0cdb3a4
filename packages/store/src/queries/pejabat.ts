import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { Reader, Writer } from '../context/transaction.ts'
import type { IsoDate } from '../tables/columns.ts'
import type { PejabatTable } from '../tables/organisasi.ts'
import { type Saved, savedOr } from './saved.ts'

export type Pejabat = Selectable<PejabatTable>
export type NewPejabat = Insertable<PejabatTable>

export async function insertPejabat(tx: Writer, rows: NewPejabat[]): Promise<Pejabat[]> {
  return rows.length === 0 ? [] : tx.insertInto('pejabat').values(rows).returningAll().execute()
}

/** Everybody who ever held a post, newest first. */
export async function listPejabat(tx: Reader, unit: string): Promise<Pejabat[]> {
  return selectPejabat(tx, unit).execute()
}

export async function getPejabat(tx: Reader, unit: string, id: string): Promise<Pejabat | null> {
  return (await selectPejabat(tx, unit).where('id', '=', id).executeTakeFirst()) ?? null
}

/** The officials in office on a day, away or not. */
export async function pejabatAt(
  tx: Reader,
  { unit, tanggal }: { unit: string; tanggal: IsoDate },
): Promise<Pejabat[]> {
  return selectPejabat(tx, unit)
    .where('sejak', '<=', tanggal)
    .where((eb) => eb.or([eb('sampai', 'is', null), eb('sampai', '>=', tanggal)]))
    .execute()
}

export interface PejabatChange extends Omit<Updateable<PejabatTable>, 'unit_code' | 'id' | 'version'> {
  unit: string
  id: string
  version: number
}

export async function updatePejabat(
  tx: Writer,
  { unit, id, version, ...fields }: PejabatChange,
): Promise<Saved<Pejabat>> {
  const row = await tx
    .updateTable('pejabat')
    .set({ ...fields, version: version + 1 })
    .where('unit_code', '=', unit)
    .where('id', '=', id)
    .where('version', '=', version)
    .returningAll()
    .executeTakeFirst()
  return savedOr(row, () => getPejabat(tx, unit, id))
}

/** Takes back an entry made by mistake; papers already signed keep their own copy. */
export async function deletePejabat(tx: Writer, unit: string, id: string): Promise<Pejabat | null> {
  const row = await tx
    .deleteFrom('pejabat')
    .where('unit_code', '=', unit)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst()
  return row ?? null
}

/** Of two who change the organisation of an office at once, the second waits for the first. */
export async function lockOrganisasi(tx: Writer, unit: string): Promise<void> {
  // Not `for update`: every row written elsewhere points to the unit, and would wait for this one.
  await sql`select from unit where unit_code = ${unit} for no key update`.execute(tx)
}

function selectPejabat(tx: Reader, unit: string) {
  return tx
    .selectFrom('pejabat')
    .selectAll()
    .where('unit_code', '=', unit)
    .orderBy('entitas')
    .orderBy('kedudukan')
    .orderBy('sejak', 'desc')
    .orderBy('id')
}
