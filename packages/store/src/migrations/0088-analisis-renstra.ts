import { type Kysely, sql } from 'kysely'

export const changesRows = false

/** The analysis of a Renstra: what helps and hinders the office, the strategies made of it, and the policies they become. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- The last number given in each series: a code is not given again when its row is gone.
    create table renstra_nomor (
      unit_code text not null references unit, renstra_id uuid not null,
      seri text not null check (seri in ('S', 'W', 'O', 'T', 'strategi', 'sintesis', 'arah')),
      terakhir integer not null check (terakhir > 0),
      primary key (unit_code, renstra_id, seri),
      foreign key (unit_code, renstra_id) references renstra
    );
    create table renstra_swot (
      unit_code text not null references unit, renstra_id uuid not null,
      jenis text not null check (jenis in ('S', 'W', 'O', 'T')), nomor integer not null check (nomor > 0),
      aspek text check (aspek in ('kelembagaan', 'sdm', 'kepemimpinan', 'perencanaan-anggaran', 'proses-kebijakan',
        'infrastruktur-ti', 'pemangku-kepentingan')),
      uraian text not null check (uraian <> ''), sort integer not null,
      primary key (unit_code, renstra_id, jenis, nomor),
      foreign key (unit_code, renstra_id) references renstra,
      constraint renstra_swot_beraspek check ((jenis in ('S', 'W')) = (aspek is not null))
    );
    create table renstra_strategi (
      unit_code text not null references unit, renstra_id uuid not null, nomor integer not null check (nomor > 0),
      uraian text not null check (uraian <> ''), sort integer not null,
      primary key (unit_code, renstra_id, nomor),
      foreign key (unit_code, renstra_id) references renstra
    );
    create table renstra_strategi_sel (
      unit_code text not null references unit, renstra_id uuid not null, strategi integer not null,
      sel text not null check (sel in ('SO', 'WO', 'ST', 'WT')),
      primary key (unit_code, renstra_id, strategi, sel),
      foreign key (unit_code, renstra_id, strategi) references renstra_strategi on delete cascade
    );
    create table renstra_strategi_swot (
      unit_code text not null references unit, renstra_id uuid not null, strategi integer not null,
      jenis text not null, nomor integer not null,
      primary key (unit_code, renstra_id, strategi, jenis, nomor),
      foreign key (unit_code, renstra_id, strategi) references renstra_strategi on delete cascade,
      foreign key (unit_code, renstra_id, jenis, nomor) references renstra_swot
    );
    create table renstra_sintesis (
      unit_code text not null references unit, renstra_id uuid not null, nomor integer not null check (nomor > 0),
      uraian text not null check (uraian <> ''), sort integer not null,
      primary key (unit_code, renstra_id, nomor),
      foreign key (unit_code, renstra_id) references renstra
    );
    create table renstra_sintesis_strategi (
      unit_code text not null references unit, renstra_id uuid not null, sintesis integer not null, strategi integer not null,
      primary key (unit_code, renstra_id, sintesis, strategi),
      foreign key (unit_code, renstra_id, sintesis) references renstra_sintesis on delete cascade,
      foreign key (unit_code, renstra_id, strategi) references renstra_strategi
    );
    create table renstra_arah (
      unit_code text not null references unit, renstra_id uuid not null, nomor integer not null check (nomor > 0),
      -- The synthesis it comes from, and the program or sasaran it is for.
      sintesis integer not null, node_id uuid not null,
      uraian text not null check (uraian <> ''), sort integer not null,
      primary key (unit_code, renstra_id, nomor),
      foreign key (unit_code, renstra_id) references renstra,
      foreign key (unit_code, renstra_id, sintesis) references renstra_sintesis,
      foreign key (unit_code, node_id) references renstra_node
    );
    call protect_unit_table('renstra_nomor');
    call protect_unit_table('renstra_swot');
    call protect_unit_table('renstra_strategi');
    call protect_unit_table('renstra_strategi_sel');
    call protect_unit_table('renstra_strategi_swot');
    call protect_unit_table('renstra_sintesis');
    call protect_unit_table('renstra_sintesis_strategi');
    call protect_unit_table('renstra_arah');
  `.execute(db)
}
