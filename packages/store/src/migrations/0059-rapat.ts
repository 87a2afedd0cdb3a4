import { type Kysely, sql } from 'kysely'

export const changesRows = false

/** Meetings on what was measured, and what they decided; a decision about people is the head's alone to read. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table rapat (
      unit_code text not null references unit, id uuid not null default gen_random_uuid(),
      entitas text not null check (entitas in ('kpu', 'sekretariat')), tahun integer not null,
      -- The quarter it looks at; null of a meeting on something else.
      triwulan integer check (triwulan between 1 and 4),
      jenis text not null check (jenis in ('evaluasi-triwulan', 'pleno', 'internal', 'koordinasi')),
      state text not null default 'draf' check (state in ('draf', 'selesai')),
      tanggal date not null, tempat text not null, hadir text[] not null default '{}',
      berita_acara_id uuid,
      version integer not null default 1, updated_by text, updated_at timestamptz not null default now(),
      primary key (unit_code, id),
      foreign key (unit_code, berita_acara_id) references berita_acara,
      check (state = 'draf' or cardinality(hadir) > 0)
    );
    create index rapat_tahun on rapat (unit_code, entitas, tahun);
    call protect_unit_table('rapat');
    create table rapat_putusan (
      unit_code text not null references unit, id uuid not null default gen_random_uuid(),
      rapat_id uuid not null, indikator_id uuid,
      jenis text not null check (jenis in
        ('strategi', 'kebijakan', 'aktivitas', 'anggaran', 'organisasi', 'tunjangan', 'jabatan', 'tidak-ada')),
      uraian text not null check (uraian <> ''),
      -- Who owes it: an account, and the name it had.
      person_id text, penanggung_jawab text, tenggat date,
      -- What it is about, in the office's words: a paper, a plan.
      subjek text,
      state text not null default 'terbuka' check (state in ('terbuka', 'selesai', 'diverifikasi', 'dibatalkan')),
      -- What came of it, or why it was given back or called off.
      hasil text,
      version integer not null default 1, updated_by text, updated_at timestamptz not null default now(),
      primary key (unit_code, id),
      foreign key (unit_code, rapat_id) references rapat,
      foreign key (unit_code, indikator_id) references indikator,
      check (jenis = 'tidak-ada' or (person_id is not null and penanggung_jawab is not null and tenggat is not null))
    );
    create index rapat_putusan_rapat on rapat_putusan (unit_code, rapat_id);
    call protect_unit_table('rapat_putusan');
    create policy pimpinan_saja on rapat_putusan as restrictive to akuntabel_app
      using (jenis not in ('tunjangan', 'jabatan') or (select app_role()) in ('pimpinan', 'sistem'));
  `.execute(db)
}
