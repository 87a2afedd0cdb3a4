import { sql } from 'kysely'
import type { Reader } from '../context/transaction.ts'
import type { PkPeriod } from './pk.ts'

/**
 * Changes with whatever is written in the office: the version of the year's data, and the head of the office's trail for
 * what belongs to no year or to another. Who kept something with this stamp may show it again.
 */
export async function dataStamp(tx: Reader, { unit, entitas, tahun }: PkPeriod): Promise<string> {
  const { rows } = await sql<{ stamp: string }>`
    select concat_ws('/',
      (select versi from versi_data where unit_code = ${unit} and entitas = ${entitas} and tahun = ${tahun}),
      (select hash from audit_kepala where unit_code = ${unit})) as stamp`.execute(tx)
  return rows[0]?.stamp ?? ''
}
