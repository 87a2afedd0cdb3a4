import { type Kysely, sql } from 'kysely'

export const changesRows = false

/** Whether a step was carried out in a month it was planned in; no row: nobody has told yet. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table rencana_aksi_bulan (
      unit_code text not null references unit, rencana_aksi_id uuid not null,
      bulan integer not null check (bulan between 1 and 12),
      dilaksanakan boolean not null,
      -- Why not, and the day it is to be done instead.
      alasan text, tanggal_baru date,
      version integer not null default 1, updated_by text, updated_at timestamptz,
      primary key (unit_code, rencana_aksi_id, bulan),
      foreign key (unit_code, rencana_aksi_id) references rencana_aksi on delete cascade,
      check (dilaksanakan = (alasan is null)), check (not dilaksanakan or tanggal_baru is null)
    );
    call protect_unit_table('rencana_aksi_bulan');
    create trigger tahun_ditutup before insert or update or delete on rencana_aksi_bulan
      for each row execute function ditutup_rencana_aksi();
  `.execute(db)
}
