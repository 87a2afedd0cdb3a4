import { type Kysely, sql } from 'kysely'

export const changesRows = false

/** What the law gives an office to do, line by line with its article; and yearly targets of a plan among what files bring. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table uraian_tugas (
      unit_code text not null references unit, tahun integer not null, id uuid not null default gen_random_uuid(),
      entitas text not null check (entitas in ('kpu', 'sekretariat')),
      bagian text not null check (bagian in ('tugas', 'fungsi', 'wewenang', 'kewajiban', 'tanggung-jawab')),
      dalam text check (dalam <> ''), isi text not null check (isi <> ''), pasal text not null check (pasal <> ''),
      sort integer not null,
      primary key (unit_code, tahun, id)
    );
    call protect_unit_table('uraian_tugas');
    create trigger tahun_ditutup before insert or update or delete on uraian_tugas for each row execute function ditutup_tahun();
    alter table daftar_kantor
      drop constraint daftar_kantor_jenis_check,
      add constraint daftar_kantor_jenis_check check (jenis in ('pegawai', 'sarana', 'penghargaan', 'uraian-tugas'));
    alter table impor
      drop constraint impor_jenis_check,
      add constraint impor_jenis_check
        check (jenis in ('renstra', 'renstra-target', 'dipa', 'keluaran', 'iku', 'rencana-aksi'));
  `.execute(db)
}
