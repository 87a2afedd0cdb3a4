import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Reader, Writer } from '../context/transaction.ts'
import type { Entitas, IsoDate } from '../tables/columns.ts'
import type { PejabatTable } from '../tables/organisasi.ts'

export type Pejabat = Selectable<PejabatTable>

export async function insertPejabat(tx: Writer, rows: Insertable<PejabatTable>[]): Promise<Pejabat[]> {
  return rows.length === 0 ? [] : tx.insertInto('pejabat').values(rows).returningAll().execute()
}

/** Everybody who ever held a jabatan, newest first. */
export async function listPejabat(tx: Reader, unit: string): Promise<Pejabat[]> {
  return tx
    .selectFrom('pejabat')
    .selectAll()
    .where('unit_code', '=', unit)
    .orderBy('entitas')
    .orderBy('jabatan')
    .orderBy('sejak', 'desc')
    .execute()
}

/** The officials in office on a day. Where a Plt or Plh began later than the holder, he or she comes first. */
export async function pejabatAt(
  tx: Reader,
  { unit, tanggal, entitas }: { unit: string; tanggal: IsoDate; entitas?: Entitas },
): Promise<Pejabat[]> {
  const query = tx
    .selectFrom('pejabat')
    .selectAll()
    .where('unit_code', '=', unit)
    .where('sejak', '<=', tanggal)
    .where((eb) => eb.or([eb('sampai', 'is', null), eb('sampai', '>=', tanggal)]))
    .orderBy('entitas')
    .orderBy('jabatan')
    .orderBy('sejak', 'desc')
    .orderBy('id')
  return (entitas === undefined ? query : query.where('entitas', '=', entitas)).execute()
}

/** Who signs for a jabatan on a day. */
export async function pejabatFor(
  tx: Reader,
  asked: { unit: string; tanggal: IsoDate; entitas: Entitas; jabatan: string },
): Promise<Pejabat | null> {
  const inOffice = await pejabatAt(tx, asked)
  return inOffice.find((pejabat) => pejabat.jabatan === asked.jabatan) ?? null
}

export async function updatePejabat(
  tx: Writer,
  unit: string,
  id: string,
  fields: Omit<Updateable<PejabatTable>, 'unit_code' | 'id'>,
): Promise<Pejabat | null> {
  const row = await tx
    .updateTable('pejabat')
    .set(fields)
    .where('unit_code', '=', unit)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst()
  return row ?? null
}
