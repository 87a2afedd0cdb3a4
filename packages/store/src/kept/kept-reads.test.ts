import { ROLES, type Role } from '@akuntabel/domain'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { appendAudit } from '../audit/append.ts'
import type { Context } from '../context/context.ts'
import { type Reader, readTransaction, writeTransaction } from '../context/transaction.ts'
import { pageStamp, tableVersions } from '../queries/office-stamp.ts'
import { addIndikator, as, officeDatabase } from '../queries/test-office.ts'
import { updateUnit } from '../queries/unit.ts'
import type { Schema } from '../tables/schema.ts'
import type { TestDatabase } from '../testing/index.ts'
import { type DataStamp, WITHIN_OFFICE } from './stamp.ts'
import { READ_ELSEWHERE, TOLD_APART, UNSEEN } from './standing-of.ts'
import type { TableVersions } from './table-versions.ts'

const OPERATOR = as('operator')
const NOW = new Date('2026-11-21T00:00:00Z')

let db: TestDatabase<Schema>
beforeAll(async () => {
  db = await officeDatabase()
  for (const unit of ['3572', '3573']) await record(unit)
})
afterAll(() => db?.close())

/** As an action does that changed indicators, or `table`. */
function record(unit = '3572', table = 'indikator') {
  const entry = {
    unit,
    actorId: 'orang',
    actorName: 'Orang',
    peran: 'admin',
    event: 'kantor.diubah',
  } as const
  return writeTransaction(db, as('admin', unit), async (tx) => {
    await sql`delete from ${sql.table(table)} where false`.execute(tx)
    await appendAudit(tx, { ...entry, subject: 'kantor', data: {} })
  })
}

const stampOf = (ctx: Context = OPERATOR): Promise<DataStamp> =>
  pageStamp(db, ctx, { unit: ctx.unit, personId: ctx.personId ?? '', now: NOW })

const codes = (tx: Reader) => tx.selectFrom('indikator').select('kode').orderBy('kode').execute()
const read = (stamp: DataStamp | null, ctx: Context = OPERATOR) =>
  readTransaction(db, ctx, async (tx) => (await codes(tx)).map(({ kode }) => kode), { stamp })

let added = 0
/** As no action does: without an entry in the trail. */
async function addSilently(unit = '3572'): Promise<string> {
  added += 1
  const kode = `IKU-${added}`
  await addIndikator(db, { unit, kode })
  return kode
}

describe('what was read under a stamp', () => {
  beforeEach(() => record())

  it('is not asked again under the same, and is under another', async () => {
    const stamp = await stampOf()
    const before = await read(stamp)
    const kode = await addSilently()
    expect(await read(await stampOf())).toEqual(before)
    expect(await read(null)).toContain(kode)
    await record()
    expect(await read(await stampOf())).toContain(kode)
  })

  it('is asked again only where a table it names was written to', async () => {
    const before = await read(await stampOf())
    const silent = await addSilently()
    await record('3572', 'kegiatan')
    expect(await read(await stampOf())).toEqual(before)
    await record('3573')
    expect(await read(await stampOf())).toEqual(before)
    await record()
    expect(await read(await stampOf())).toContain(silent)
  })

  it('is asked again after anything was written where it reads more than it names', async () => {
    const closed = (stamp: DataStamp) =>
      readTransaction(
        db,
        OPERATOR,
        (tx) => sql`select tahun_ditutup('3572', 'kpu', 2022) as closed`.execute(tx),
        { stamp },
      )
    const before = await closed(await stampOf())
    expect(await closed(await stampOf())).toBe(before)
    await record('3572', 'kegiatan')
    expect(await closed(await stampOf())).not.toBe(before)
  })

  it('is asked again where several entries of one transaction tell of it', async () => {
    const entry = { unit: '3572', actorId: 'orang', actorName: 'Orang', peran: 'admin' }
    const told = { ...entry, event: 'kantor.diubah', subject: 'kantor', data: {} } as const
    await writeTransaction(db, as('admin'), async (tx) => {
      await appendAudit(tx, told)
      await sql`savepoint a; delete from kegiatan where false; rollback to a`
        .execute(tx)
        .catch(() => undefined)
      await sql`delete from indikator where false`.execute(tx)
      await appendAudit(tx, told)
    })
    const { tabel } = await readTransaction(db, OPERATOR, async (tx) => {
      const { rows } = await tableVersions('3572').execute(tx)
      return rows[0] as TableVersions
    })
    expect(tabel).toMatchObject({ indikator: tabel.audit_jejak })
  })

  it('is not given to another office, nor in another role, nor to who sees other offices', async () => {
    const kode = await addSilently()
    const stamp = await stampOf()
    expect(await read(stamp)).toContain(kode)
    const elsewhere = as('operator', '3573')
    // Not even where both offices were known by the same.
    expect(await read({ ...(await stampOf(elsewhere)), kantor: stamp.kantor }, elsewhere)).not.toContain(kode)
    await addSilently()
    expect(await read(stamp, elsewhere)).toEqual(await read(null, elsewhere))
    const verifikator = as('verifikator')
    expect(await read(await stampOf(verifikator), verifikator)).toEqual(await read(null, verifikator))
    const apip = as('apip')
    await read(await stampOf(apip), apip)
    const more = await addSilently()
    expect(await read(await stampOf(apip), apip)).toContain(more)
  })

  it('is read anew as a whole where something is written between its stamp and its snapshot', async () => {
    await read(await stampOf())
    const stamp = await stampOf()
    const kode = await addSilently()
    await record()
    let times = 0
    const both = await readTransaction(
      db,
      OPERATOR,
      async (tx) => {
        times += 1
        const first = await codes(tx)
        const second = await tx.selectFrom('indikator').selectAll().orderBy('kode').execute()
        return [first, second].map((rows) => rows.some((row) => row.kode === kode))
      },
      { stamp },
    )
    expect([times, both]).toEqual([2, [true, true]])
    // What an outdated stamp read is not kept under it.
    expect(await read(stamp)).not.toContain(kode)
  })

  it('is of one snapshot: what is asked later is of the same moment as what was asked first', async () => {
    const stamp = await stampOf()
    const seen = await readTransaction(
      db,
      OPERATOR,
      async (tx) => {
        const count = tx.selectFrom('indikator').select((eb) => eb.fn.countAll().as('n'))
        await count.where('kode', '<>', 'a').execute()
        const kode = await addSilently()
        return (await codes(tx)).some((row) => row.kode === kode)
      },
      { stamp },
    )
    expect(seen).toBe(false)
  })

  it('gives rows that nobody can change for the others, and refuses to write', async () => {
    const stamp = await stampOf()
    const rows = await readTransaction(db, OPERATOR, codes, { stamp })
    expect(() => rows.pop()).toThrow(TypeError)
    const write = (tx: Reader) => updateUnit(tx as never, { unit: '3572', version: 1, place: 'X' })
    await expect(
      readTransaction(db, as('admin'), write, { stamp: await stampOf(as('admin')) }),
    ).rejects.toMatchObject({
      code: '25006',
    })
  })

  it('fails as it would without, and gives its connection back', async () => {
    const stamp = await stampOf()
    const wrong = (tx: Reader) => sql`select tidak_ada from pk`.execute(tx)
    for (let time = 0; time < 20; time += 1)
      await expect(readTransaction(db, OPERATOR, wrong, { stamp })).rejects.toMatchObject({ code: '42703' })
    expect(db.pool.idleCount).toBe(db.pool.totalCount)
  })

  it('stands on the drafts of one person where a draft is read', async () => {
    const drafts = (ctx: Context, stamp: DataStamp) =>
      readTransaction(db, ctx, (tx) => tx.selectFrom('draf').select('kunci').execute(), { stamp })
    const other = as('operator', '3572', 'lain')
    expect(await drafts(OPERATOR, await stampOf())).toEqual([])
    await writeTransaction(db, OPERATOR, (tx) =>
      sql`insert into draf (unit_code, person_id, kunci, isi, urut) values ('3572', 'orang', 'a', '{}', 1)`.execute(
        tx,
      ),
    )
    expect(await drafts(OPERATOR, await stampOf())).toEqual([{ kunci: 'a' }])
    expect(await drafts(other, await stampOf(other))).toEqual([])
  })
})

describe('the stamp of an office', () => {
  it('is read by a connection that forgot what was planned, too', async () => {
    const stamps = await Promise.all(Array.from({ length: 20 }, () => stampOf()))
    expect(new Set(stamps.map((one) => JSON.stringify(one))).size).toBe(1)
    for (const client of await Promise.all(Array.from({ length: 3 }, () => db.pool.connect()))) {
      await client.query('deallocate all')
      client.release()
    }
    const answers = await Promise.allSettled(Array.from({ length: 20 }, () => stampOf()))
    expect(answers.at(-1)).toEqual({ status: 'fulfilled', value: stamps[0] })
  })

  it('leaves nothing behind on the connection', async () => {
    await stampOf()
    const { rows } = await db.pool.query(
      `select current_setting('role') as role, coalesce(current_setting('app.unit', true), '') as unit`,
    )
    expect(rows).toEqual([{ role: 'none', unit: '' }])
  })
})

describe('what the stamp knows, from the catalogue', () => {
  it('is every table that an office is shown of, or law', async () => {
    const { rows } = await db.pool.query<{ name: string; seen: string[] | null }>(`
      select c.relname as name, array_agg(pg_get_expr(p.polqual, p.polrelid)) filter (where p.polqual is not null) as seen
      from pg_class c
      left join pg_policy p on p.polrelid = c.oid and p.polcmd in ('r', '*') and p.polpermissive
        and p.polname not in ('sistem', 'terbit')
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm') group by 1 order by 1`)
    // Whoever reads the nation is within no office (`WITHIN_OFFICE`).
    const own =
      /^\(\( SELECT app_reads_nation\(\) AS app_reads_nation\) OR \(unit_code = ANY \(\( SELECT app_units_read\(\)|^\(unit_code = \( SELECT app_unit_administered\(\)/
    const LAW = ['kebijakan', 'lembaga']
    const others = rows
      .filter(({ seen }) => seen?.length !== 1 || !own.test(seen[0] ?? ''))
      .map(({ name }) => name)
    const told = [...UNSEEN, ...TOLD_APART, ...LAW, 'unit']
    expect(others.filter((name) => !told.includes(name))).toEqual([])
    expect(rows.map(({ name }) => name)).toEqual(expect.arrayContaining([...TOLD_APART, ...LAW]))
  })

  it('is told by every table of an office that it was written to', async () => {
    const { rows } = await db.pool.query<{ name: string }>(`
      select c.relname as name from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
        and not exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'catat_tabel')`)
    const untold = rows.map(({ name }) => name).filter((name) => !UNSEEN.includes(name))
    // Law, whose rows are counted.
    expect(untold.sort()).toEqual(['kebijakan', 'lembaga'])
  })

  it('is nothing a function of ours reads elsewhere', async () => {
    const { rows } = await db.pool.query<{ name: string }>(`
      select proname as name from pg_proc
      where pronamespace = 'public'::regnamespace and prorettype <> 'trigger'::regtype and prosrc ~ '\\mfrom\\M'`)
    const own = rows.map(({ name }) => name).filter((name) => !UNSEEN.includes(name))
    expect(own.sort()).toEqual([...READ_ELSEWHERE].sort())
  })

  it('is what the roles within an office read, and no other role', async () => {
    for (const role of Object.keys(ROLES) as Role[]) {
      const units = await readTransaction(db, as(role, '35'), async (tx) => {
        const { rows } = await sql<{ units: string[] }>`select app_units_read() as units`.execute(tx)
        return rows[0]?.units
      })
      expect([role, WITHIN_OFFICE.includes(role)]).toEqual([role, units?.join() === '35'])
    }
  })
})
