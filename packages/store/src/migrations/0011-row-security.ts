import { type Kysely, sql } from 'kysely'

/**
 * The second fence. Each transaction becomes `akuntabel_app` with a unit, a role and a person;
 * without them no row is visible, to the owner of the tables neither (FORCE).
 * A later table with `unit_code` calls `protect_unit_table`; a later migration that changes rows first becomes
 * `akuntabel_app` with `app.role` = `sistem`, because on a server where we are not superuser it would see none.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await role(db)
  await whoReads(db)
  await protectTables(db)
  await ownRules(db)
  await published(db)
}

async function role(db: Kysely<unknown>): Promise<void> {
  await sql`
    do $$
    begin
      if not exists (select from pg_roles where rolname = 'akuntabel_app') then create role akuntabel_app nologin; end if;
    exception when duplicate_object or unique_violation then null;
    end $$;
    do $$
    declare
      privilege text := case when current_setting('server_version_num')::int >= 160000 then 'SET' else 'MEMBER' end;
    begin
      if exists (select from pg_roles where rolname = 'akuntabel_app' and (rolsuper or rolbypassrls)) then
        raise exception 'role akuntabel_app must be neither superuser nor bypassrls';
      end if;
      if not pg_has_role(current_user, 'akuntabel_app', privilege) then
        execute format('grant akuntabel_app to %I', current_user);
      end if;
      execute format('grant usage on schema %I to akuntabel_app', current_schema());
    end $$;
  `.execute(db)
}

async function whoReads(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function app_units_read() returns text[] stable parallel safe language sql as $$
      select case
        when app_role() in ('operator', 'verifikator', 'penyetuju', 'pimpinan', 'admin') then array[app_unit()]
        when app_role() in ('supervisor', 'apip', 'evaluator') then app_units_below()
        else '{}'::text[] end
    $$;
    create function app_unit_written() returns text stable parallel safe language sql as $$
      select case when app_role() in ('operator', 'verifikator', 'penyetuju', 'pimpinan', 'admin') then app_unit() end
    $$;
    create function app_unit_administered() returns text stable parallel safe language sql as $$
      select case when app_role() = 'admin' then app_unit() end
    $$;
    -- The unit of any signed-in person, also of those who only read elsewhere.
    create function app_unit_signed_in() returns text stable parallel safe language sql as $$
      select case when app_role() not in ('publik', 'sistem') then app_unit() end
    $$;
    -- Sub-selects so that the settings are read once per statement, not once per row.
    create procedure protect_table(t regclass, readable text, writable text, privileges text) language plpgsql as $$
    begin
      execute format('alter table %s enable row level security', t);
      execute format('alter table %s force row level security', t);
      execute format('grant %s on %s to akuntabel_app', privileges, t);
      execute format('create policy sistem on %s to akuntabel_app using ((select app_role()) = %L)', t, 'sistem');
      execute format('create policy baca on %s for select to akuntabel_app using (%s)', t, readable);
      execute format('create policy tambah on %s for insert to akuntabel_app with check (%s)', t, writable);
      execute format('create policy ubah on %s for update to akuntabel_app using (%s)', t, writable);
      execute format('create policy hapus on %s for delete to akuntabel_app using (%s)', t, writable);
    end $$;
    create procedure protect_unit_table(t regclass) language plpgsql as $$
    begin
      call protect_table(t, 'unit_code = any ((select app_units_read())::text[])', 'unit_code = (select app_unit_written())',
        'select, insert, update, delete');
    end $$;
  `.execute(db)
}

async function protectTables(db: Kysely<unknown>): Promise<void> {
  await sql`
    do $$
    declare t text;
    begin
      foreach t in array array[
        'subbagian', 'pejabat', 'renstra', 'renstra_node', 'renstra_pendanaan', 'indikator', 'indikator_versi',
        'renstra_target', 'capaian_lampau', 'pk', 'pk_sasaran', 'pk_indikator', 'pk_target_triwulan', 'pk_program',
        'rencana_aksi', 'dipa', 'dipa_revisi', 'anggaran_baris', 'anggaran_pagu', 'realisasi_anggaran', 'pengukuran',
        'pengukuran_nilai', 'bukti', 'komentar', 'kiriman', 'jendela', 'pengecualian', 'ringkasan', 'dokumen',
        'dokumen_berkas', 'dokumen_teks', 'tugas', 'skala'
      ] loop call protect_unit_table(t::regclass);
      end loop;
    end $$;
  `.execute(db)
}

async function ownRules(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- Names of offices and the policy packs are public; the root, the branches and the packs belong to the system.
    call protect_table('unit', '(select app_role()) is not null', 'false', 'select, insert, update, delete');
    create policy ubah_sendiri on unit for update to akuntabel_app using (unit_code = (select app_unit_administered()));
    call protect_table('kebijakan', '(select app_role()) is not null', 'false', 'select, insert, update, delete');
    -- Who may do what is given by an admin only.
    call protect_table('peran', 'unit_code = any ((select app_units_read())::text[])', 'unit_code = (select app_unit_administered())',
      'select, insert, update, delete');
    -- Drafts are their writer's own.
    call protect_table('draf',
      'unit_code = (select app_unit_signed_in()) and person_id = (select app_person())',
      'unit_code = (select app_unit_signed_in()) and person_id = (select app_person())',
      'select, insert, update, delete');
    -- The trail is only ever lengthened; whoever is signed in leaves a trace in the own unit.
    call protect_table('audit_jejak',
      'unit_code = any ((select app_units_read())::text[])', 'unit_code = (select app_unit_signed_in())', 'select, insert');
    call protect_table('audit_kepala',
      'unit_code = any ((select app_units_read())::text[])', 'unit_code = (select app_unit_signed_in())', 'select, insert, update');
  `.execute(db)
}

/** Signed PK and final documents. plpgsql, so that the rule for the public is not planned into everybody's queries. */
async function published(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function pk_published(unit text, pk uuid) returns boolean stable language plpgsql as $$
      begin return exists (select from pk p where p.unit_code = unit and p.id = pk and p.state in ('ditandatangani', 'direvisi')); end $$;
    create function pk_indikator_published(unit text, pk_indikator uuid) returns boolean stable language plpgsql as $$
      begin return exists (select from pk_indikator i where i.unit_code = unit and i.id = pk_indikator and pk_published(i.unit_code, i.pk_id)); end $$;
    create function indikator_published(unit text, indikator uuid, versi integer) returns boolean stable language plpgsql as $$
      begin return exists (select from pk_indikator i where i.unit_code = unit and i.indikator_id = indikator
        and (versi is null or i.indikator_versi = versi) and pk_published(i.unit_code, i.pk_id)); end $$;
    create function dokumen_published(unit text, dokumen uuid) returns boolean stable language plpgsql as $$
      begin return exists (select from dokumen d where d.unit_code = unit and d.id = dokumen and d.state in ('final', 'disampaikan', 'diterima')); end $$;
    create index pk_indikator_indikator on pk_indikator (unit_code, indikator_id);

    create policy terbit on pk for select to akuntabel_app
      using ((select app_role()) = 'publik' and state in ('ditandatangani', 'direvisi'));
    create policy terbit on pk_sasaran for select to akuntabel_app using ((select app_role()) = 'publik' and pk_published(unit_code, pk_id));
    create policy terbit on pk_program for select to akuntabel_app using ((select app_role()) = 'publik' and pk_published(unit_code, pk_id));
    create policy terbit on pk_indikator for select to akuntabel_app using ((select app_role()) = 'publik' and pk_published(unit_code, pk_id));
    create policy terbit on pk_target_triwulan for select to akuntabel_app
      using ((select app_role()) = 'publik' and pk_indikator_published(unit_code, pk_indikator_id));
    create policy terbit on indikator for select to akuntabel_app
      using ((select app_role()) = 'publik' and indikator_published(unit_code, id, null));
    create policy terbit on indikator_versi for select to akuntabel_app
      using ((select app_role()) = 'publik' and indikator_published(unit_code, indikator_id, versi));
    create policy terbit on dokumen for select to akuntabel_app
      using ((select app_role()) = 'publik' and state in ('final', 'disampaikan', 'diterima'));
    create policy terbit on dokumen_berkas for select to akuntabel_app
      using ((select app_role()) = 'publik' and dokumen_published(unit_code, dokumen_id));
  `.execute(db)
}
