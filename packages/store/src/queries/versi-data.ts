import { sql } from 'kysely'
import type { Reader, Writer } from '../context/transaction.ts'
import type { Entitas } from '../tables/columns.ts'
import { entitasOf, type YearScope } from './tahun-kinerja.ts'

/** Counted up by each transaction that changes what the year shows; 0 where nothing was written yet. */
export async function readDataVersion(
  tx: Reader,
  { unit, entitas, tahun }: { unit: string; entitas: Entitas; tahun: number },
): Promise<bigint> {
  const row = await tx
    .selectFrom('versi_data')
    .select('versi')
    .where('unit_code', '=', unit)
    .where('entitas', '=', entitas)
    .where('tahun', '=', tahun)
    .executeTakeFirst()
  return row?.versi ?? 0n
}

/** The last lock but the trail's: of two writers of one year the second waits here for the first's commit. */
export async function bumpDataVersion(tx: Writer, scope: YearScope): Promise<void> {
  const rows = entitasOf(scope).map((entitas) => ({
    unit_code: scope.unit,
    entitas,
    tahun: scope.tahun,
    versi: 1,
  }))
  await tx
    .insertInto('versi_data')
    .values(rows)
    .onConflict((on) =>
      on.columns(['unit_code', 'entitas', 'tahun']).doUpdateSet({ versi: sql<bigint>`versi_data.versi + 1` }),
    )
    .execute()
}
