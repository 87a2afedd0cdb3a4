import { type Kysely, sql } from 'kysely'
import { withoutGuards } from '../without-guards.ts'

/** Posts written down until now are read for what they are to the office. */
export const changesRows = true

/** Who holds which post, in which subbagian, and by which decree; written by an admin only. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table subbagian add column short_name text check (short_name <> ''), add unique (unit_code, name);
    alter table pejabat
      add column kedudukan text check (kedudukan in ('kepala', 'kepala-pendukung', 'kasubbag', 'anggota', 'lain')),
      add column subbagian_id uuid, add column person_id text,
      add column sk_nomor text, add column sk_tanggal date,
      -- While the holder cannot act, so that a Plt. or Plh. does.
      add column berhalangan_sejak date check (berhalangan_sejak >= sejak), add column berhalangan_sampai date,
      add column version integer not null default 1,
      add foreign key (unit_code, subbagian_id) references subbagian,
      add check (berhalangan_sampai is null or berhalangan_sampai >= berhalangan_sejak),
      add check (berhalangan_sampai is null or berhalangan_sejak is not null);
  `.execute(db)
  await withoutGuards(db, ['pejabat', 'subbagian'], () =>
    sql`
      update pejabat p set
        kedudukan = case
          when entitas = 'kpu' and jabatan ilike 'Ketua%' then 'kepala'
          when entitas = 'sekretariat' and jabatan ilike 'Sekretaris%' then 'kepala-pendukung'
          when entitas = 'sekretariat' and jabatan ilike 'Kepala Sub%' then 'kasubbag'
          when entitas = 'kpu' and jabatan ilike 'Anggota%' then 'anggota'
          else 'lain' end,
        subbagian_id = (select s.id from subbagian s
          where s.unit_code = p.unit_code and p.jabatan ilike 'Kepala Sub%'
            and right(p.jabatan, length(s.name)) = s.name
          order by length(s.name) desc limit 1)`.execute(db),
  )
  await sql`
    alter table pejabat alter column kedudukan set not null;
    create index pejabat_kedudukan on pejabat (unit_code, kedudukan, sejak);
    create table lambang (
      unit_code text primary key references unit,
      picture jsonb not null, oleh text not null, at timestamptz not null default now()
    );
    call protect_unit_table('lambang');
  `.execute(db)
  for (const table of ['subbagian', 'pejabat', 'lambang']) await writtenByAdmin(db, table)
}

async function writtenByAdmin(db: Kysely<unknown>, table: string): Promise<void> {
  const administered = 'unit_code = (select app_unit_administered())'
  for (const policy of [`tambah on ${table} with check`, `ubah on ${table} using`, `hapus on ${table} using`])
    await sql.raw(`alter policy ${policy} (${administered})`).execute(db)
}
