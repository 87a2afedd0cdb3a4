import { type Kysely, sql } from 'kysely'

export const changesRows = false

/** Every step of a quarter with what it held at that moment, so that a reader sees what changed since. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table pengukuran_langkah (
      unit_code text not null references unit, pengukuran_id uuid not null, seq integer not null,
      ke text not null check (ke in ('draf', 'diajukan', 'diverifikasi', 'disetujui', 'disahkan', 'dikembalikan')),
      oleh text not null, person_id text not null, alasan text,
      -- What was noted of single indicators, and every value as it stood, both by indicator.
      catatan jsonb not null default '{}', isi jsonb not null,
      at timestamptz not null default now(),
      primary key (unit_code, pengukuran_id, seq),
      foreign key (unit_code, pengukuran_id) references pengukuran
    );
    call protect_unit_table('pengukuran_langkah');
    create function pengukuran_langkah_tetap() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
    begin
      raise exception 'a step that was taken stays as it was'
        using errcode = 'integrity_constraint_violation', constraint = 'pengukuran_langkah_tetap';
    end $$;
    create trigger pengukuran_langkah_tetap before update or delete on pengukuran_langkah
      for each row execute function pengukuran_langkah_tetap();
    create trigger tahun_ditutup before insert on pengukuran_langkah for each row execute function ditutup_pengukuran();
  `.execute(db)
}
