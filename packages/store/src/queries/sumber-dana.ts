import { type Insertable, type Selectable, sql } from 'kysely'
import type { Reader, Writer } from '../context/transaction.ts'
import type { SumberDanaTable } from '../tables/renstra.ts'

export type SumberDana = Selectable<SumberDanaTable>

/** The register in its order. */
export async function listSumberDana(tx: Reader, unit: string): Promise<SumberDana[]> {
  return tx
    .selectFrom('sumber_dana')
    .selectAll()
    .where('unit_code', '=', unit)
    .orderBy('sort')
    .orderBy('kode')
    .execute()
}

/** The rows given are all there are. */
export async function putSumberDana(
  tx: Writer,
  unit: string,
  rows: Omit<Insertable<SumberDanaTable>, 'unit_code'>[],
): Promise<void> {
  await tx.deleteFrom('sumber_dana').where('unit_code', '=', unit).execute()
  if (rows.length === 0) return
  await tx
    .insertInto('sumber_dana')
    .values(rows.map((row) => ({ unit_code: unit, ...row })))
    .execute()
}

/** Codes that a plan of the office names. */
export async function usedSumberDana(tx: Reader, unit: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('renstra_pendanaan')
    .select('sumber_dana')
    .distinct()
    .where('unit_code', '=', unit)
    .execute()
  return rows.map(({ sumber_dana }) => sumber_dana)
}

/** One at a time writes the register: taken before it is read. */
export async function lockSumberDana(tx: Writer, unit: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`sumber-dana/${unit}`}, 0))`.execute(tx)
}
