import type { Selectable } from 'kysely'
import type { Reader, Writer } from '../context/transaction.ts'
import type { LiburTable } from '../tables/jendela.ts'

export type Libur = Selectable<LiburTable>

/** Holidays an office knows from one day to another, both included, the earliest first. */
export async function listLibur(
  tx: Reader,
  { unit, dari, sampai }: { unit: string; dari: string; sampai: string },
): Promise<Libur[]> {
  return tx
    .selectFrom('libur')
    .selectAll()
    .where('unit_code', '=', unit)
    .where('tanggal', '>=', dari)
    .where('tanggal', '<=', sampai)
    .orderBy('tanggal')
    .execute()
}

/** One holiday a day: a later one takes its place. */
export async function putLibur(tx: Writer, rows: Libur[]): Promise<void> {
  if (rows.length === 0) return
  await tx
    .insertInto('libur')
    .values(rows)
    .onConflict((on) =>
      on.columns(['unit_code', 'tanggal']).doUpdateSet((eb) => ({
        nama: eb.ref('excluded.nama'),
        sumber: eb.ref('excluded.sumber'),
      })),
    )
    .execute()
}

/** Gives what was removed; null where there was none. */
export async function deleteLibur(tx: Writer, unit: string, tanggal: string): Promise<Libur | null> {
  const row = await tx
    .deleteFrom('libur')
    .where('unit_code', '=', unit)
    .where('tanggal', '=', tanggal)
    .returningAll()
    .executeTakeFirst()
  return row ?? null
}
