import { type Kysely, sql } from 'kysely'

export const changesRows = false

/**
 * A document is sealed whole: its row, its data and its files, whatever it is about and whoever asks. A restore lifts the
 * triggers as the owner of the tables, which the program is not.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await columns(db)
  await guardDokumen(db)
  await guardBerkas(db)
}

async function columns(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- What it is about, pk/<id>; empty where an entity has one a year.
    alter table dokumen add column subjek text not null default '';
    -- Of the canonical data alone; hash is that of the file of data, which names every other file.
    alter table dokumen add column data_hash text;
    alter table dokumen add column program text;
    -- Signed before documents were sealed, and sealed by a job afterwards.
    alter table dokumen add column disegel_kemudian boolean not null default false;
    alter table dokumen drop constraint dokumen_unit_code_entitas_tahun_jenis_revisi_key;
    alter table dokumen add constraint dokumen_satu unique (unit_code, entitas, tahun, jenis, subjek, revisi);
    alter table dokumen_berkas drop constraint dokumen_berkas_format_check;
    -- pindaian: the scan of a paper that was signed by hand.
    alter table dokumen_berkas add constraint dokumen_berkas_format_check check (format in ('pdf', 'docx', 'html', 'json', 'pindaian'));
    create index dokumen_berkas_sha256 on dokumen_berkas (sha256);
    alter table pk add column tanda_tangan text not null default 'sistem' check (tanda_tangan in ('sistem', 'kertas'));
  `.execute(db)
}

/** It begins as a draft; once sealed it may only move on (disampaikan, diterima), and every other column stays. */
async function guardDokumen(db: Kysely<unknown>): Promise<void> {
  await sql`
    create or replace function dokumen_refuse_final() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
    declare
      sealed constant text[] := array['final', 'disampaikan', 'diterima'];
      moving constant text[] := array['state', 'version'];
    begin
      if tg_op = 'INSERT' then
        if new.state = any (sealed) then
          raise exception 'a document begins as a draft' using errcode = 'integrity_constraint_violation', constraint = 'dokumen_state';
        end if;
        return new;
      end if;
      if old.state = any (sealed) and (tg_op = 'DELETE' or to_jsonb(new) - moving <> to_jsonb(old) - moving
        or coalesce(array_position(sealed, new.state), 0) < array_position(sealed, old.state)) then
        raise exception 'a final document never changes' using errcode = 'integrity_constraint_violation', constraint = 'dokumen_final';
      end if;
      return case when tg_op = 'DELETE' then old else new end;
    end $$;
    drop trigger dokumen_final on dokumen;
    create trigger dokumen_final before insert or update or delete on dokumen for each row execute function dokumen_refuse_final();
  `.execute(db)
}

/** Both ends of a change count: a file can neither enter a sealed document nor leave one. */
async function guardBerkas(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function dokumen_berkas_refuse_final() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
    declare
      of_unit text := case when tg_op = 'DELETE' then old.unit_code else new.unit_code end;
      parent record;
    begin
      for parent in
        select d.state from public.dokumen d where d.unit_code = of_unit
          and d.id in (case when tg_op = 'INSERT' then new.dokumen_id else old.dokumen_id end,
            case when tg_op = 'DELETE' then old.dokumen_id else new.dokumen_id end)
          for share of d
      loop
        if parent.state in ('final', 'disampaikan', 'diterima') then
          raise exception 'a final document never changes' using errcode = 'integrity_constraint_violation', constraint = 'dokumen_final';
        end if;
      end loop;
      return case when tg_op = 'DELETE' then old else new end;
    end $$;
    create trigger dokumen_berkas_final before insert or update or delete on dokumen_berkas
      for each row execute function dokumen_berkas_refuse_final();
  `.execute(db)
}
