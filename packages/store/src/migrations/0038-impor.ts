import { type Kysely, sql } from 'kysely'

export const changesRows = false

/** What a file has changed, row by row as it was before and after, so that it can be taken back. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table impor (
      unit_code text not null references unit, id uuid not null default gen_random_uuid(),
      jenis text not null check (jenis in ('renstra', 'dipa', 'keluaran', 'iku', 'rencana-aksi')),
      -- Null: of both entities. The year of a plan is the first of its period.
      entitas text check (entitas in ('kpu', 'sekretariat')), tahun integer not null,
      berkas_sha256 text not null check (berkas_sha256 ~ '^[0-9a-f]{64}$'),
      baris jsonb not null, urutan jsonb not null,
      state text not null default 'berlaku' check (state in ('berlaku', 'dibatalkan')),
      oleh text not null, at timestamptz not null default now(),
      batal_oleh text, batal_at timestamptz,
      primary key (unit_code, id),
      check ((state = 'dibatalkan') = (batal_oleh is not null and batal_at is not null))
    );
    create index impor_daftar on impor (unit_code, jenis, tahun, at);
    call protect_unit_table('impor');
  `.execute(db)
  await goTogether(db)
}

/** A card that a file brought goes with its indikator while nothing names that; alone none of its versions changes or goes. */
async function goTogether(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function versi_bersama() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
    begin
      if exists (select from indikator i where i.unit_code = old.unit_code and i.id = old.indikator_id) then
        raise exception 'a version of % never changes', tg_table_name
          using errcode = 'integrity_constraint_violation', constraint = 'versi_tetap';
      end if;
      return null;
    end $$`.execute(db)
  for (const table of ['indikator_versi', 'indikator_komponen'])
    await sql`
      drop trigger versi_tetap on ${sql.table(table)};
      create trigger versi_tetap before update on ${sql.table(table)} for each row execute function refuse_change();
      create constraint trigger versi_bersama after delete on ${sql.table(table)} deferrable initially deferred
        for each row execute function versi_bersama()`.execute(db)
}
