import { type Kysely, sql } from 'kysely'

export const changesRows = false

/** What an office was honoured for in a year, by whom. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table penghargaan (
      unit_code text not null references unit, tahun integer not null, id uuid not null default gen_random_uuid(),
      nama text not null check (nama <> ''), pemberi text not null check (pemberi <> ''),
      tingkat text check (tingkat in ('nasional', 'provinsi', 'kabkota')), tanggal date, dokumen text check (dokumen <> ''),
      sort integer not null,
      primary key (unit_code, tahun, id)
    );
    call protect_unit_table('penghargaan');
    create trigger tahun_ditutup before insert or update or delete on penghargaan for each row execute function ditutup_tahun();
    alter table daftar_kantor
      drop constraint daftar_kantor_jenis_check,
      add constraint daftar_kantor_jenis_check check (jenis in ('pegawai', 'sarana', 'penghargaan'));
  `.execute(db)
}
