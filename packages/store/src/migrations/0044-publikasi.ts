import { type Kysely, sql } from 'kysely'

export const changesRows = false

/** Where and since when a sealed document can be read by anybody. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table publikasi (
      unit_code text not null, id uuid not null default gen_random_uuid(), dokumen_id uuid not null,
      tanggal date not null, alamat text not null check (alamat <> ''),
      -- A picture of the page on which it stands.
      gambar_sha256 text, oleh text not null, at timestamptz not null default now(),
      primary key (unit_code, id), foreign key (unit_code, dokumen_id) references dokumen (unit_code, id)
    );
    create index publikasi_dokumen on publikasi (unit_code, dokumen_id);
    call protect_unit_table('publikasi');
  `.execute(db)
}
