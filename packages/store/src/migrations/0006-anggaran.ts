import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table dipa (
      unit_code text not null references unit, id uuid not null default gen_random_uuid(), tahun integer not null,
      nomor text, tanggal date,
      primary key (unit_code, id), unique (unit_code, tahun)
    );
    -- pagu_sebelum is null for revision 0 only.
    create table dipa_revisi (
      unit_code text not null references unit, dipa_id uuid not null, revisi integer not null check (revisi >= 0), tanggal date,
      pagu_sebelum bigint check (pagu_sebelum >= 0), pagu_sesudah bigint not null check (pagu_sesudah >= 0), alasan text not null,
      primary key (unit_code, dipa_id, revisi), foreign key (unit_code, dipa_id) references dipa,
      check ((revisi = 0) = (pagu_sebelum is null))
    );
    create table anggaran_baris (
      unit_code text not null references unit, dipa_id uuid not null, kode text not null, induk_kode text,
      uraian text not null, tingkat text not null check (tingkat in ('program', 'kegiatan', 'kro', 'output')), sort integer not null,
      primary key (unit_code, dipa_id, kode),
      foreign key (unit_code, dipa_id) references dipa,
      foreign key (unit_code, dipa_id, induk_kode) references anggaran_baris,
      check (induk_kode is distinct from kode)
    );
    -- Pagu of lowest rows at a revision; parents are always summed.
    create table anggaran_pagu (
      unit_code text not null references unit, dipa_id uuid not null, kode text not null, revisi integer not null,
      pagu bigint not null check (pagu >= 0),
      primary key (unit_code, dipa_id, kode, revisi),
      foreign key (unit_code, dipa_id, kode) references anggaran_baris,
      foreign key (unit_code, dipa_id, revisi) references dipa_revisi
    );
    create index anggaran_pagu_revisi on anggaran_pagu (unit_code, dipa_id, revisi);
    -- Spending per month on lowest rows; a correction may be negative.
    create table realisasi_anggaran (
      unit_code text not null references unit, dipa_id uuid not null, kode text not null, bulan integer not null check (bulan between 1 and 12),
      amount bigint not null, sampel boolean not null default false,
      primary key (unit_code, dipa_id, kode, bulan),
      foreign key (unit_code, dipa_id, kode) references anggaran_baris
    );
  `.execute(db)
}
