import type { Insertable, Selectable } from 'kysely'
import { type RawBuilder, sql } from 'kysely'
import type { Reader, Writer } from '../context/transaction.ts'
import type { LembagaTable } from '../tables/kebijakan.ts'

export type StoredLembaga = Selectable<LembagaTable>

/** Adds versions of an agency's names; one that is there already stays as it is. */
export async function addLembaga(tx: Writer, rows: Insertable<LembagaTable>[]): Promise<void> {
  if (rows.length === 0) return
  await tx
    .insertInto('lembaga')
    .values(rows)
    .onConflict((on) => on.columns(['nama', 'versi']).doNothing())
    .execute()
}

export async function getLembaga(
  tx: Reader,
  { nama, versi }: { nama: string; versi: number },
): Promise<StoredLembaga | null> {
  const query = tx.selectFrom('lembaga').selectAll().where('nama', '=', nama).where('versi', '=', versi)
  return (await query.executeTakeFirst()) ?? null
}

/** Every version of every agency, by name, the newest first. */
export async function listLembaga(tx: Reader): Promise<StoredLembaga[]> {
  return tx.selectFrom('lembaga').selectAll().orderBy('nama').orderBy('versi', 'desc').execute()
}

/**
 * The agency of the unit `u` in a year: as pinned up to it, else by its first pin; a unit that measures nothing itself
 * bears the names of the installation's first agency. Null only where nothing was ever set up.
 */
export function lembagaIn(tahun: number): RawBuilder<StoredLembaga | null> {
  return sql`coalesce(
    (select to_jsonb(l) from unit_kebijakan p join lembaga l on l.nama = p.lembaga and l.versi = p.lembaga_versi
      where p.unit_code = u.unit_code
      order by p.mulai_tahun <= ${tahun}::int desc, abs(p.mulai_tahun - ${tahun}::int) limit 1),
    (select to_jsonb(l) from lembaga l order by l.nama, l.versi desc limit 1))`
}

/** For pages that are not of one year's measuring. */
export async function lembagaOfUnit(
  tx: Reader,
  { unit, tahun }: { unit: string; tahun: number },
): Promise<StoredLembaga | null> {
  const { rows } = await sql<{ lembaga: StoredLembaga | null }>`select ${lembagaIn(tahun)} as lembaga
    from unit u where u.unit_code = ${unit}`.execute(tx)
  return rows[0]?.lembaga ?? null
}
