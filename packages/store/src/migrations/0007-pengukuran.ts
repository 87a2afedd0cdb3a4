import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table pengukuran (
      unit_code text not null references unit, id uuid not null default gen_random_uuid(),
      entitas text not null check (entitas in ('kpu', 'sekretariat')), tahun integer not null, triwulan integer not null check (triwulan between 1 and 4),
      state text not null default 'draf' check (state in ('draf', 'diajukan', 'diverifikasi', 'disetujui', 'dikembalikan')),
      alasan_kembali text, version integer not null default 1,
      primary key (unit_code, id), unique (unit_code, entitas, tahun, triwulan)
    );
    -- A value belongs to the indicator, so that a revised PK keeps what was measured.
    create table pengukuran_nilai (
      unit_code text not null references unit, pengukuran_id uuid not null, indikator_id uuid not null,
      amount numeric, code text, komponen jsonb, penyebab text, hambatan text, solusi text, tindak_lanjut text, program text,
      sampel boolean not null default false, version integer not null default 1, updated_by text, updated_at timestamptz not null default now(),
      primary key (unit_code, pengukuran_id, indikator_id),
      foreign key (unit_code, pengukuran_id) references pengukuran,
      foreign key (unit_code, indikator_id) references indikator,
      check (amount is null or code is null)
    );
    create table bukti (
      unit_code text not null references unit, id uuid not null default gen_random_uuid(), pengukuran_id uuid not null, indikator_id uuid not null,
      sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'), nama text not null, ukuran bigint not null check (ukuran >= 0), tipe text not null,
      keterangan text, uploaded_by text not null, uploaded_at timestamptz not null default now(), retired_at timestamptz,
      primary key (unit_code, id),
      foreign key (unit_code, pengukuran_id, indikator_id) references pengukuran_nilai
    );
    create index pengukuran_nilai_indikator on pengukuran_nilai (unit_code, indikator_id);
    create index bukti_nilai on bukti (unit_code, pengukuran_id, indikator_id);
    create table komentar (
      unit_code text not null references unit, id uuid not null default gen_random_uuid(), subjek text not null,
      isi text not null, oleh text not null, nama text not null, at timestamptz not null default now(),
      primary key (unit_code, id)
    );
    create index komentar_subjek on komentar (unit_code, subjek, at);
    -- What a person typed and has not yet saved; one row per form.
    create table draf (
      unit_code text not null references unit, person_id text not null, kunci text not null, isi jsonb not null, updated_at timestamptz not null default now(),
      primary key (unit_code, person_id, kunci)
    );
    -- Idempotency: the answer given to a submission key is given again.
    create table kiriman (
      unit_code text not null references unit, kunci text not null, tanda_terima jsonb not null, at timestamptz not null default now(),
      primary key (unit_code, kunci)
    );
    create table jendela (
      unit_code text not null references unit, tahun integer not null, jenis text not null check (jenis in ('pk', 'pengukuran', 'lkj', 'reviu')),
      triwulan integer not null default 0 check (triwulan between 0 and 4), buka date not null, tenggat date not null, kunci date not null,
      primary key (unit_code, tahun, jenis, triwulan), check (buka <= tenggat and tenggat <= kunci)
    );
    create table pengecualian (
      unit_code text not null references unit, id uuid not null default gen_random_uuid(), tahun integer not null, jenis text not null check (jenis in ('pk', 'pengukuran', 'lkj', 'reviu')),
      triwulan integer not null default 0 check (triwulan between 0 and 4), alasan text not null, sampai date not null, oleh text not null, at timestamptz not null default now(),
      primary key (unit_code, id)
    );
    create index pengecualian_jendela on pengecualian (unit_code, tahun, jenis, triwulan);
    -- One row per entity, year and quarter, kept current by the transaction that changes its data.
    create table ringkasan (
      unit_code text not null references unit, entitas text not null check (entitas in ('kpu', 'sekretariat')),
      tahun integer not null, triwulan integer not null check (triwulan between 1 and 4),
      jumlah integer not null check (jumlah >= 0), terisi integer not null check (terisi between 0 and jumlah), capaian numeric, kategori text, pagu bigint, realisasi bigint, state text not null,
      updated_at timestamptz not null default now(),
      primary key (unit_code, entitas, tahun, triwulan)
    );
    create index ringkasan_periode on ringkasan (tahun, triwulan, entitas);
  `.execute(db)
}
