import { type Kysely, sql } from 'kysely'
import { withoutGuards } from '../without-guards.ts'

/** Size and type leave the rows of `bukti`: they are the file's, which now stands once however often it proves something. */
export const changesRows = true

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- A file of an office, kept once under its hash; never removed, because a value it proved once names it in the trail.
    create table berkas_bukti (
      unit_code text not null references unit, sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
      nama text not null, ukuran bigint not null check (ukuran >= 0), tipe text not null,
      uploaded_by text not null, uploaded_at timestamptz not null default now(),
      primary key (unit_code, sha256)
    );
    create index berkas_bukti_terbaru on berkas_bukti (unit_code, uploaded_at);
    -- Which criterion of the evaluation a file is shown for, beside those it belongs to by what it is.
    create table bukti_kriteria (
      unit_code text not null references unit, entitas text not null check (entitas in ('kpu', 'sekretariat')), tahun integer not null,
      kriteria text not null check (kriteria <> ''), sha256 text not null, oleh text not null, at timestamptz not null default now(),
      primary key (unit_code, entitas, tahun, kriteria, sha256),
      foreign key (unit_code, sha256) references berkas_bukti
    );
  `.execute(db)
  await withoutGuards(db, ['bukti'], () =>
    sql`
      insert into berkas_bukti (unit_code, sha256, nama, ukuran, tipe, uploaded_by, uploaded_at)
      select distinct on (unit_code, sha256) unit_code, sha256, nama, ukuran, tipe, uploaded_by, uploaded_at
      from bukti order by unit_code, sha256, uploaded_at, id`.execute(db),
  )
  await sql`
    -- Of which component of its formula the file is evidence; null: of the value.
    alter table bukti drop column ukuran, drop column tipe, add column kode text check (kode <> ''),
      add foreign key (unit_code, sha256) references berkas_bukti;
    create index bukti_berkas on bukti (unit_code, sha256);
    call protect_unit_table('berkas_bukti');
    call protect_unit_table('bukti_kriteria');
  `.execute(db)
}
