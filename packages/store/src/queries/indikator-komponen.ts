import type { Insertable, Selectable } from 'kysely'
import type { Reader, Writer } from '../context/transaction.ts'
import type { IndikatorKomponenTable } from '../tables/indikator.ts'
import { batches } from './batches.ts'

export type IndikatorKomponen = Selectable<IndikatorKomponenTable>

/** With the version of the card they belong to; neither ever changes. */
export async function insertKomponen(tx: Writer, rows: Insertable<IndikatorKomponenTable>[]): Promise<void> {
  for (const batch of batches(rows)) await tx.insertInto('indikator_komponen').values(batch).execute()
}

/** Of all versions of some cards, each in its order. */
export async function listKomponen(
  tx: Reader,
  { unit, indikatorIds }: { unit: string; indikatorIds: string[] },
): Promise<IndikatorKomponen[]> {
  if (indikatorIds.length === 0) return []
  return tx
    .selectFrom('indikator_komponen')
    .selectAll()
    .where('unit_code', '=', unit)
    .where('indikator_id', 'in', indikatorIds)
    .orderBy('indikator_id')
    .orderBy('versi')
    .orderBy('sort')
    .orderBy('kode')
    .execute()
}
