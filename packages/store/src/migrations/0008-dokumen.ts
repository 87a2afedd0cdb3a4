import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table dokumen (
      unit_code text not null references unit, id uuid not null default gen_random_uuid(), entitas text not null check (entitas in ('kpu', 'sekretariat')),
      tahun integer not null, jenis text not null, revisi integer not null default 0,
      state text not null default 'draf' check (state in ('draf', 'diperiksa', 'direviu', 'final', 'disampaikan', 'diterima')),
      nomor text, tanggal date, snapshot jsonb, hash text, penanda_tangan jsonb, template text,
      finalized_by text, finalized_at timestamptz, version integer not null default 1,
      primary key (unit_code, id), unique (unit_code, entitas, tahun, jenis, revisi),
      check (state not in ('final', 'disampaikan', 'diterima') or (snapshot is not null and hash is not null))
    );
    create table dokumen_berkas (
      unit_code text not null references unit, dokumen_id uuid not null, format text not null check (format in ('pdf', 'docx', 'html')),
      sha256 text not null, ukuran bigint not null,
      primary key (unit_code, dokumen_id, format), foreign key (unit_code, dokumen_id) references dokumen
    );
    -- Text written by people, one row per part of a document.
    create table dokumen_teks (
      unit_code text not null references unit, entitas text not null, tahun integer not null, jenis text not null, bagian text not null,
      isi text not null, version integer not null default 1, updated_by text, updated_at timestamptz not null default now(),
      primary key (unit_code, entitas, tahun, jenis, bagian)
    );
    -- A final document is a snapshot: it may only move on (disampaikan, diterima).
    create function dokumen_refuse_final() returns trigger language plpgsql as $$
    begin
      if old.state in ('final', 'disampaikan', 'diterima') and (tg_op = 'DELETE'
        or new.state not in ('final', 'disampaikan', 'diterima')
        or (new.snapshot, new.hash, new.penanda_tangan, new.template) is distinct from (old.snapshot, old.hash, old.penanda_tangan, old.template)) then
        raise exception 'a final document never changes' using errcode = 'integrity_constraint_violation', constraint = 'dokumen_final';
      end if;
      return case when tg_op = 'DELETE' then old else new end;
    end $$;
    create trigger dokumen_final before update or delete on dokumen for each row execute function dokumen_refuse_final();
    create table tugas (
      unit_code text not null references unit, id uuid not null default gen_random_uuid(), jenis text not null,
      state text not null default 'antre' check (state in ('antre', 'berjalan', 'selesai', 'gagal')),
      persen integer not null default 0 check (persen between 0 and 100), pesan text not null default '', hasil jsonb,
      created_by text, created_at timestamptz not null default now(), updated_at timestamptz not null default now(),
      primary key (unit_code, id)
    );
  `.execute(db)
}
