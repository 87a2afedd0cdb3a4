import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table renstra (
      unit_code text not null references unit, id uuid not null default gen_random_uuid(),
      mulai integer not null, selesai integer not null check (selesai >= mulai),
      nomor text, tanggal date, visi text not null default '', misi jsonb not null default '[]', induk text,
      primary key (unit_code, id), unique (unit_code, mulai)
    );
    create table renstra_node (
      unit_code text not null references unit, id uuid not null default gen_random_uuid(), renstra_id uuid not null, parent_id uuid,
      kind text not null check (kind in ('tujuan', 'sasaran', 'program', 'kegiatan', 'sasaran-program', 'sasaran-kegiatan')),
      kode text, uraian text not null, sort integer not null default 0,
      primary key (unit_code, id),
      foreign key (unit_code, renstra_id) references renstra,
      foreign key (unit_code, parent_id) references renstra_node
    );
    create index renstra_node_renstra on renstra_node (unit_code, renstra_id, sort);
    create table renstra_pendanaan (
      unit_code text not null references unit, node_id uuid not null, tahun integer not null,
      amount bigint not null check (amount >= 0),
      primary key (unit_code, node_id, tahun),
      foreign key (unit_code, node_id) references renstra_node
    );
  `.execute(db)
}
