import { type Kysely, sql } from 'kysely'

export const changesRows = false

/** What meetings of an office decided: words while they are drafts, kept as they were signed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table berita_acara (
      unit_code text not null references unit, id uuid not null default gen_random_uuid(),
      entitas text not null check (entitas in ('kpu', 'sekretariat')), tahun integer not null,
      state text not null default 'draf' check (state in ('draf', 'ditandatangani')),
      judul text not null, nomor text,
      -- Of the meeting.
      rapat text not null, tempat text not null, tanggal date,
      -- Officials who were there and sign, by their ids; others as they are printed.
      hadir uuid[] not null, undangan text[] not null, putusan jsonb not null,
      version integer not null default 1, updated_by text, updated_at timestamptz not null default now(),
      primary key (unit_code, id),
      check (state = 'draf' or (nomor is not null and tanggal is not null))
    );
    create index berita_acara_tahun on berita_acara (unit_code, entitas, tahun);
    call protect_unit_table('berita_acara');
    create function berita_acara_tetap() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
    begin
      if old.state = 'ditandatangani' then
        raise exception 'what a meeting decided and signed never changes'
          using errcode = 'integrity_constraint_violation', constraint = 'berita_acara_tetap';
      end if;
      return case when tg_op = 'DELETE' then old else new end;
    end $$;
    create trigger berita_acara_tetap before update or delete on berita_acara for each row execute function berita_acara_tetap();
  `.execute(db)
}
