import { type Kysely, sql } from 'kysely'

export const changesRows = false

/** What each lowest row means to spend in every month (Halaman III), and how much of the whole by the end of each quarter. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table rencana_penarikan (
      unit_code text not null references unit, dipa_id uuid not null, kode text not null,
      bulan bigint[] not null check (cardinality(bulan) = 12 and 0 <= all (bulan)),
      version integer not null default 1, updated_by text, updated_at timestamptz,
      primary key (unit_code, dipa_id, kode),
      -- A row that leaves the DIPA takes its plan with it.
      foreign key (unit_code, dipa_id, kode) references anggaran_baris on delete cascade
    );
    create table target_serapan (
      unit_code text not null references unit, dipa_id uuid not null,
      triwulan numeric[] not null check (cardinality(triwulan) = 4 and 0 <= all (triwulan)),
      version integer not null default 1, updated_by text, updated_at timestamptz,
      primary key (unit_code, dipa_id),
      foreign key (unit_code, dipa_id) references dipa on delete cascade
    );
    call protect_unit_table('rencana_penarikan');
    call protect_unit_table('target_serapan');
    create trigger tahun_ditutup before insert or update or delete on rencana_penarikan for each row execute function ditutup_dipa();
    create trigger tahun_ditutup before insert or update or delete on target_serapan for each row execute function ditutup_dipa();
  `.execute(db)
}
