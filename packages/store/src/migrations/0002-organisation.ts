import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table subbagian (
      unit_code text not null references unit, id uuid not null default gen_random_uuid(),
      name text not null, sort integer not null default 0,
      primary key (unit_code, id)
    );
    create table pejabat (
      unit_code text not null references unit, id uuid not null default gen_random_uuid(),
      entitas text not null check (entitas in ('kpu', 'sekretariat')),
      jabatan text not null, nama text not null, nip text check (nip ~ '^[0-9]{18}$'),
      status text not null default 'definitif' check (status in ('definitif', 'plt', 'plh')),
      sejak date not null, sampai date check (sampai >= sejak),
      primary key (unit_code, id)
    );
    create index pejabat_jabatan on pejabat (unit_code, entitas, jabatan, sejak);
    -- What a signed-in person may do in a unit. person_id is the sign-in library's user id.
    create table peran (
      unit_code text not null references unit, person_id text not null,
      role text not null check (role in ('operator', 'verifikator', 'penyetuju', 'pimpinan', 'supervisor', 'apip', 'evaluator', 'admin')),
      subbagian_id uuid,
      primary key (unit_code, person_id, role),
      foreign key (unit_code, subbagian_id) references subbagian
    );
    create index peran_person on peran (person_id);
  `.execute(db)
}
