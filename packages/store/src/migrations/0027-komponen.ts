import { type Kysely, sql } from 'kysely'

/** A column that was never written gives way to rows. */
export const changesRows = true

/** What a card is counted from, what was measured of it, and how a value came about. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table indikator_komponen (
      unit_code text not null references unit, indikator_id uuid not null, versi integer not null,
      kode text not null check (kode ~ '^[A-Z0-9][A-Z0-9-]{0,9}$'), sort integer not null,
      nama text not null check (nama <> ''), satuan text not null,
      consolidation text not null check (consolidation in ('jumlah', 'rata-rata', 'terakhir', 'tertinggi')),
      sumber_data text, bukti text,
      -- Typed, of another indicator of the office, or of what the program holds itself.
      asal text not null default 'isian' check (asal ~ '^(isian|indikator:.+|sistem:[a-z-]+)$'),
      primary key (unit_code, indikator_id, versi, kode),
      foreign key (unit_code, indikator_id, versi) references indikator_versi
    );
    create table pengukuran_komponen (
      unit_code text not null references unit, pengukuran_id uuid not null, indikator_id uuid not null,
      kode text not null, amount numeric, code text,
      -- Where the program took it from, and when.
      rincian text, diambil_at timestamptz,
      primary key (unit_code, pengukuran_id, indikator_id, kode),
      foreign key (unit_code, pengukuran_id, indikator_id) references pengukuran_nilai,
      check ((amount is null) <> (code is null)), check ((rincian is null) = (diambil_at is null))
    );
    alter table pengukuran_nilai
      drop column if exists komponen,
      add column asal text not null default 'langsung' check (asal in ('langsung', 'dihitung', 'dilaporkan')),
      add column asal_alasan text check (asal_alasan <> ''),
      add check (asal = 'dilaporkan' or asal_alasan is null);
    call protect_unit_table('indikator_komponen');
    call protect_unit_table('pengukuran_komponen');

    create trigger versi_tetap before update or delete on indikator_komponen for each row execute function refuse_change();
    -- Written with their card, before anybody promises anything by it.
    create function komponen_kartu() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
    begin
      if not exists (select from indikator_versi v where v.unit_code = new.unit_code and v.indikator_id = new.indikator_id
          and v.versi = new.versi and v.formula is not null)
        or exists (select from pk_indikator p where p.unit_code = new.unit_code and p.indikator_id = new.indikator_id
          and p.indikator_versi = new.versi) then
        raise exception 'a card keeps its components' using errcode = 'integrity_constraint_violation', constraint = 'versi_tetap';
      end if;
      return new;
    end $$;
    create trigger komponen_kartu before insert on indikator_komponen for each row execute function komponen_kartu();
    create trigger tahun_ditutup before insert or update or delete on pengukuran_komponen
      for each row execute function ditutup_pengukuran();
  `.execute(db)
}
