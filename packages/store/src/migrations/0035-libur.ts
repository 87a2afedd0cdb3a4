import { type Kysely, sql } from 'kysely'

export const changesRows = false

/** Days on which an office does not work, beside Saturdays and Sundays; written by an admin only. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table libur (
      unit_code text not null references unit, tanggal date not null,
      nama text not null check (nama <> ''), sumber text check (sumber <> ''),
      primary key (unit_code, tanggal)
    );
    call protect_unit_table('libur');
  `.execute(db)
  const administered = 'unit_code = (select app_unit_administered())'
  for (const policy of ['tambah on libur with check', 'ubah on libur using', 'hapus on libur using'])
    await sql.raw(`alter policy ${policy} (${administered})`).execute(db)
}
