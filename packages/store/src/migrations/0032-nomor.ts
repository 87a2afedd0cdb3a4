import { type Kysely, sql } from 'kysely'

export const changesRows = false

/** Registers of numbers of papers: how each is written and how far it was counted, and every number that was given. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table register_nomor (
      unit_code text not null references unit,
      register text not null check (register in ('keputusan', 'keputusan-sekretaris', 'berita-acara', 'perjanjian', 'surat')),
      tahun integer not null, pola text not null check (pola <> ''),
      terakhir integer not null default 0 check (terakhir >= 0), version integer not null default 1,
      primary key (unit_code, register, tahun)
    );
    create table nomor_surat (
      unit_code text not null, register text not null, tahun integer not null, nomor text not null check (nomor <> ''),
      -- Its place in the register; null of a typed one that begins with no figure.
      urut integer check (urut > 0), diketik boolean not null default false,
      tanggal date not null, perihal text not null check (perihal <> ''),
      -- The paper that bears it, keputusan/<id>; empty where it was taken on the page of the register.
      subjek text not null default '',
      batal_at timestamptz, alasan text, oleh text not null, at timestamptz not null default now(),
      primary key (unit_code, register, tahun, nomor),
      foreign key (unit_code, register, tahun) references register_nomor,
      unique (unit_code, register, tahun, urut),
      check (urut is not null or diketik), check ((batal_at is null) = (alasan is null))
    );
    create index nomor_surat_subjek on nomor_surat (unit_code, subjek) where subjek <> '';
    call protect_unit_table('register_nomor');
    call protect_unit_table('nomor_surat');
  `.execute(db)
  await guard(db)
}

/** A number that was given is never given again: it can be made void once, and a count never goes back. */
async function guard(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function nomor_surat_tetap() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
    declare
      voiding constant text[] := array['batal_at', 'alasan'];
    begin
      if tg_op = 'DELETE' or to_jsonb(new) - voiding <> to_jsonb(old) - voiding or old.batal_at is not null then
        raise exception 'a number that was given stays' using errcode = 'integrity_constraint_violation', constraint = 'nomor_surat_tetap';
      end if;
      return new;
    end $$;
    create trigger nomor_surat_tetap before update or delete on nomor_surat for each row execute function nomor_surat_tetap();
    create function register_nomor_maju() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
    begin
      if tg_op = 'DELETE' or new.terakhir < old.terakhir then
        raise exception 'a count never goes back' using errcode = 'integrity_constraint_violation', constraint = 'register_nomor_maju';
      end if;
      return new;
    end $$;
    create trigger register_nomor_maju before update or delete on register_nomor for each row execute function register_nomor_maju();
  `.execute(db)
}
