import { sql } from 'kysely'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { officeDatabase } from '../queries/test-office.ts'
import type { Schema } from '../tables/schema.ts'
import type { TestDatabase } from '../testing/index.ts'

// Every table × role × own, lower and other office × select, insert, update, delete, from the catalogue: a table that is
// added without protection fails here.

const ROLES = [
  'operator',
  'verifikator',
  'penyetuju',
  'pimpinan',
  'admin',
  'supervisor',
  'apip',
  'evaluator',
  'publik',
  'sistem',
  '',
]
const UNIT_ROLES = ['operator', 'verifikator', 'penyetuju', 'pimpinan', 'admin']
/** Reads its own office and writes nothing. */
const READING_ROLES = ['anggota']
const BELOW_ROLES = ['supervisor', 'apip', 'evaluator']
const OFFICES = { own: '35', below: '3572', other: '51' }
type Where = keyof typeof OFFICES
type Rights = { select: boolean; insert: boolean; update: boolean; delete: boolean }

const all = (allowed: boolean): Rights => ({
  select: allowed,
  insert: allowed,
  update: allowed,
  delete: allowed,
})

function reads(role: string, where: Where): boolean {
  const own = [...UNIT_ROLES, ...READING_ROLES].includes(role)
  return (own && where === 'own') || (BELOW_ROLES.includes(role) && where !== 'other')
}

function usual(role: string, where: Where): Rights {
  return { ...all(UNIT_ROLES.includes(role) && where === 'own'), select: reads(role, where) }
}

/** Written by the office's admin only. */
function administered(role: string, where: Where): Rights {
  return { ...all(role === 'admin' && where === 'own'), select: reads(role, where) }
}

function signedIn(role: string, where: Where): boolean {
  return [...UNIT_ROLES, ...READING_ROLES, ...BELOW_ROLES].includes(role) && where === 'own'
}

/** Tables with rules of their own; all others follow `usual`. `sistem` may do everything the grants give. */
const SPECIAL: Record<string, (role: string, where: Where) => Rights> = {
  unit: (role, where) => ({
    ...all(false),
    select: role !== '',
    update: role === 'admin' && where === 'own',
  }),
  peran: administered,
  subbagian: administered,
  pejabat: administered,
  lambang: administered,
  orang_nonaktif: administered,
  libur: administered,
  undangan: (role, where) => all(role === 'admin' && where === 'own'),
  skala: (role, where) => ({ ...usual(role, where), update: false, delete: false }),
  berkas_bukti: (role, where) => ({ ...usual(role, where), update: false, delete: false }),
  unit_kebijakan: (role, where) => ({
    ...all(role === 'admin' && where === 'own'),
    select: reads(role, where),
    delete: false,
  }),
  draf: (role, where) => all(signedIn(role, where)),
  kalender: (role, where) => all(signedIn(role, where)),
  hasil_periksa: (role, where) => all(signedIn(role, where)),
  email_pilihan: (role, where) => all(signedIn(role, where)),
  email_kirim: (role, where) => ({ ...all(false), select: role === 'admin' && where === 'own' }),
  pengingat: (role, where) => ({ ...usual(role, where), update: false }),
  unggahan: (role, where) => all(signedIn(role, where)),
  komentar: (role, where) => ({
    ...all(false),
    select: reads(role, where),
    insert: signedIn(role, where),
  }),
  audit_jejak: (role, where) => ({
    ...all(false),
    select: reads(role, where),
    insert: signedIn(role, where),
  }),
  audit_kepala: trail,
  versi_tabel: trail,
}
/** Kept up with every entry, by whoever is signed in. */
function trail(role: string, where: Where): Rights {
  const writes = signedIn(role, where)
  return { ...all(false), select: reads(role, where), insert: writes, update: writes }
}

const SISTEM_RIGHTS: Record<string, Partial<Rights>> = {
  skala: { update: false, delete: false },
  berkas_bukti: { update: false, delete: false },
  unit_kebijakan: { delete: false },
  komentar: { update: false, delete: false },
  pengingat: { update: false },
  audit_jejak: { update: false, delete: false },
  audit_kepala: { delete: false },
  versi_tabel: { delete: false },
}
/** Written by the program alone: an admin finds no row to move. */
const UNWRITTEN = ['email_kirim']
/** Not owned by an office. */
const COMMON = ['kebijakan', 'lembaga']

function expected(table: string, role: string, where: Where): Rights {
  if (role === 'sistem') return { ...all(true), ...SISTEM_RIGHTS[table] }
  return (SPECIAL[table] ?? usual)(role, where)
}

let db: TestDatabase<Schema>
let tables: string[]

beforeAll(async () => {
  db = await officeDatabase()
  const found = await sql<{ name: string }>`
    select relname as name from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
      and relname not like 'kysely_%' order by 1`.execute(db.kysely)
  tables = found.rows.map((row) => row.name)
  await looseConstraints()
  await sql`${sql.raw(PROBE)}`.execute(db.kysely)
})
afterAll(() => db.close())

/** Only the rows' visibility is tried here, so made-up rows must fit everywhere. */
async function looseConstraints(): Promise<void> {
  await sql`
    do $$
    declare c record;
    begin
      for c in select conrelid::regclass as t, conname from pg_constraint
        where connamespace = 'public'::regnamespace and contype in ('c', 'f', 'p', 'u') order by contype = 'f' desc
      loop execute format('alter table %s drop constraint if exists %I cascade', c.t, c.conname); end loop;
      for c in select tgrelid::regclass as t, tgname from pg_trigger join pg_class on pg_class.oid = tgrelid
        where not tgisinternal and relnamespace = 'public'::regnamespace
      loop execute format('drop trigger %I on %s', c.tgname, c.t); end loop;
      for c in select indexrelid::regclass as i from pg_index join pg_class on pg_class.oid = indrelid
        where indisunique and relnamespace = 'public'::regnamespace
      loop execute format('drop index %s', c.i); end loop;
    end $$`.execute(db.kysely)
}

const PROBE = `
  create function made_up_row(t regclass, unit text) returns jsonb language sql as $$
    select jsonb_object_agg(attname, case
      when attname = 'unit_code' then to_jsonb(unit) when attname = 'person_id' then '"orang"'
      when atttypid = 'jsonb'::regtype then '{}' when typcategory = 'N' then '1' when typcategory = 'B' then 'false'
      when typcategory = 'A' then '[]' when typcategory = 'D' then '"2022-01-01"'
      when atttypid = 'uuid'::regtype then '"00000000-0000-0000-0000-000000000000"' else '"x"' end::jsonb)
    from pg_attribute join pg_type on pg_type.oid = atttypid
    where attrelid = t and attnum > 0 and not attisdropped and attnotnull or attrelid = t and attname in ('unit_code', 'person_id')
  $$;
  create function try(statement text) returns boolean language plpgsql as $$
    declare n integer;
    begin
      execute statement;
      get diagnostics n = row_count;
      return n > 0;
    exception when insufficient_privilege then return false;
    end $$;
  create function probe(t text, unit text) returns jsonb language sql as $$
    select jsonb_build_object(
      'select', try(format('select from %I where unit_code = %L', t, unit)),
      'insert', try(format('insert into %I select * from jsonb_populate_record(null::%I, %L)', t, t, made_up_row(t::regclass, unit))),
      'update', try(format('update %I set unit_code = unit_code where unit_code = %L', t, unit)),
      'delete', try(format('delete from %I where unit_code = %L', t, unit)))
  $$`

async function inTransaction<T>(
  role: string,
  person: string,
  fn: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await db.pool.connect()
  try {
    await client.query('begin')
    await client.query(
      `select set_config('role', 'akuntabel_app', true), set_config('app.unit', $1, true), set_config('app.role', $2, true),
        set_config('app.person', $3, true)`,
      [role === '' ? '' : OFFICES.own, role, person],
    )
    return await fn(client)
  } finally {
    await client.query('rollback')
    client.release()
  }
}

describe('row security', () => {
  it('knows the office of every table', async () => {
    const { rows } = await sql<{ name: string }>`
      select relname as name from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
        and relname not like 'kysely_%'
        and not exists (select from pg_attribute where attrelid = pg_class.oid and attname = 'unit_code')
      order by relname`.execute(db.kysely)
    expect(rows.map((row) => row.name)).toEqual(COMMON)
    expect(tables.length).toBeGreaterThan(35)
  })

  it('is forced, also on the owner', async () => {
    const { rows } = await sql<{ name: string }>`
      select relname as name from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
        and relname not like 'kysely_%' and not (relrowsecurity and relforcerowsecurity)`.execute(db.kysely)
    expect(rows).toEqual([])
  })

  it('gives each role exactly its rights on every table', async () => {
    const owned = tables.filter((table) => !COMMON.includes(table))
    for (const table of owned.filter((name) => name !== 'unit')) await seed(table)
    const wrong: unknown[] = []
    for (const role of ROLES) {
      for (const table of owned) {
        for (const where of ['own', 'below', 'other'] as const) {
          const got = await inTransaction(role, 'orang', (client) => probe(client, table, OFFICES[where]))
          const want = expected(table, role, where)
          if (JSON.stringify(sorted(got)) !== JSON.stringify(sorted(want)))
            wrong.push({ table, role, where, got, want })
        }
      }
    }
    expect(wrong).toEqual([])
  })

  it('shows a statement that names no office the rows of those one reads, and of all only from the one above all', async () => {
    const seen = (role: string, unit: string, before = 'select 1') =>
      inTransaction(role, 'orang', async (client) => {
        await client.query(`reset role; ${before}; set local role akuntabel_app`)
        await client.query(`select set_config('app.unit', $1, true)`, [unit])
        const { rows } = await client.query('select distinct unit_code from pk order by 1')
        return rows.map((row) => row.unit_code)
      })
    const all = Object.values(OFFICES).sort()
    for (const role of BELOW_ROLES) {
      expect(await seen(role, '00'), role).toEqual(all)
      expect(await seen(role, '35'), role).toEqual(['35', '3572'])
      expect(await seen(role, ''), role).toEqual([])
      expect(
        await seen(role, '51', `update unit set parent_code = null where unit_code = '51'`),
        role,
      ).toEqual(['51'])
    }
    // Of another nation: an office with none above it, and a path that is not below.
    const second = `update unit set parent_code = null, path = '51' where unit_code = '51'`
    expect(await seen('supervisor', '00', second)).toEqual(['35', '3572'])
    for (const role of [...UNIT_ROLES, ...READING_ROLES]) expect(await seen(role, '00'), role).toEqual([])
    for (const role of ['publik', '']) expect(await seen(role, '00'), role).toEqual([])
  })

  it('shows the policy packs to everybody, lets the system alone add some and nobody change one', async () => {
    await db.pool.query(
      `insert into kebijakan select * from jsonb_populate_record(null::kebijakan, made_up_row('kebijakan', ''))`,
    )
    for (const role of ROLES) {
      const rights = await inTransaction(role, 'orang', async (client) => {
        const { rows } = await client.query(
          `select try('select from kebijakan') as select, try('update kebijakan set tahun = 1') as update,
             try($$insert into kebijakan values ('x', 2, 2020, 'x', '{}')$$) as insert`,
        )
        return rows[0]
      })
      expect({ role, ...rights }).toEqual({
        role,
        select: role !== '',
        update: false,
        insert: role === 'sistem',
      })
    }
  })

  it('keeps drafts from colleagues', async () => {
    const seen = await inTransaction(
      'admin',
      'orang lain',
      async (client) => (await client.query('select * from draf')).rows,
    )
    expect(seen).toEqual([])
  })

  it('keeps what the checker found from colleagues, also from the admin', async () => {
    const seen = (person: string) =>
      inTransaction(
        'admin',
        person,
        async (client) => (await client.query('select * from hasil_periksa')).rows.length,
      )
    expect(await seen('orang lain')).toBe(0)
    expect(await seen('orang')).toBe(1)
  })

  it('never lets a row move to another office', async () => {
    for (const table of tables.filter((name) => !['unit', ...COMMON].includes(name))) {
      const moved = inTransaction('admin', 'orang', (client) =>
        client.query(`update ${table} set unit_code = '51' where unit_code = '35'`),
      )
      if (UNWRITTEN.includes(table)) expect((await moved).rowCount, table).toBe(0)
      else await expect(moved, table).rejects.toMatchObject({ code: '42501' })
    }
  })

  it('gives nothing outside its tables', async () => {
    const { rows } = await sql<{ name: string }>`
      select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema')
        and (n.nspname <> 'public' or c.relname like 'kysely_%')
        and has_table_privilege('akuntabel_app', c.oid, 'select, insert, update, delete, truncate')`.execute(
      db.kysely,
    )
    expect(rows).toEqual([])
    const role =
      await sql`select rolsuper, rolbypassrls, rolcanlogin from pg_roles where rolname = 'akuntabel_app'`.execute(
        db.kysely,
      )
    expect(role.rows).toEqual([{ rolsuper: false, rolbypassrls: false, rolcanlogin: false }])
  })
})

async function seed(table: string): Promise<void> {
  await db.pool.query(
    `insert into ${table} select r.* from unnest($1::text[]) u, jsonb_populate_record(null::${table}, made_up_row('${table}', u)) r`,
    [Object.values(OFFICES)],
  )
}

async function probe(client: pg.PoolClient, table: string, unit: string): Promise<Rights> {
  return (await client.query('select probe($1, $2)', [table, unit])).rows[0].probe
}

function sorted(rights: Rights): [string, boolean][] {
  return Object.entries(rights).sort(([a], [b]) => (a < b ? -1 : 1))
}
