import { randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readTransaction, writeTransaction } from '../context/transaction.ts'
import { startEmbedded } from '../embedded/server.ts'
import { migrate } from '../migrate.ts'
import { type Database, openDatabase } from '../open-database.ts'
import { listUnits } from '../queries/index.ts'
import { SISTEM } from '../queries/test-office.ts'
import type { Schema } from '../tables/schema.ts'
import { testDatabase } from '../testing/index.ts'

interface Walls {
  db: Database<Schema>
  close(): Promise<void>
}

/** An installation from before: migrated, and with a queue of the owner's. */
const OLD_QUEUE = `
  create schema graphile_worker;
  create table graphile_worker._private_jobs (id bigint generated always as identity, payload json);
  alter table graphile_worker._private_jobs enable row level security;
  create type graphile_worker.job_spec as (identifier text);
  create view graphile_worker.jobs as select id from graphile_worker._private_jobs;
  create function graphile_worker.add_job() returns void language sql as 'select';
  insert into graphile_worker._private_jobs (payload) values ('{}')`

async function embedded(): Promise<Walls> {
  const dataDir = mkdtempSync(join(tmpdir(), 'akuntabel-login-'))
  chmodSync(dataDir, 0o755)
  const before = await startEmbedded({ dataDir })
  const old = new pg.Client(before.connection)
  await old.connect()
  await old.query(OLD_QUEUE)
  await old.end()
  await before.close()
  const db = await openDatabase<Schema>({ dataDir })
  const home = join(dataDir, 'postgres')
  const secrets = readdirSync(home).filter((name) => name.startsWith('password'))
  expect(secrets.sort()).toEqual(['password', 'password-antrean', 'password-masuk', 'password-program'])
  for (const name of secrets) expect(statSync(join(home, name)).mode & 0o777, name).toBe(0o600)
  return {
    db,
    async close() {
      await db.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** As the README says it: an owner that is no superuser, and three logins made by the server's administrator. */
async function external(): Promise<Walls> {
  await (await testDatabase()).close()
  const host = await testDatabase<Schema>({ migrated: false })
  const mark = randomBytes(4).toString('hex')
  const [owner, program, signIn, queue] = ['pemilik', 'program', 'masuk', 'antrean'].map(
    (name) => `${name}_${mark}`,
  )
  await host.pool.query(`
    create role ${owner} login createrole password 'uji'; create role ${program} login noinherit password 'uji';
    create role ${signIn} login password 'uji'; create role ${queue} login password 'uji';
    grant akuntabel_app to ${owner} with admin option; grant ${queue} to ${owner};
    alter database ${host.name} owner to ${owner}; revoke connect, temporary on database ${host.name} from public`)
  const urlOf = (name = ''): string => host.connectionString.replace(/\/\/[^@]*@/, `//${name}:uji@`)
  const old = new pg.Client({ connectionString: urlOf(owner) })
  await old.connect()
  await old.query(OLD_QUEUE)
  await old.end()
  const loginUrls = { program: urlOf(program), signIn: urlOf(signIn), queue: urlOf(queue) }
  const db = await openDatabase<Schema>({ dataDir: '', databaseUrl: urlOf(owner), loginUrls })
  return {
    db,
    async close() {
      await db.close()
      for (const role of [owner, program, signIn, queue])
        await host.pool.query(`reassign owned by ${role} to current_user; drop owned by ${role}`)
      await host.pool.query(
        `drop role ${program}; drop role ${signIn}; drop role ${queue}; drop role ${owner}`,
      )
      await host.close()
    },
  }
}

describe.each([
  ['the embedded server', embedded],
  ['an office’s own server', external],
])('the logins of %s', (_, make) => {
  let walls: Walls
  let db: Database<Schema>
  let queue: pg.Client
  beforeAll(async () => {
    walls = await make()
    db = walls.db
    await db.asOwner((owner) => migrate(owner.kysely))
    queue = new pg.Client({ connectionString: db.queueConnectionString })
    await queue.connect()
  })
  afterAll(async () => {
    await queue?.end()
    await walls?.close()
  })

  it('let each do its work', async () => {
    expect(await readTransaction(db, SISTEM, (tx) => listUnits(tx))).toEqual([])
    const writing = writeTransaction(db, SISTEM, (tx) =>
      tx.insertInto('audit_kepala').values({ unit_code: '00', seq: 0n, hash: 'x' }).execute(),
    )
    // Written as far as the foreign key: no such office.
    await expect(writing).rejects.toMatchObject({ code: '23503' })
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from auth."user"`.execute(db.signIn)
    expect(rows).toEqual([{ n: 0 }])
    const jobs = await queue.query(
      'insert into graphile_worker._private_jobs (payload) values (null) returning (select count(*)::int from graphile_worker.jobs) as before',
    )
    expect(jobs.rows).toEqual([{ before: 1 }])
    await queue.query(
      'create schema antrean; drop schema antrean; alter type graphile_worker.job_spec add attribute n int',
    )
    await queue.query(
      `create or replace function graphile_worker.add_job() returns void language sql as 'select'`,
    )
  })

  it('refuse the program everything but to become akuntabel_app', async () => {
    const client = await db.pool.connect()
    try {
      await client.query(`set role akuntabel_app; set "app.role" = 'sistem'; reset role`)
      for (const attack of [
        'select from unit',
        `insert into unit (unit_code, level, name, short_name, place, path) values ('99', 'pusat', 'x', 'x', 'x', '99')`,
        'select from auth."user"',
        'select from auth.session',
        'select from graphile_worker._private_jobs',
        'select graphile_worker.add_job()',
        'select from kysely_migration',
        `copy (select 1) to program 'true'`,
        `copy (select 1) to '/tmp/akuntabel-uji'`,
        `select pg_read_file('postgresql.conf')`,
        'select from pg_authid',
        'create temp table pk (id int)',
        'create table public.baru (id int)',
        'create schema baru',
        'create role baru',
        'alter table pk disable trigger user',
        'alter role current_user superuser',
        'set session_replication_role = replica',
      ])
        await expect(client.query(attack), attack).rejects.toMatchObject({ code: '42501' })
      for (const role of await rolesAbove(db)) {
        await expect(client.query(`set role ${role}`), role).rejects.toMatchObject({ code: '42501' })
        await expect(client.query(`set session authorization ${role}`), role).rejects.toMatchObject({
          code: '42501',
        })
      }
      await client.query('set role akuntabel_app')
      for (const attack of [
        'select from auth."user"',
        'select from graphile_worker._private_jobs',
        `copy (select 1) to program 'true'`,
      ])
        await expect(client.query(attack), attack).rejects.toMatchObject({ code: '42501' })
    } finally {
      client.release(true)
    }
  })

  it('refuse sign-in and queue what is not theirs', async () => {
    const attacks = [
      'select from unit',
      'select from pengukuran',
      'set role akuntabel_app',
      `copy (select 1) to program 'true'`,
    ]
    for (const attack of [
      ...attacks,
      'select from graphile_worker._private_jobs',
      'create schema baru',
      'drop table auth."user"',
    ])
      await expect(sql.raw(attack).execute(db.signIn), attack).rejects.toMatchObject({ code: '42501' })
    for (const attack of [...attacks, 'select from auth."user"', 'create role baru'])
      await expect(queue.query(attack), attack).rejects.toMatchObject({ code: '42501' })
  })

  it('are kept where the owner makes the schemas anew', async () => {
    await db.asOwner(({ pool }) =>
      pool.query('alter schema auth rename to lama; create schema auth; create table auth."user" (id text)'),
    )
    const { rows } = await sql`select from auth."user"`.execute(db.signIn)
    expect(rows).toEqual([])
    await expect(db.pool.query('select from auth."user"')).rejects.toMatchObject({ code: '42501' })
    await db.asOwner(({ pool }) => pool.query('drop schema auth cascade; alter schema lama rename to auth'))
  })
})

/** Every role but the program's own and the one it is to become. */
async function rolesAbove(db: Database<Schema>): Promise<string[]> {
  const { rows: own } = await db.pool.query<{ name: string }>('select current_user as name')
  const { rows } = await db.asOwner(({ pool }) =>
    pool.query<{ name: string }>('select quote_ident(rolname) as name from pg_roles'),
  )
  return rows.map(({ name }) => name).filter((name) => name !== 'akuntabel_app' && name !== own[0]?.name)
}

describe('one address for everything', () => {
  it('goes on working as one login', async () => {
    const db = await testDatabase<Schema>()
    try {
      expect(db.queueConnectionString).toBe(db.connectionString)
      const who = 'select session_user as name'
      const [{ rows: program }, { rows: owner }] = await Promise.all([
        db.pool.query(who),
        db.asOwner(({ pool }) => pool.query(who)),
      ])
      expect(program).toEqual(owner)
    } finally {
      await db.close()
    }
  })
})
