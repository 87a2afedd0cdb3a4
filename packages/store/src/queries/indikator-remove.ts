import { sql } from 'kysely'
import type { Writer } from '../context/transaction.ts'

const STILL_USED = '23503'

/** An indicator that nothing names yet, with its cards; false where something does, and then it stays. */
export async function removeIndikator(
  tx: Writer,
  { unit, id }: { unit: string; id: string },
): Promise<boolean> {
  await sql`savepoint indikator_dihapus`.execute(tx)
  try {
    for (const table of ['indikator_komponen', 'indikator_versi'])
      await sql`delete from ${sql.table(table)} where unit_code = ${unit} and indikator_id = ${id}`.execute(
        tx,
      )
    await sql`delete from indikator where unit_code = ${unit} and id = ${id}`.execute(tx)
    await sql`release savepoint indikator_dihapus`.execute(tx)
    return true
  } catch (cause) {
    if ((cause as { code?: string }).code !== STILL_USED) throw cause
    await sql`rollback to savepoint indikator_dihapus`.execute(tx)
    return false
  }
}
