import { type Kysely, sql } from 'kysely'

export const changesRows = false

/** What the papers of a meeting say besides: its hour, who is called to it, its agenda as it was held, and what a decision changed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table rapat
      -- As it is printed: 09.00 WIB.
      add column waktu text,
      add column undangan text[] not null default '{}',
      -- Of figures, as they stood when the meeting was over; null before, and of meetings that were over earlier.
      add column acara jsonb,
      add check (state = 'selesai' or acara is null);
    alter table rapat_putusan
      -- What came of it elsewhere: dipa/<year>/<revision>, pk/<id>, rkt/<id>, rencana-aksi/<year>.
      add column perubahan text check (perubahan ~ '^(dipa/[0-9]{4}/[0-9]+|(pk|rkt)/[0-9a-f-]{36}|rencana-aksi/[0-9]{4})$'),
      add check (perubahan is null or state in ('selesai', 'diverifikasi'));
  `.execute(db)
}
