import { type Kysely, sql } from 'kysely'

export const changesRows = false

/** Which indicators a row of the budget pays for, and how much of the row for each, in percent. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table anggaran_indikator (
      unit_code text not null references unit, dipa_id uuid not null, kode text not null, indikator_id uuid not null,
      porsi numeric not null check (porsi > 0 and porsi <= 100), sort integer not null,
      updated_by text, updated_at timestamptz,
      primary key (unit_code, dipa_id, kode, indikator_id),
      foreign key (unit_code, dipa_id, kode) references anggaran_baris on delete cascade,
      foreign key (unit_code, indikator_id) references indikator
    );
    create index anggaran_indikator_indikator on anggaran_indikator (unit_code, indikator_id);
    call protect_unit_table('anggaran_indikator');
    create trigger tahun_ditutup before insert or update or delete on anggaran_indikator for each row execute function ditutup_dipa();
  `.execute(db)
}
