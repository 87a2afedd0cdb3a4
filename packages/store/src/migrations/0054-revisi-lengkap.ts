import { type Kysely, sql } from 'kysely'

export const changesRows = false

/** What kind a revision of the DIPA is, how much of a row may not be spent yet, and a chain that nobody can break. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table dipa_revisi add column jenis text check (jenis in (
      'pencatatan-hibah', 'pengembalian-hibah', 'penambahan', 'pengurangan', 'pok', 'halaman-iii', 'pergeseran', 'antar-satker', 'lain'));
    alter table anggaran_pagu add column blokir bigint not null default 0 check (blokir between 0 and pagu);

    create function rantai_dipa() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
    begin
      if new.revisi > 0 and not exists (select from dipa_revisi before where before.unit_code = new.unit_code
          and before.dipa_id = new.dipa_id and before.revisi = new.revisi - 1 and before.pagu_sesudah = new.pagu_sebelum)
        or exists (select from dipa_revisi after where after.unit_code = new.unit_code
          and after.dipa_id = new.dipa_id and after.revisi = new.revisi + 1 and after.pagu_sebelum <> new.pagu_sesudah) then
        raise exception 'revision % does not begin where the one before it ends', new.revisi
          using errcode = 'integrity_constraint_violation', constraint = 'rantai_dipa';
      end if;
      return null;
    end $$;
    -- After the statement, so that a chain may be written in any order of its rows.
    create constraint trigger rantai_dipa after insert or update on dipa_revisi
      deferrable initially immediate for each row execute function rantai_dipa();
  `.execute(db)
}
