import { type Kysely, sql } from 'kysely'

export const changesRows = false

/**
 * What the pagu and the spending of a row are made of, by komponen, subkomponen and akun, as reports of the treasury tell.
 * A row is told whole or not at all: its details are its sum, and go where it says something else.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table rincian_pagu (
      unit_code text not null references unit, dipa_id uuid not null, kode text not null, revisi integer not null,
      -- Empty: the report does not name it.
      komponen text not null, subkomponen text not null, akun text not null check (akun ~ '^[0-9]{6}$'),
      amount bigint not null,
      primary key (unit_code, dipa_id, kode, revisi, komponen, subkomponen, akun),
      foreign key (unit_code, dipa_id, kode, revisi) references anggaran_pagu (unit_code, dipa_id, kode, revisi) on delete cascade
    );
    create table rincian_realisasi (
      unit_code text not null references unit, dipa_id uuid not null, kode text not null, bulan integer not null,
      komponen text not null, subkomponen text not null, akun text not null check (akun ~ '^[0-9]{6}$'),
      amount bigint not null,
      primary key (unit_code, dipa_id, kode, bulan, komponen, subkomponen, akun),
      foreign key (unit_code, dipa_id, kode, bulan) references realisasi_anggaran (unit_code, dipa_id, kode, bulan) on delete cascade
    );
    call protect_unit_table('rincian_pagu');
    call protect_unit_table('rincian_realisasi');
    create trigger tahun_ditutup before insert or update or delete on rincian_pagu for each row execute function ditutup_dipa();
    create trigger tahun_ditutup before insert or update or delete on rincian_realisasi for each row execute function ditutup_dipa();

    create function lepas_rincian_pagu() returns trigger language plpgsql as $$ begin
      delete from rincian_pagu r
        where (r.unit_code, r.dipa_id, r.kode, r.revisi) = (new.unit_code, new.dipa_id, new.kode, new.revisi);
      return null;
    end $$;
    create trigger lepas_rincian after update of pagu on anggaran_pagu
      for each row when (old.pagu <> new.pagu) execute function lepas_rincian_pagu();
    create function lepas_rincian_realisasi() returns trigger language plpgsql as $$ begin
      delete from rincian_realisasi r
        where (r.unit_code, r.dipa_id, r.kode, r.bulan) = (new.unit_code, new.dipa_id, new.kode, new.bulan);
      return null;
    end $$;
    create trigger lepas_rincian after update of amount on realisasi_anggaran
      for each row when (old.amount <> new.amount) execute function lepas_rincian_realisasi();

    create function jumlah_rincian_pagu() returns trigger language plpgsql as $$
    declare whole bigint; parts bigint; kept record;
    begin
      kept := case when tg_op = 'DELETE' then old else new end;
      select sum(amount) into parts from rincian_pagu r
        where (r.unit_code, r.dipa_id, r.kode, r.revisi) = (kept.unit_code, kept.dipa_id, kept.kode, kept.revisi);
      select pagu into whole from anggaran_pagu p
        where (p.unit_code, p.dipa_id, p.kode, p.revisi) = (kept.unit_code, kept.dipa_id, kept.kode, kept.revisi);
      if parts <> whole then
        raise exception 'details of % add up to %, not to %', kept.kode, parts, whole using errcode = 'check_violation';
      end if;
      return null;
    end $$;
    create constraint trigger jumlah_rincian after insert or update or delete on rincian_pagu
      deferrable initially deferred for each row execute function jumlah_rincian_pagu();
    create function jumlah_rincian_realisasi() returns trigger language plpgsql as $$
    declare whole bigint; parts bigint; kept record;
    begin
      kept := case when tg_op = 'DELETE' then old else new end;
      select sum(amount) into parts from rincian_realisasi r
        where (r.unit_code, r.dipa_id, r.kode, r.bulan) = (kept.unit_code, kept.dipa_id, kept.kode, kept.bulan);
      select amount into whole from realisasi_anggaran p
        where (p.unit_code, p.dipa_id, p.kode, p.bulan) = (kept.unit_code, kept.dipa_id, kept.kode, kept.bulan);
      if parts <> whole then
        raise exception 'details of % add up to %, not to %', kept.kode, parts, whole using errcode = 'check_violation';
      end if;
      return null;
    end $$;
    create constraint trigger jumlah_rincian after insert or update or delete on rincian_realisasi
      deferrable initially deferred for each row execute function jumlah_rincian_realisasi();
  `.execute(db)
}
