import { type Kysely, sql } from 'kysely'

export const changesRows = false

/** What a row of the budget brought about by the end of a month, as it is reported to the Finance Ministry. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table capaian_keluaran (
      unit_code text not null references unit, dipa_id uuid not null, kode text not null,
      bulan integer not null check (bulan between 1 and 12),
      rvro numeric check (rvro >= 0), pcro numeric check (pcro between 0 and 100), tpcro numeric check (tpcro between 0 and 100),
      lapor date, konfirmasi boolean not null default false,
      version integer not null default 1, updated_by text, updated_at timestamptz,
      primary key (unit_code, dipa_id, kode, bulan),
      foreign key (unit_code, dipa_id, kode) references anggaran_baris on delete cascade
    );
    call protect_unit_table('capaian_keluaran');
    create trigger tahun_ditutup before insert or update or delete on capaian_keluaran for each row execute function ditutup_dipa();
  `.execute(db)
}
