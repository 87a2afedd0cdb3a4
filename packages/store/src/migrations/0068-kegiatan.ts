import { type Kysely, sql } from 'kysely'

export const changesRows = false

/** What an office carried out in a year: when, where, with whom, what came of it, and which promises it serves. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table kegiatan (
      unit_code text not null references unit, id uuid not null default gen_random_uuid(),
      entitas text not null check (entitas in ('kpu', 'sekretariat')), tahun integer not null,
      jenis text not null check (jenis in
        ('rapat', 'sosialisasi', 'bimbingan', 'koordinasi', 'pemantauan', 'penyusunan', 'layanan', 'lain')),
      nama text not null check (nama <> ''),
      -- Planned, and as it was; without an end it is one day.
      rencana_mulai date not null, rencana_selesai date, mulai date, selesai date,
      tempat text not null default '', tahapan text not null default '',
      state text not null default 'direncanakan' check (state in ('direncanakan', 'dilaksanakan', 'belum', 'dialihkan')),
      -- Why it was not carried out, and what is done instead.
      alasan text, dialihkan_ke text,
      -- Whose it is, and who answers for it: an account, and the name it had.
      subbagian_id uuid, person_id text, penanggung_jawab text,
      tujuan text not null default '', hasil text not null default '',
      kendala text not null default '', solusi text not null default '',
      version integer not null default 1, updated_by text, updated_at timestamptz not null default now(),
      primary key (unit_code, id),
      foreign key (unit_code, subbagian_id) references subbagian,
      check (rencana_selesai > rencana_mulai), check (selesai > mulai), check (selesai is null or mulai is not null),
      check ((state = 'dilaksanakan') = (mulai is not null)),
      check ((state in ('belum', 'dialihkan')) = (alasan is not null)),
      check ((state = 'dialihkan') = (dialihkan_ke is not null)),
      check ((person_id is null) = (penanggung_jawab is null))
    );
    create index kegiatan_tahun on kegiatan (unit_code, entitas, tahun, rencana_mulai);
    create index kegiatan_subbagian on kegiatan (unit_code, subbagian_id);
    create table kegiatan_peserta (
      unit_code text not null references unit, kegiatan_id uuid not null, sort integer not null,
      kelompok text not null check (kelompok <> ''),
      -- Null: not counted.
      laki integer check (laki >= 0), perempuan integer check (perempuan >= 0),
      primary key (unit_code, kegiatan_id, sort),
      foreign key (unit_code, kegiatan_id) references kegiatan on delete cascade
    );
    create table kegiatan_naskah (
      unit_code text not null references unit, kegiatan_id uuid not null, sort integer not null,
      nomor text not null default '', tanggal date, perihal text not null check (perihal <> ''),
      primary key (unit_code, kegiatan_id, sort),
      foreign key (unit_code, kegiatan_id) references kegiatan on delete cascade
    );
    create table kegiatan_foto (
      unit_code text not null references unit, id uuid not null default gen_random_uuid(), kegiatan_id uuid not null,
      sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'), keterangan text not null default '',
      oleh text not null, at timestamptz not null default now(),
      primary key (unit_code, id),
      foreign key (unit_code, kegiatan_id) references kegiatan
    );
    create index kegiatan_foto_kegiatan on kegiatan_foto (unit_code, kegiatan_id, at);
    create table kegiatan_untuk (
      unit_code text not null references unit, id uuid not null default gen_random_uuid(), kegiatan_id uuid not null,
      -- One of three: an indicator, an output of the budget, a step of the action plan in a month.
      indikator_id uuid, kode_anggaran text, rencana_aksi_id uuid, bulan integer check (bulan between 1 and 12),
      -- Where they differ from what is said of the whole; empty: they do not.
      tujuan text not null default '', hasil text not null default '',
      kendala text not null default '', solusi text not null default '',
      primary key (unit_code, id),
      foreign key (unit_code, kegiatan_id) references kegiatan,
      foreign key (unit_code, indikator_id) references indikator,
      foreign key (unit_code, rencana_aksi_id) references rencana_aksi on delete cascade,
      check (num_nonnulls(indikator_id, kode_anggaran, rencana_aksi_id) = 1),
      check ((rencana_aksi_id is null) = (bulan is null))
    );
    create unique index kegiatan_untuk_indikator on kegiatan_untuk (unit_code, kegiatan_id, indikator_id);
    create unique index kegiatan_untuk_anggaran on kegiatan_untuk (unit_code, kegiatan_id, kode_anggaran);
    create unique index kegiatan_untuk_langkah on kegiatan_untuk (unit_code, kegiatan_id, rencana_aksi_id, bulan);
    create index kegiatan_untuk_milik_indikator on kegiatan_untuk (unit_code, indikator_id);
    create index kegiatan_untuk_milik_langkah on kegiatan_untuk (unit_code, rencana_aksi_id);
    -- By which a step was carried out.
    alter table rencana_aksi_bulan
      add column kegiatan_id uuid,
      add foreign key (unit_code, kegiatan_id) references kegiatan,
      add check (kegiatan_id is null or dilaksanakan);
    create index rencana_aksi_bulan_kegiatan on rencana_aksi_bulan (unit_code, kegiatan_id);
    -- A remark is on an indicator or on what was carried out.
    alter table komentar
      alter column indikator_id drop not null,
      add column kegiatan_id uuid,
      add foreign key (unit_code, kegiatan_id) references kegiatan,
      add check (num_nonnulls(indikator_id, kegiatan_id) = 1);
    create index komentar_kegiatan on komentar (unit_code, kegiatan_id, at);
    create function ditutup_kegiatan() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
    declare
      row_unit text := case when tg_op = 'DELETE' then old.unit_code else new.unit_code end;
      held kegiatan;
    begin
      for held in select * from kegiatan k where k.unit_code = row_unit
        and k.id in (case when tg_op = 'DELETE' then old.kegiatan_id else new.kegiatan_id end,
          case when tg_op = 'INSERT' then new.kegiatan_id else old.kegiatan_id end)
      loop call tolak_tahun_ditutup(held.unit_code, held.entitas, held.tahun);
      end loop;
      return case when tg_op = 'DELETE' then old else new end;
    end $$;
    create trigger tahun_ditutup before insert or update or delete on kegiatan for each row execute function ditutup_entitas();
  `.execute(db)
  for (const part of ['kegiatan_peserta', 'kegiatan_naskah', 'kegiatan_foto', 'kegiatan_untuk'])
    await sql`
      create trigger tahun_ditutup before insert or update or delete on ${sql.table(part)}
        for each row execute function ditutup_kegiatan()`.execute(db)
  for (const part of ['kegiatan', 'kegiatan_peserta', 'kegiatan_naskah', 'kegiatan_foto', 'kegiatan_untuk'])
    await sql`call protect_unit_table(${sql.lit(part)})`.execute(db)
}
