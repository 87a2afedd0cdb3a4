import { type Kysely, sql } from 'kysely'
import { withoutGuards } from '../without-guards.ts'

/** What stood on the indicator moves to versions of its card and of the Renstra. */
export const changesRows = true

const TOUCHED = [
  ...['renstra', 'renstra_node', 'renstra_target', 'indikator', 'indikator_versi'],
  ...['pk', 'pk_indikator', 'pengukuran', 'pengukuran_nilai'],
]

/** An indicator is an identity; where it stands, what it promises and how it is counted belong to versions and years. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await withoutGuards(db, TOUCHED, async () => {
    await renstraVersions(db)
    await identity(db)
    await cards(db)
    await placements(db)
  })
  await sql`
    alter table indikator drop column node_id, drop column sasaran, drop column retired_at;
    call protect_unit_table('renstra_indikator');
  `.execute(db)
  await guards(db)
}

/** A plan that was there is the one in force, from its first year. */
async function renstraVersions(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table renstra
      add column versi integer not null default 1 check (versi > 0),
      add column state text not null default 'draf' check (state in ('draf', 'ditetapkan', 'diganti')),
      add column berlaku integer;
    update renstra set state = 'ditetapkan', berlaku = mulai;
    alter table renstra
      alter column berlaku set not null,
      add check (berlaku between mulai and selesai and (versi > 1 or berlaku = mulai)),
      drop constraint renstra_unit_code_mulai_key,
      add unique (unit_code, mulai, versi);
    create unique index renstra_one_draf on renstra (unit_code, mulai) where state = 'draf';
    create unique index renstra_one_ditetapkan on renstra (unit_code, mulai) where state = 'ditetapkan';
    alter table renstra_node add unique (unit_code, renstra_id, id);
  `.execute(db)
}

/** From the period of the Renstra it stands in or answers, else of the five years it was first counted in. */
async function identity(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table indikator add column periode integer, add column mulai_tahun integer, add column sampai_tahun integer;
    update indikator i set periode = p.mulai, mulai_tahun = p.dari, sampai_tahun = greatest(p.dari, p.sampai)
    from (
      select x.unit_code, x.id, coalesce(r.mulai, five.mulai) as mulai,
        case when x.node_id is not null then r.mulai else greatest(coalesce(r.mulai, five.mulai), x.pertama) end as dari,
        greatest(x.terpakai, least(coalesce(r.selesai, five.mulai + 4), extract(year from x.retired_at)::integer - 1)) as sampai
      from (
        select k.unit_code, k.id, k.node_id, k.retired_at, used.terpakai,
          coalesce(least(used.pertama, (select min(extract(year from v.berlaku))::integer from indikator_versi v
            where v.unit_code = k.unit_code and v.indikator_id = k.id)), extract(year from now())::integer) as pertama,
          (select n.renstra_id from indikator owner
            join renstra_node n on n.unit_code = owner.unit_code and n.id = owner.node_id
            where owner.unit_code = k.unit_code and owner.id in (k.id, k.renstra_indikator_id)
            order by owner.id = k.id desc limit 1) as renstra_id
        from indikator k
        cross join lateral (
          select min(u.tahun) as pertama, max(u.tahun) as terpakai from (
            select pk.tahun from pk_indikator pi join pk on pk.unit_code = pi.unit_code and pk.id = pi.pk_id
              where pi.unit_code = k.unit_code and pi.indikator_id = k.id
            union all
            select q.tahun from pengukuran_nilai pn join pengukuran q on q.unit_code = pn.unit_code and q.id = pn.pengukuran_id
              where pn.unit_code = k.unit_code and pn.indikator_id = k.id) u) used
      ) x
      left join lateral (
        select t.mulai, t.selesai from renstra t where t.unit_code = x.unit_code
          and (t.id = x.renstra_id or (x.renstra_id is null and x.pertama between t.mulai and t.selesai))
        order by t.mulai desc limit 1) r on true
      cross join lateral (select x.pertama - x.pertama % 5 as mulai) five
    ) p
    where p.unit_code = i.unit_code and p.id = i.id;
    alter table indikator
      alter column periode set not null, alter column mulai_tahun set not null, alter column sampai_tahun set not null,
      add check (periode <= mulai_tahun and mulai_tahun <= sampai_tahun),
      drop constraint indikator_unit_code_kode_key,
      add unique (unit_code, periode, kode);
  `.execute(db)
}

/** The sasaran an IKU answers, and what its card had no place for. */
async function cards(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table indikator_versi
      add column sasaran text,
      add column tingkat text check (tingkat in ('strategis', 'program', 'kegiatan')),
      add column jenis text check (jenis in ('masukan', 'proses', 'keluaran', 'hasil', 'manfaat', 'dampak')),
      add column divisi text, add column subbagian_id uuid,
      add column batas_bawah numeric, add column batas_atas numeric,
      add column standar_nilai text, add column standar_sumber text, add column standar_tahun text,
      add check (batas_bawah <= batas_atas),
      add check (standar_tahun ~ '^[0-9]{4}$'),
      add foreign key (unit_code, subbagian_id) references subbagian;
    update indikator_versi v set sasaran = i.sasaran from indikator i
      where i.unit_code = v.unit_code and i.id = v.indikator_id and i.sasaran is not null;
  `.execute(db)
}

/** Each promised with the card it has now: until today a plan had no other. */
async function placements(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table renstra_indikator (
      unit_code text not null references unit, renstra_id uuid not null, indikator_id uuid not null, indikator_versi integer not null,
      node_id uuid, sort integer not null default 0, baseline_tahun integer, baseline_amount numeric, baseline_code text,
      primary key (unit_code, renstra_id, indikator_id),
      foreign key (unit_code, renstra_id) references renstra,
      foreign key (unit_code, renstra_id, node_id) references renstra_node (unit_code, renstra_id, id),
      foreign key (unit_code, indikator_id, indikator_versi) references indikator_versi,
      check (baseline_amount is null or baseline_code is null)
    );
    create index renstra_indikator_node on renstra_indikator (unit_code, node_id);
    create index renstra_indikator_indikator on renstra_indikator (unit_code, indikator_id);
    insert into renstra_indikator (unit_code, renstra_id, indikator_id, indikator_versi, node_id, sort)
      select i.unit_code, r.id, i.id,
        (select max(v.versi) from indikator_versi v where v.unit_code = i.unit_code and v.indikator_id = i.id),
        i.node_id, i.sort
      from indikator i
      left join renstra_node n on n.unit_code = i.unit_code and n.id = i.node_id
      join renstra r on r.unit_code = i.unit_code and (r.id = n.renstra_id or (i.node_id is null and r.mulai = i.periode))
      where i.node_id is not null
        or exists (select from renstra_target t where t.unit_code = i.unit_code and t.indikator_id = i.id);

    alter table renstra_target add column renstra_id uuid;
    update renstra_target t set renstra_id = p.renstra_id from renstra_indikator p
      where p.unit_code = t.unit_code and p.indikator_id = t.indikator_id;
    -- A target of no plan was never shown.
    delete from renstra_target where renstra_id is null;
    alter table renstra_target
      alter column renstra_id set not null,
      drop constraint renstra_target_pkey, add primary key (unit_code, renstra_id, indikator_id, tahun),
      drop constraint renstra_target_unit_code_indikator_id_fkey,
      add foreign key (unit_code, renstra_id, indikator_id) references renstra_indikator;
    create index renstra_target_indikator on renstra_target (unit_code, indikator_id);
  `.execute(db)
}

async function guards(db: Kysely<unknown>): Promise<void> {
  await sql`
    create trigger versi_tetap before update or delete on indikator_versi for each row execute function refuse_change();
    -- Only what follows: the first card of an indicator changes no figure there was.
    create function ditutup_kartu() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
    begin
      if new.versi > 1 and exists (
        select from tahun_kinerja t join indikator i on i.unit_code = new.unit_code and i.id = new.indikator_id
        where t.unit_code = new.unit_code and t.state = 'ditutup' and t.tahun >= extract(year from new.berlaku)
          and t.tahun between i.mulai_tahun and i.sampai_tahun and (i.entitas is null or t.entitas = i.entitas)) then
        raise exception 'a closed year keeps its cards' using errcode = 'integrity_constraint_violation', constraint = 'tahun_ditutup';
      end if;
      return new;
    end $$;
    create trigger tahun_ditutup before insert on indikator_versi for each row execute function ditutup_kartu();
    create function ditutup_target() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
    declare
      of_entitas text;
    begin
      if tg_op <> 'INSERT' then
        select i.entitas into of_entitas from indikator i where i.unit_code = old.unit_code and i.id = old.indikator_id;
        call tolak_tahun_ditutup(old.unit_code, of_entitas, old.tahun);
      end if;
      if tg_op <> 'DELETE' then
        select i.entitas into of_entitas from indikator i where i.unit_code = new.unit_code and i.id = new.indikator_id;
        call tolak_tahun_ditutup(new.unit_code, of_entitas, new.tahun);
      end if;
      return case when tg_op = 'DELETE' then old else new end;
    end $$;
    create trigger tahun_ditutup before insert or update or delete on renstra_target for each row execute function ditutup_target();
  `.execute(db)
}
