import { type Kysely, sql } from 'kysely'

export const changesRows = false

/** What stood in the way and what the office lacks are two things; what is promised of them is followed up. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table pengukuran_nilai add column kendala text;
    create table rencana_tindak_lanjut (
      unit_code text not null references unit, id uuid not null default gen_random_uuid(),
      pengukuran_id uuid not null, indikator_id uuid not null,
      uraian text not null check (uraian <> ''),
      -- Who owes it: an account, and the name it had.
      person_id text not null, penanggung_jawab text not null, tenggat date not null,
      state text not null default 'terbuka' check (state in ('terbuka', 'selesai', 'diverifikasi', 'dibatalkan')),
      -- Why it was given back or called off.
      alasan text,
      version integer not null default 1, updated_by text, updated_at timestamptz not null default now(),
      primary key (unit_code, id),
      foreign key (unit_code, pengukuran_id) references pengukuran,
      foreign key (unit_code, indikator_id) references indikator,
      check (state <> 'dibatalkan' or alasan is not null)
    );
    create index rencana_tindak_lanjut_nilai on rencana_tindak_lanjut (unit_code, pengukuran_id, indikator_id);
    call protect_unit_table('rencana_tindak_lanjut');
    -- What was promised is the year's; that it was done is told after the year is closed, too.
    create trigger tahun_ditutup before insert or delete
      or update of unit_code, id, pengukuran_id, indikator_id, uraian, person_id, penanggung_jawab, tenggat
      on rencana_tindak_lanjut for each row execute function ditutup_pengukuran();
  `.execute(db)
}
