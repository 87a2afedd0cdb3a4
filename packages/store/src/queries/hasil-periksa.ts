import { type Insertable, type Selectable, sql } from 'kysely'
import type { Reader, Writer } from '../context/transaction.ts'
import type { HasilPeriksaTable } from '../tables/hasil-periksa.ts'

type Row = Selectable<HasilPeriksaTable>
type Column = 'ringkas' | 'isi' | 'abaikan' | 'berkas'

export interface HasilPeriksaKey {
  unit: string
  personId: string
  id: string
}

export async function insertHasilPeriksa(
  tx: Writer,
  row: Omit<Insertable<HasilPeriksaTable>, 'at' | 'sampai'>,
): Promise<void> {
  await tx.insertInto('hasil_periksa').values(row).execute()
}

/** Of one person, newest first; what is past its day is not there, whether it was swept or not. */
export async function listHasilPeriksa(
  tx: Reader,
  { unit, personId }: Omit<HasilPeriksaKey, 'id'>,
): Promise<Pick<Row, 'id' | 'ringkas' | 'at' | 'sampai'>[]> {
  return tx
    .selectFrom('hasil_periksa')
    .select(['id', 'ringkas', 'at', 'sampai'])
    .where('unit_code', '=', unit)
    .where('person_id', '=', personId)
    .where('sampai', '>', sql<Date>`now()`)
    .orderBy('at', 'desc')
    .orderBy('id')
    .execute()
}

/** Only the columns that are asked for: the Word documents are large. */
export async function getHasilPeriksa<C extends Column>(
  tx: Reader,
  { unit, personId, id }: HasilPeriksaKey,
  columns: readonly C[],
): Promise<Pick<Row, C | 'sampai'> | null> {
  const row = await tx
    .selectFrom('hasil_periksa')
    .select([...columns, 'sampai'])
    .where('unit_code', '=', unit)
    .where('person_id', '=', personId)
    .where('id', '=', id)
    .where('sampai', '>', sql<Date>`now()`)
    .executeTakeFirst()
  return (row as Pick<Row, C | 'sampai'> | undefined) ?? null
}

/** The marks with their row held, so that two who mark at once both stay marked. Null when the result is gone. */
export async function holdHasilPeriksaMarks(
  tx: Writer,
  { unit, personId, id }: HasilPeriksaKey,
): Promise<Uint8Array | null> {
  const row = await tx
    .selectFrom('hasil_periksa')
    .select('abaikan')
    .where('unit_code', '=', unit)
    .where('person_id', '=', personId)
    .where('id', '=', id)
    .where('sampai', '>', sql<Date>`now()`)
    .forUpdate()
    .executeTakeFirst()
  return row?.abaikan ?? null
}

export async function setHasilPeriksaMarks(
  tx: Writer,
  { unit, personId, id }: HasilPeriksaKey,
  abaikan: Uint8Array,
): Promise<void> {
  await tx
    .updateTable('hasil_periksa')
    .set({ abaikan })
    .where('unit_code', '=', unit)
    .where('person_id', '=', personId)
    .where('id', '=', id)
    .execute()
}

export async function deleteHasilPeriksa(
  tx: Writer,
  { unit, personId, id }: HasilPeriksaKey,
): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('hasil_periksa')
    .where('unit_code', '=', unit)
    .where('person_id', '=', personId)
    .where('id', '=', id)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** Leaves a person the newest so many, within so many bytes. */
export async function trimHasilPeriksa(
  tx: Writer,
  { unit, personId }: Omit<HasilPeriksaKey, 'id'>,
  { most, bytes }: { most: number; bytes: number },
): Promise<void> {
  await sql`
    delete from hasil_periksa where (unit_code, id) in (
      select unit_code, id from (
        select unit_code, id, row_number() over newest as nth,
          sum(octet_length(isi) + octet_length(berkas) + octet_length(abaikan)) over newest as size
        from hasil_periksa where unit_code = ${unit} and person_id = ${personId}
        window newest as (order by at desc, id)
      ) ranked where nth > ${most} or (size > ${bytes} and nth > 1)
    )`.execute(tx)
}

/** Everybody's whose day is over; how many they were. */
export async function sweepHasilPeriksa(tx: Writer): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('hasil_periksa')
    .where('sampai', '<=', sql<Date>`now()`)
    .executeTakeFirst()
  return Number(numDeletedRows)
}
