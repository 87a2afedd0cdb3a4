import { sql } from 'kysely'
import type { Reader } from '../context/transaction.ts'

/**
 * A text that is another one as soon as anything changed of what pages of an office show somebody who belongs to it: every
 * action leaves an entry in the office's trail, long work its progress, what is being typed its draft; law is only added.
 */
export async function pageStamp(tx: Reader, unit: string, personId: string): Promise<string> {
  const { rows } = await sql<{ stamp: string }>`
    select format('%s/%s/%s/%s/%s',
      (select seq from audit_kepala where unit_code = ${unit}),
      (select sum(versi) from versi_data where unit_code = ${unit}),
      (select max(updated_at) from tugas where unit_code = ${unit}),
      (select concat_ws(' ', count(*), sum(urut), max(updated_at)) from draf
        where unit_code = ${unit} and person_id = ${personId}),
      (select count(*) from kebijakan) + (select count(*) from lembaga) + (select count(*) from skala)) as stamp`.execute(
    tx,
  )
  return (rows[0] as { stamp: string }).stamp
}
