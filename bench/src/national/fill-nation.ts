import type { Pool } from 'pg'
import { copyRows } from './copy-rows.ts'

/** Of persons, sessions, the trail and the program's own memory: an office has none of it before anybody signs in. */
const OWN = new Set(
  ['unit', 'peran', 'orang_nonaktif', 'undangan', 'kalender', 'draf', 'kiriman', 'hasil_periksa'].concat([
    'audit_jejak',
    'audit_kepala',
    'versi_data',
    'tugas',
    'impor',
    'dokumen',
    'dokumen_berkas',
    'publikasi',
  ]),
)

/** Every other office of the country gets the rows of the sample's; says how many rows there are then. */
export async function fillNation(pool: Pool): Promise<number> {
  const tables = await pool.query<{ table: string }>(
    `select c.table_name as table from information_schema.columns c
     join information_schema.tables t using (table_schema, table_name)
     where c.table_schema = 'public' and c.column_name = 'unit_code' and t.table_type = 'BASE TABLE' order by 1`,
  )
  let rows = 0
  for (const { table } of tables.rows)
    if (!OWN.has(table))
      rows += await copyRows(pool, {
        table,
        from: 'unit u',
        where: `t.unit_code = '3572' and u.unit_code <> '3572'`,
        set: { unit_code: 'u.unit_code' },
      })
  await pool.query('update unit set active = true')
  await pool.query('analyze')
  return rows
}
