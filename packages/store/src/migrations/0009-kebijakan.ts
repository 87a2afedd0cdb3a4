import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- Law that changes is data: a named pack with its year and citation. Not owned by a unit; read by all.
    create table kebijakan (
      nama text not null, versi integer not null, tahun integer not null, sitasi text not null, isi jsonb not null,
      primary key (nama, versi)
    );
    create table skala (
      unit_code text not null references unit, nama text not null, sitasi text not null, kelas jsonb not null, dipakai boolean not null default false,
      primary key (unit_code, nama)
    );
    create unique index skala_satu_dipakai on skala (unit_code) where dipakai;
  `.execute(db)
}
