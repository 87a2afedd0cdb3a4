import { type Kysely, sql } from 'kysely'
import { withoutGuards } from '../without-guards.ts'

/** The scale in use and the pack's name move from their columns into pins. */
export const changesRows = true

/** Packs and scales never change; an office says from which year on which version rules. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await withoutGuards(db, ['unit', 'kebijakan', 'skala'], async () => {
    await versions(db)
    await pinWhatWasMeasuredBy(db)
  })
  await sql`
    alter table skala drop column dipakai;
    alter table unit drop column policy_pack;
  `.execute(db)
  await immutable(db)
  await protectPins(db)
}

async function versions(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table skala add column versi integer not null default 1;
    alter table skala alter column versi drop default;
    alter table skala drop constraint skala_pkey, add primary key (unit_code, nama, versi);
    -- The row with the greatest mulai_tahun up to a year rules it.
    create table unit_kebijakan (
      unit_code text not null references unit, mulai_tahun integer not null check (mulai_tahun >= 2010),
      kebijakan text not null, kebijakan_versi integer not null,
      lembaga text default 'kpu', lembaga_versi integer default 1,
      skala text not null, skala_versi integer not null,
      oleh text not null, at timestamptz not null default now(),
      primary key (unit_code, mulai_tahun),
      foreign key (kebijakan, kebijakan_versi) references kebijakan,
      foreign key (unit_code, skala, skala_versi) references skala
    );
  `.execute(db)
}

/** 2010 is the first year a page takes. Where nothing was stored the program measured by its own pack and scale. */
async function pinWhatWasMeasuredBy(db: Kysely<unknown>): Promise<void> {
  await sql`
    insert into kebijakan (nama, versi, tahun, sitasi, isi)
      select 'kpu', 1, 2020, ${BUILT_IN_PACK.citation}::text, ${JSON.stringify(BUILT_IN_PACK)}::jsonb
      where exists (select from unit where active)
      on conflict do nothing;
  `.execute(db)
  await sql`
    insert into skala (unit_code, nama, versi, sitasi, kelas)
      select u.unit_code, ${BUILT_IN_SCALE.nama}::text, 1, ${BUILT_IN_SCALE.sitasi}::text, ${JSON.stringify(BUILT_IN_SCALE.kelas)}::jsonb
      from unit u where u.active and not exists (select from skala s where s.unit_code = u.unit_code and s.dipakai)
      on conflict do nothing
  `.execute(db)
  await sql`
    insert into unit_kebijakan (unit_code, mulai_tahun, kebijakan, kebijakan_versi, skala, skala_versi, oleh)
      select unit_code, mulai, nama, versi, skala, 1, 'Sistem' from (
        select *, lag((nama, versi)) over (partition by unit_code order by mulai) as before from (
          select u.unit_code, y.mulai, coalesce(k.nama, 'kpu') as nama, coalesce(k.versi, 1) as versi, coalesce(s.nama, ${BUILT_IN_SCALE.nama}::text) as skala
          from unit u
          cross join lateral (select 2010 as mulai union select p.tahun from kebijakan p where p.nama = u.policy_pack and p.tahun > 2010) y
          left join lateral (select p.nama, p.versi from kebijakan p where p.nama = u.policy_pack and p.tahun <= y.mulai order by p.versi desc limit 1) k on true
          left join skala s on s.unit_code = u.unit_code and s.dipakai
          where u.active
        ) ruling
      ) changed where before is null or before <> (nama, versi)
  `.execute(db)
}

/** For everybody: what a year was measured by stays readable as it was. */
async function immutable(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function refuse_change() returns trigger language plpgsql as $$
    begin
      raise exception 'a version of % never changes', tg_table_name using errcode = 'integrity_constraint_violation', constraint = 'versi_tetap';
    end $$;
    create trigger versi_tetap before update or delete on kebijakan for each row execute function refuse_change();
    create trigger versi_tetap before update or delete on skala for each row execute function refuse_change();
    create trigger versi_tetap_semua before truncate on kebijakan for each statement execute function refuse_change();
    create trigger versi_tetap_semua before truncate on skala for each statement execute function refuse_change();
    revoke update, delete on kebijakan, skala from akuntabel_app;
  `.execute(db)
}

/** An admin pins; a pin that rules a closed year neither comes, goes nor changes. */
async function protectPins(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function unit_kebijakan_guard() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
    declare
      pin record;
    begin
      for pin in
        select (r.row ->> 'unit_code') as unit_code, (r.row ->> 'mulai_tahun')::int as mulai from (
          select to_jsonb(old) as row where tg_op <> 'INSERT' union select to_jsonb(new) where tg_op <> 'DELETE') r
      loop
        if exists (select from tahun_kinerja t where t.unit_code = pin.unit_code and t.state = 'ditutup' and t.tahun >= pin.mulai
          and not exists (select from unit_kebijakan later where later.unit_code = pin.unit_code and later.mulai_tahun > pin.mulai and later.mulai_tahun <= t.tahun)) then
          raise exception 'a closed year keeps its law' using errcode = 'integrity_constraint_violation', constraint = 'tahun_ditutup';
        end if;
      end loop;
      return case when tg_op = 'DELETE' then old else new end;
    end $$;
    create trigger tahun_ditutup before insert or update or delete on unit_kebijakan for each row execute function unit_kebijakan_guard();
    call protect_table('unit_kebijakan', 'unit_code = any ((select app_units_read())::text[])', 'unit_code = (select app_unit_administered())',
      'select, insert, update');
  `.execute(db)
}

/** As the program had them built in before this migration. */
const BUILT_IN_PACK = {
  name: 'kpu',
  version: 1,
  year: 2020,
  citation: 'Keputusan KPU 5/PR.03-1-Kpt/03/KPU/I/2018; PermenPANRB 53/2014',
  cap: '120',
  floor: '0',
  minimalFormula: '(2T-R)/T',
  predikatOrder: ['D', 'C', 'CC', 'B', 'BB', 'A', 'AA'],
  opiniOrder: ['TMP', 'TW', 'WDP', 'WTP-DPP', 'WTP'],
  belowTarget: 'peringkat',
  entitasMean: 'sasaran',
  scale: 'kpu-lkj',
  efficiency: { form: 'poin', clip: '20' },
  deadlines: {
    pkMonthsAfterDipa: 1,
    triwulanDaysAfterQuarter: 15,
    lkjMonth: 2,
    lkjDay: 28,
    lkjLegalMonths: 2,
  },
  legalBasis: [
    'Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah',
    'Peraturan Menteri PANRB Nomor 53 Tahun 2014 tentang Petunjuk Teknis Perjanjian Kinerja, Pelaporan Kinerja dan Tata Cara Reviu atas Laporan Kinerja Instansi Pemerintah',
    'Keputusan KPU Nomor 5/PR.03-1-Kpt/03/KPU/I/2018',
  ],
}

const BUILT_IN_SCALE = {
  nama: 'Skala LKj KPU',
  sitasi: 'Keputusan KPU 5/PR.03-1-Kpt/03/KPU/I/2018',
  kelas: [
    { name: 'Tidak Berhasil', from: '0', fromIncluded: true, to: '50', toIncluded: true },
    { name: 'Kurang Berhasil', from: '50', fromIncluded: false, to: '70', toIncluded: true },
    { name: 'Cukup Berhasil', from: '70', fromIncluded: false, to: '90', toIncluded: true },
    { name: 'Berhasil', from: '90', fromIncluded: false, to: '100', toIncluded: true },
    { name: 'Sangat Berhasil', from: '100', fromIncluded: false, to: null, toIncluded: false },
  ],
}
