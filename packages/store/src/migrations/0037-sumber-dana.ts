import { type Kysely, sql } from 'kysely'

export const changesRows = false

/** Where the money of a plan comes from, and whether a plan says its figures as a decree printed them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table sumber_dana (
      unit_code text not null references unit, kode text not null check (kode <> ''), nama text not null check (nama <> ''),
      pemberi text check (pemberi <> ''), nphd_nomor text check (nphd_nomor <> ''), nphd_tanggal date, sort integer not null default 0,
      primary key (unit_code, kode)
    );
    call protect_unit_table('sumber_dana');
    alter table renstra_pendanaan add column sumber_dana text not null default 'RM';
    alter table renstra add column tercetak boolean not null default false;
  `.execute(db)
}
