import { type Kysely, sql } from 'kysely'
import { withoutGuards } from '../without-guards.ts'

/** Names by which every office was called until now become a row. */
export const changesRows = true

/** Names of agencies are data; versions never change, and an office's pin says whose it bears. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table lembaga (
      nama text not null, versi integer not null check (versi > 0), isi jsonb not null,
      primary key (nama, versi)
    );
  `.execute(db)
  await withoutGuards(db, ['unit_kebijakan'], () =>
    sql`
      insert into lembaga (nama, versi, isi)
        select 'kpu', 1, ${JSON.stringify(BUILT_IN_NAMES)}::jsonb where exists (select from unit_kebijakan)
    `.execute(db),
  )
  await sql`
    alter table unit_kebijakan alter column lembaga drop default, alter column lembaga set not null,
      alter column lembaga_versi drop default, alter column lembaga_versi set not null,
      add foreign key (lembaga, lembaga_versi) references lembaga;
    create trigger versi_tetap before update or delete on lembaga for each row execute function refuse_change();
    create trigger versi_tetap_semua before truncate on lembaga for each statement execute function refuse_change();
    call protect_table('lembaga', '(select app_role()) is not null', 'false', 'select, insert');
  `.execute(db)
}

/** As the program had them built in before this migration. */
const BUILT_IN_NAMES = {
  format: 1,
  nama: 'Komisi Pemilihan Umum',
  singkat: 'KPU',
  ragam: [
    {
      kode: '11',
      nama: 'Komisi Independen Pemilihan',
      singkat: 'KIP',
    },
  ],
  entitas: {
    kpu: {
      nama: '{kantor}',
      singkat: '{kantorSingkat}',
      kop: ['{lembaga}', '{wilayah}'],
      label: '{singkat}',
      kepala: 'Ketua',
      atasan: null,
      uraian:
        '{kantor} (selanjutnya disebut {kantorSingkat}) adalah lembaga penyelenggara pemilihan umum yang bersifat tetap dan mandiri di wilayah kerjanya{akhiranProvinsi}. Dalam melaksanakan tugasnya, {kantorSingkat} dibantu oleh sekretariat.',
    },
    sekretariat: {
      nama: 'Sekretariat {kantor}',
      singkat: 'Sekretariat {kantorSingkat}',
      kop: ['Sekretariat', '{lembaga}', '{wilayah}'],
      label: 'Sekretariat',
      kepala: 'Sekretaris',
      atasan: 'Ketua',
      uraian:
        'Sekretariat {kantor} (selanjutnya disebut Sekretariat {kantorSingkat}) memberikan dukungan teknis dan administratif kepada {kantor} dalam menyelenggarakan pemilihan umum dan pemilihan. Sekretariat dipimpin oleh Sekretaris.',
    },
  },
  peran: {
    verifikator: 'Kepala Subbagian Perencanaan',
    penyetuju: 'Sekretaris',
    pimpinan: 'Ketua',
  },
  organisasi: {
    anggota:
      'Anggota {kantorSingkat}{masaJabatan} berjumlah {jumlah} orang, termasuk seorang ketua yang merangkap anggota.',
    divisi: {
      kata: 'Divisi',
      kalimat: 'Pembagian tugas anggota {kantorSingkat} ditetapkan dalam {jumlah} divisi, yaitu:',
    },
    subbagian: {
      kata: 'Subbagian',
      kalimat: 'Sekretariat {kantorSingkat} terdiri atas {jumlah} subbagian, yaitu:',
    },
  },
}
