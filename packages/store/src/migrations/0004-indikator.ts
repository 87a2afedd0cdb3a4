import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- An indicator of the Renstra (node_id) or an IKU of an entity (iku); its card is versioned.
    create table indikator (
      unit_code text not null references unit, id uuid not null default gen_random_uuid(),
      entitas text check (entitas in ('kpu', 'sekretariat')), iku boolean not null default false,
      node_id uuid, renstra_indikator_id uuid, parent_id uuid, sasaran text,
      kode text not null, sort integer not null default 0, retired_at timestamptz,
      primary key (unit_code, id), unique (unit_code, kode),
      foreign key (unit_code, node_id) references renstra_node,
      foreign key (unit_code, renstra_indikator_id) references indikator,
      foreign key (unit_code, parent_id) references indikator
    );
    create index indikator_node on indikator (unit_code, node_id);
    create table indikator_versi (
      unit_code text not null references unit, indikator_id uuid not null, versi integer not null check (versi > 0), berlaku date not null,
      name text not null, definisi text, satuan text not null,
      value_kind text not null check (value_kind in ('persen', 'angka', 'nilai', 'rupiah', 'predikat', 'opini', 'ya-tidak', 'hari')),
      polarity text not null check (polarity in ('maksimal', 'minimal', 'rentang', 'predikat', 'opini')),
      consolidation text not null check (consolidation in ('jumlah', 'rata-rata', 'terakhir', 'tertinggi')),
      formula jsonb, cara_penghitungan text, sumber_data text, penanggung_jawab text, bukti text,
      primary key (unit_code, indikator_id, versi),
      foreign key (unit_code, indikator_id) references indikator
    );
    create table renstra_target (
      unit_code text not null references unit, indikator_id uuid not null, tahun integer not null,
      amount numeric, code text,
      primary key (unit_code, indikator_id, tahun),
      foreign key (unit_code, indikator_id) references indikator,
      check (amount is null or code is null)
    );
    -- Figures of years before the office used this system, with where they were published.
    create table capaian_lampau (
      unit_code text not null references unit, indikator_id uuid not null, tahun integer not null,
      target_amount numeric, target_code text, amount numeric, code text, sumber text not null,
      primary key (unit_code, indikator_id, tahun),
      foreign key (unit_code, indikator_id) references indikator,
      check (amount is null or code is null), check (target_amount is null or target_code is null)
    );
  `.execute(db)
}
