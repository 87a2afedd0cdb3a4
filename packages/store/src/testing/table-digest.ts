import { sql } from 'kysely'
import type { Reader } from '../context/reader.ts'

/** One text of all rows of the tables that `tx` is shown, asked in one statement. */
export async function tableDigest(tx: Reader, tables: readonly string[]): Promise<string> {
  const { rows } = await sql.raw<{ digest: string }>(`select ${digestOf(tables)} as digest`).execute(tx)
  return rows[0]?.digest ?? ''
}

/** As an expression; an array, since a function takes no more than a hundred. */
export function digestOf(tables: readonly string[]): string {
  const digests = tables.map(
    (name) => `(select md5(string_agg(t::text, ' ' order by t::text)) from ${name} t)`,
  )
  return `array_to_string(array[${digests.join(', ')}], '/', '')`
}
