import { type Kysely, sql } from 'kysely'

export const changesRows = false

/** Decrees of an office: their words while they are drafts, kept as they were decided. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table keputusan (
      unit_code text not null references unit, id uuid not null default gen_random_uuid(),
      -- Whose head decides.
      entitas text not null check (entitas in ('kpu', 'sekretariat')), tahun integer not null,
      jenis text not null check (jenis in ('penetapan-kinerja', 'iku', 'rkt', 'renstra', 'umum')),
      state text not null default 'draf' check (state in ('draf', 'ditetapkan')),
      judul text not null, nomor text, tanggal date,
      menimbang text[] not null, mengingat text[] not null, memerhatikan text[] not null,
      dikta jsonb not null, lampiran text[] not null,
      version integer not null default 1, updated_by text, updated_at timestamptz not null default now(),
      primary key (unit_code, id),
      check (state = 'draf' or (nomor is not null and tanggal is not null))
    );
    create index keputusan_tahun on keputusan (unit_code, entitas, tahun);
    call protect_unit_table('keputusan');
    create function keputusan_tetap() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
    begin
      if old.state = 'ditetapkan' then
        raise exception 'a decree that was decided never changes'
          using errcode = 'integrity_constraint_violation', constraint = 'keputusan_tetap';
      end if;
      return case when tg_op = 'DELETE' then old else new end;
    end $$;
    create trigger keputusan_tetap before update or delete on keputusan for each row execute function keputusan_tetap();
  `.execute(db)
}
