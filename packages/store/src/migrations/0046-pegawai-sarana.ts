import { type Kysely, sql } from 'kysely'

export const changesRows = false

/** Who works for an office and what it works with, as of a day of each year. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table daftar_kantor (
      unit_code text not null references unit, tahun integer not null,
      jenis text not null check (jenis in ('pegawai', 'sarana')), tanggal date not null,
      primary key (unit_code, tahun, jenis), check (extract(year from tanggal) = tahun)
    );
    create table pegawai (
      unit_code text not null references unit, tahun integer not null, id uuid not null default gen_random_uuid(),
      status text not null check (status in ('pns', 'dpk', 'pppk', 'ppnpn', 'alih-daya', 'lain')),
      golongan text check (golongan <> ''),
      pendidikan text check (pendidikan in ('s3', 's2', 's1', 'd3', 'd2', 'd1', 'sma', 'smp', 'sd')),
      dibayar text check (dibayar in ('kantor', 'asal', 'penyedia')),
      jumlah integer not null check (jumlah > 0), sort integer not null,
      primary key (unit_code, tahun, id)
    );
    create table sarana (
      unit_code text not null references unit, tahun integer not null, id uuid not null default gen_random_uuid(),
      jenis text not null check (jenis in ('tanah', 'gedung', 'kendaraan', 'peralatan', 'jaringan', 'lain')),
      nama text not null check (nama <> ''), jumlah integer not null check (jumlah > 0), satuan text not null check (satuan <> ''),
      kepemilikan text check (kepemilikan in ('bmn', 'pinjam-pakai', 'sewa')),
      kondisi text check (kondisi in ('baik', 'rusak-ringan', 'rusak-berat')), lokasi text check (lokasi <> ''), sort integer not null,
      primary key (unit_code, tahun, id)
    );
    call protect_unit_table('daftar_kantor');
    call protect_unit_table('pegawai');
    call protect_unit_table('sarana');
    create trigger tahun_ditutup before insert or update or delete on daftar_kantor for each row execute function ditutup_tahun();
    create trigger tahun_ditutup before insert or update or delete on pegawai for each row execute function ditutup_tahun();
    create trigger tahun_ditutup before insert or update or delete on sarana for each row execute function ditutup_tahun();
  `.execute(db)
}
