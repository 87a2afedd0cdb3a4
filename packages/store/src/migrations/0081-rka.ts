import { type Kysely, sql } from 'kysely'

export const changesRows = false

/** The money of a year as it is planned before there is a DIPA, stage by stage; which stages there are, the policy says. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table rka (
      unit_code text not null references unit, tahun integer not null, tahap text not null check (tahap <> ''),
      -- What the office was told its money by.
      nomor text check (nomor <> ''), tanggal date,
      primary key (unit_code, tahun, tahap)
    );
    create table rka_baris (
      unit_code text not null references unit, tahun integer not null, tahap text not null,
      kode text not null check (kode <> ''), induk_kode text, uraian text not null check (uraian <> ''),
      tingkat text not null check (tingkat in ('program', 'kegiatan', 'kro', 'output')), sort integer not null,
      entitas text check (entitas in ('kpu', 'sekretariat')), sumber_dana text check (sumber_dana <> ''),
      indikator_kegiatan text check (indikator_kegiatan <> ''), satuan text check (satuan <> ''),
      volume numeric check (volume >= 0), target_pelaksanaan text check (target_pelaksanaan <> ''),
      target_persen numeric check (target_persen >= 0),
      -- Of lowest rows; a parent is the sum of what is below it.
      pagu bigint check (pagu >= 0),
      primary key (unit_code, tahun, tahap, kode),
      foreign key (unit_code, tahun, tahap) references rka on delete cascade,
      foreign key (unit_code, tahun, tahap, induk_kode) references rka_baris
    );
    call protect_unit_table('rka');
    call protect_unit_table('rka_baris');
    create trigger tahun_ditutup before insert or update or delete on rka for each row execute function ditutup_tahun();
    create trigger tahun_ditutup before insert or update or delete on rka_baris for each row execute function ditutup_tahun();
    alter table impor drop constraint impor_jenis_check,
      add constraint impor_jenis_check check (
        jenis in ('renstra', 'renstra-target', 'dipa', 'keluaran', 'iku', 'rencana-aksi', 'realisasi', 'rka')
      );
  `.execute(db)
}
