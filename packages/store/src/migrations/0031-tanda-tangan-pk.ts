import { type Kysely, sql } from 'kysely'
import { withoutGuards } from '../without-guards.ts'

/** PK that were signed until now get a row for each who signed, marked as copied. */
export const changesRows = true

/** What a PK says is fixed when it is handed in; then each party signs for itself, and the last signature puts it into force. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await contentHash(db)
  await tables(db)
  await copySignatures(db)
  await guardHead(db)
  await guardContent(db)
  await guardSignatures(db)
}

/** Of all that is promised, not of number, day or names: those come with the signatures. */
async function contentHash(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function pk_isi_hash(of_unit text, of_pk uuid) returns text
      stable language sql set search_path = pg_catalog, public, pg_temp as $$
      select encode(sha256(convert_to(jsonb_build_object(
        'entitas', p.entitas, 'tahun', p.tahun, 'revisi', p.revisi, 'alasan', p.alasan,
        'sasaran', (
          select coalesce(jsonb_agg(jsonb_build_object('uraian', s.uraian, 'bobot', s.bobot, 'indikator', (
            select coalesce(jsonb_agg(jsonb_build_object(
              'id', i.indikator_id, 'versi', i.indikator_versi, 'nama', v.name, 'satuan', v.satuan, 'bobot', i.bobot,
              'amount', i.amount, 'code', i.code, 'bawah', i.batas_bawah, 'atas', i.batas_atas, 'alasan_triwulan', i.alasan_triwulan,
              'triwulan', (select jsonb_agg(jsonb_build_array(t.triwulan, t.amount, t.code) order by t.triwulan)
                from pk_target_triwulan t where t.unit_code = i.unit_code and t.pk_indikator_id = i.id)
            ) order by i.sort, i.id), '[]')
            from pk_indikator i
            join indikator_versi v on v.unit_code = i.unit_code and v.indikator_id = i.indikator_id and v.versi = i.indikator_versi
            where i.unit_code = s.unit_code and i.sasaran_id = s.id
          )) order by s.sort, s.id), '[]')
          from pk_sasaran s where s.unit_code = p.unit_code and s.pk_id = p.id),
        'program', (
          select coalesce(jsonb_agg(jsonb_build_array(g.kode, g.uraian, g.pagu) order by g.sort, g.id), '[]')
          from pk_program g where g.unit_code = p.unit_code and g.pk_id = p.id)
      )::text, 'UTF8')), 'hex')
      from pk p where p.unit_code = of_unit and p.id = of_pk
    $$;
  `.execute(db)
}

async function tables(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table pk add column isi_hash text;
    create table pk_tanda_tangan (
      unit_code text not null references unit, id uuid not null default gen_random_uuid(), pk_id uuid not null,
      -- 1 promises, 2 is promised to.
      pihak integer not null check (pihak between 1 and 2),
      -- The post's entry and the account as they were then; an entry made by mistake may be taken back later.
      pejabat_id uuid, person_id text, penanda jsonb not null,
      cara text not null check (cara in ('sistem', 'kertas')), pindaian_sha256 text,
      isi_hash text not null,
      -- The day it was signed, by which the holder of the post is known; when and by whom it was recorded.
      tanggal date not null, at timestamptz not null default now(), oleh text not null,
      -- Void since the PK was handed back, and why.
      batal_at timestamptz, alasan text,
      -- From what an older version kept of the signing.
      disalin boolean not null default false,
      primary key (unit_code, id), foreign key (unit_code, pk_id) references pk,
      check ((batal_at is null) = (alasan is null)),
      check (disalin or case cara when 'sistem' then person_id is not null else pindaian_sha256 is not null end)
    );
    create unique index pk_tanda_tangan_satu on pk_tanda_tangan (unit_code, pk_id, pihak) where batal_at is null;
    create index pk_tanda_tangan_pindaian on pk_tanda_tangan (pindaian_sha256);
  `.execute(db)
}

/** Written before the table is protected. */
async function copySignatures(db: Kysely<unknown>): Promise<void> {
  const read = ['pk', 'pk_sasaran', 'pk_indikator', 'pk_target_triwulan', 'pk_program', 'indikator_versi']
  await withoutGuards(db, [...read, 'dokumen', 'dokumen_berkas'], () =>
    sql`
      update pk set isi_hash = pk_isi_hash(unit_code, id) where state <> 'draf';
      insert into pk_tanda_tangan (unit_code, pk_id, pihak, penanda, cara, pindaian_sha256, isi_hash, tanggal, at, oleh, disalin)
        select p.unit_code, p.id, s.pihak, s.penanda, p.tanda_tangan,
          case p.tanda_tangan when 'kertas' then (
            select f.sha256 from dokumen d join dokumen_berkas f on f.unit_code = d.unit_code and f.dokumen_id = d.id
            where d.unit_code = p.unit_code and d.jenis = 'pk' and d.subjek = 'pk/' || p.id and f.format = 'pindaian' limit 1) end,
          p.isi_hash, coalesce(p.tanggal, p.signed_at::date), p.signed_at, 'Sistem', true
        from pk p cross join lateral jsonb_array_elements(p.penanda_tangan) with ordinality s (penanda, pihak)
        where p.state in ('ditandatangani', 'direvisi') and s.pihak <= 2`.execute(db),
  )
  await sql`call protect_unit_table('pk_tanda_tangan')`.execute(db)
}

/**
 * The PK's own row: as before, and from the hand-in on every column stays but those of the step it takes. It goes into
 * force with just the signatures that stand, and back to a draft with none.
 */
async function guardHead(db: Kysely<unknown>): Promise<void> {
  await sql`
    create or replace function pk_guard_head() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
    declare
      moving text[] := array['version'];
      standing integer;
    begin
      if tg_op = 'INSERT' then
        if new.state <> 'draf' or new.isi_hash is not null then
          raise exception 'a PK begins as a draft' using errcode = 'integrity_constraint_violation', constraint = 'pk_state';
        end if;
        return new;
      end if;
      if old.state = 'draf' then
        if tg_op = 'DELETE' then return old; end if;
        if new.state not in ('draf', 'diajukan') then
          raise exception 'a PK is signed after it was handed in' using errcode = 'integrity_constraint_violation', constraint = 'pk_state';
        end if;
        new.isi_hash := case new.state when 'diajukan' then pk_isi_hash(new.unit_code, new.id) end;
        return new;
      end if;
      if tg_op = 'UPDATE' and old.state = 'diajukan' then
        standing := (select count(*) from pk_tanda_tangan t
          where t.unit_code = old.unit_code and t.pk_id = old.id and t.batal_at is null);
        if new.state = 'direvisi' or (new.state = 'draf' and standing > 0)
          or (new.state = 'ditandatangani' and (standing = 0 or jsonb_array_length(new.penanda_tangan) is distinct from standing)) then
          raise exception 'a PK goes into force with its signatures, and back to a draft without'
            using errcode = 'integrity_constraint_violation', constraint = 'pk_state';
        end if;
        if new.state = 'draf' then
          new.isi_hash := null;
          moving := array['version', 'state', 'isi_hash'];
        elsif new.state = 'ditandatangani' then
          moving := array['version', 'state', 'is_current', 'nomor', 'tanggal', 'signed_at', 'penanda_tangan', 'tanda_tangan'];
        end if;
        if to_jsonb(new) - moving = to_jsonb(old) - moving then return new; end if;
      elsif tg_op = 'UPDATE' then
        moving := array['state', 'is_current', 'version'];
        if to_jsonb(new) - moving = to_jsonb(old) - moving
          and (old.state = 'ditandatangani' and new.state = 'direvisi' or to_jsonb(new) = to_jsonb(old)) then return new; end if;
      end if;
      raise exception 'a signed PK never changes' using errcode = 'integrity_constraint_violation', constraint = 'pk_signed';
    end $$;
  `.execute(db)
}

/** As before, from the hand-in on. */
async function guardContent(db: Kysely<unknown>): Promise<void> {
  await sql`
    create or replace function pk_refuse_signed() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
    declare
      touched record;
      pk_state text;
    begin
      for touched in
        select tg_table_name as place, r.* from (
          select to_jsonb(old) as row where tg_op <> 'INSERT' union all select to_jsonb(new) where tg_op <> 'DELETE') r
      loop
        if touched.place = 'pk_target_triwulan' then
          select p.state into pk_state from public.pk_indikator i join public.pk p on p.unit_code = i.unit_code and p.id = i.pk_id
            where i.unit_code = touched.row ->> 'unit_code' and i.id = (touched.row ->> 'pk_indikator_id')::uuid for share of p;
        else
          select p.state into pk_state from public.pk p
            where p.unit_code = touched.row ->> 'unit_code' and p.id = (touched.row ->> 'pk_id')::uuid for share;
        end if;
        if pk_state <> 'draf' then
          raise exception 'a PK that was handed in never changes'
            using errcode = 'integrity_constraint_violation', constraint = 'pk_signed';
        end if;
      end loop;
      if tg_op = 'DELETE' then return old; end if;
      return new;
    end $$;
  `.execute(db)
}

/** A signature is given to what was handed in, and stays; all that can come to it is that it is void. */
async function guardSignatures(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function pk_tanda_tangan_tetap() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
    declare
      moving constant text[] := array['batal_at', 'alasan'];
      parent pk;
    begin
      if tg_op = 'DELETE' or (tg_op = 'INSERT' and new.batal_at is not null)
        or (tg_op = 'UPDATE' and (old.batal_at is not null or new.batal_at is null
          or to_jsonb(new) - moving <> to_jsonb(old) - moving)) then
        raise exception 'a signature stays' using errcode = 'integrity_constraint_violation', constraint = 'pk_signed';
      end if;
      select * into parent from pk p where p.unit_code = new.unit_code and p.id = new.pk_id for share;
      if parent.state is distinct from 'diajukan' or parent.isi_hash is distinct from new.isi_hash then
        raise exception 'a signature is given to what was handed in'
          using errcode = 'integrity_constraint_violation', constraint = 'pk_signed';
      end if;
      call tolak_tahun_ditutup(new.unit_code, parent.entitas, parent.tahun);
      return new;
    end $$;
    create trigger pk_tanda_tangan_tetap before insert or update or delete on pk_tanda_tangan
      for each row execute function pk_tanda_tangan_tetap();
  `.execute(db)
}
