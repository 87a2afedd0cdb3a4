import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table pk (
      unit_code text not null references unit, id uuid not null default gen_random_uuid(),
      entitas text not null check (entitas in ('kpu', 'sekretariat')), tahun integer not null, revisi integer not null default 0 check (revisi >= 0),
      state text not null default 'draf' check (state in ('draf', 'diajukan', 'ditandatangani', 'direvisi')),
      alasan text, nomor text, tanggal date, signed_at timestamptz, penanda_tangan jsonb,
      is_current boolean not null default true, version integer not null default 1,
      primary key (unit_code, id), unique (unit_code, entitas, tahun, revisi),
      check (revisi = 0 or alasan is not null)
    );
    create unique index pk_one_current on pk (unit_code, entitas, tahun) where is_current;
    create table pk_sasaran (
      unit_code text not null references unit, id uuid not null default gen_random_uuid(), pk_id uuid not null,
      sort integer not null, uraian text not null, bobot numeric not null default 1 check (bobot > 0),
      primary key (unit_code, id), foreign key (unit_code, pk_id) references pk
    );
    create table pk_indikator (
      unit_code text not null references unit, id uuid not null default gen_random_uuid(), pk_id uuid not null, sasaran_id uuid not null,
      sort integer not null, indikator_id uuid not null, indikator_versi integer not null,
      amount numeric, code text, batas_bawah numeric, batas_atas numeric, bobot numeric not null default 1 check (bobot > 0),
      primary key (unit_code, id),
      foreign key (unit_code, pk_id) references pk,
      foreign key (unit_code, sasaran_id) references pk_sasaran,
      foreign key (unit_code, indikator_id, indikator_versi) references indikator_versi,
      unique (unit_code, pk_id, indikator_id)
    );
    create table pk_target_triwulan (
      unit_code text not null references unit, pk_indikator_id uuid not null, triwulan integer not null check (triwulan between 1 and 4),
      amount numeric, code text,
      primary key (unit_code, pk_indikator_id, triwulan),
      foreign key (unit_code, pk_indikator_id) references pk_indikator
    );
    create table pk_program (
      unit_code text not null references unit, id uuid not null default gen_random_uuid(), pk_id uuid not null,
      sort integer not null, kode text not null, uraian text not null, pagu bigint not null check (pagu >= 0),
      primary key (unit_code, id), foreign key (unit_code, pk_id) references pk
    );
    create table rencana_aksi (
      unit_code text not null references unit, id uuid not null default gen_random_uuid(), pk_indikator_id uuid not null,
      sort integer not null, uraian text not null, triwulan integer[] not null default '{}', pic text, kode_anggaran text,
      primary key (unit_code, id), foreign key (unit_code, pk_indikator_id) references pk_indikator
    );
  `.execute(db)
}
