import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table pk (
      unit_code text not null references unit, id uuid not null default gen_random_uuid(),
      entitas text not null check (entitas in ('kpu', 'sekretariat')), tahun integer not null, revisi integer not null default 0 check (revisi >= 0),
      state text not null default 'draf' check (state in ('draf', 'diajukan', 'ditandatangani', 'direvisi')),
      alasan text, nomor text, tanggal date, signed_at timestamptz, penanda_tangan jsonb,
      is_current boolean not null default true, version integer not null default 1,
      primary key (unit_code, id), unique (unit_code, entitas, tahun, revisi),
      check (revisi = 0 or alasan is not null),
      check (state not in ('ditandatangani', 'direvisi') or (signed_at is not null and penanda_tangan is not null)),
      check (state <> 'direvisi' or not is_current)
    );
    -- The PK in force, or the first draft; a revision becomes current when it is signed. One open draft at a time.
    create unique index pk_one_current on pk (unit_code, entitas, tahun) where is_current;
    create unique index pk_one_open on pk (unit_code, entitas, tahun) where state in ('draf', 'diajukan');
    create table pk_sasaran (
      unit_code text not null references unit, id uuid not null default gen_random_uuid(), pk_id uuid not null,
      sort integer not null, uraian text not null, bobot numeric not null default 1 check (bobot > 0),
      primary key (unit_code, id), unique (unit_code, pk_id, id), foreign key (unit_code, pk_id) references pk
    );
    create table pk_indikator (
      unit_code text not null references unit, id uuid not null default gen_random_uuid(), pk_id uuid not null, sasaran_id uuid not null,
      sort integer not null, indikator_id uuid not null, indikator_versi integer not null,
      amount numeric, code text, batas_bawah numeric, batas_atas numeric, bobot numeric not null default 1 check (bobot > 0),
      primary key (unit_code, id),
      foreign key (unit_code, pk_id) references pk,
      foreign key (unit_code, pk_id, sasaran_id) references pk_sasaran (unit_code, pk_id, id),
      foreign key (unit_code, indikator_id, indikator_versi) references indikator_versi,
      unique (unit_code, pk_id, indikator_id),
      check (amount is null or code is null), check (batas_bawah <= batas_atas)
    );
    create table pk_target_triwulan (
      unit_code text not null references unit, pk_indikator_id uuid not null, triwulan integer not null check (triwulan between 1 and 4),
      amount numeric, code text,
      primary key (unit_code, pk_indikator_id, triwulan),
      foreign key (unit_code, pk_indikator_id) references pk_indikator,
      check (amount is null or code is null)
    );
    create table pk_program (
      unit_code text not null references unit, id uuid not null default gen_random_uuid(), pk_id uuid not null,
      sort integer not null, kode text not null, uraian text not null, pagu bigint not null check (pagu >= 0),
      primary key (unit_code, id), unique (unit_code, pk_id, kode), foreign key (unit_code, pk_id) references pk
    );
    create table rencana_aksi (
      unit_code text not null references unit, id uuid not null default gen_random_uuid(), pk_indikator_id uuid not null,
      sort integer not null, uraian text not null, triwulan integer[] not null default '{}', pic text, kode_anggaran text,
      primary key (unit_code, id), foreign key (unit_code, pk_indikator_id) references pk_indikator,
      check (triwulan <@ array[1, 2, 3, 4])
    );
    create index rencana_aksi_indikator on rencana_aksi (unit_code, pk_indikator_id, sort);

    -- A signed PK never changes (docs/domain.md §5). The lock keeps a signature from passing a change under way.
    -- Only a restore, which is not akuntabel_app, may insert rows of a signed PK.
    create function pk_refuse_signed() returns trigger language plpgsql as $$
    declare
      r record;
      pk_state text;
    begin
      if tg_op = 'DELETE' then r := old; else r := new; end if;
      if tg_op = 'INSERT' and current_user <> 'akuntabel_app' then return r; end if;
      if tg_table_name = 'pk_target_triwulan' then
        select p.state into pk_state from pk_indikator i join pk p on p.unit_code = i.unit_code and p.id = i.pk_id
          where i.unit_code = r.unit_code and i.id = r.pk_indikator_id for share of p;
      else
        select p.state into pk_state from pk p where p.unit_code = r.unit_code and p.id = r.pk_id for share;
      end if;
      if pk_state in ('ditandatangani', 'direvisi') then
        raise exception 'a signed PK never changes' using errcode = 'integrity_constraint_violation', constraint = 'pk_signed';
      end if;
      return r;
    end $$;
    create trigger pk_sasaran_signed before insert or update or delete on pk_sasaran for each row execute function pk_refuse_signed();
    create trigger pk_indikator_signed before insert or update or delete on pk_indikator for each row execute function pk_refuse_signed();
    create trigger pk_target_signed before insert or update or delete on pk_target_triwulan for each row execute function pk_refuse_signed();
    create trigger pk_program_signed before insert or update or delete on pk_program for each row execute function pk_refuse_signed();
  `.execute(db)
}
