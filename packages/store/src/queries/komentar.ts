import type { Selectable } from 'kysely'
import type { Reader, Writer } from '../context/transaction.ts'
import type { KomentarTable } from '../tables/formulir.ts'

export type Komentar = Selectable<KomentarTable>

export interface NewKomentar {
  unit: string
  subjek: string
  isi: string
  personId: string
  personName: string
}

export async function insertKomentar(
  tx: Writer,
  { unit, subjek, isi, personId, personName }: NewKomentar,
): Promise<Komentar> {
  return tx
    .insertInto('komentar')
    .values({ unit_code: unit, subjek, isi, oleh: personId, nama: personName })
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** Oldest first, as a conversation reads. */
export async function listKomentar(tx: Reader, unit: string, subjek: string): Promise<Komentar[]> {
  return tx
    .selectFrom('komentar')
    .selectAll()
    .where('unit_code', '=', unit)
    .where('subjek', '=', subjek)
    .orderBy('at')
    .orderBy('id')
    .execute()
}
