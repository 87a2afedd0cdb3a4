import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { readTransaction, writeTransaction } from '../context/transaction.ts'
import { as, officeDatabase, SISTEM } from '../queries/test-office.ts'
import type { Schema } from '../tables/schema.ts'
import type { TestDatabase } from '../testing/index.ts'
import { type AuditEntry, appendAudit } from './append.ts'
import { historyOf, listAudit } from './list.ts'
import { auditedUnits, verifyAudit } from './verify.ts'

let db: TestDatabase<Schema>
beforeAll(async () => {
  db = await officeDatabase()
})
afterAll(() => db.close())
beforeEach(async () => {
  await tamper(sql`delete from audit_jejak`, sql`delete from audit_kepala`)
})

function entry(change: Partial<AuditEntry> = {}): AuditEntry {
  return {
    actorId: 'o1',
    actorName: 'Operator',
    peran: 'operator',
    event: 'nilai.simpan',
    subject: 'pengukuran/1',
    data: { b: 1, a: 2 },
    ...change,
  }
}

function append(change: Partial<AuditEntry> = {}, unit = '3572') {
  return writeTransaction(db, as('operator', unit), (tx) => appendAudit(tx, entry(change)))
}

function verify(unit = '3572') {
  return readTransaction(db, as('operator', unit), (tx) => verifyAudit(tx, unit))
}

/** What only the owner of the server can do: triggers off. */
async function tamper(...statements: ReturnType<typeof sql>[]): Promise<void> {
  await db.kysely.transaction().execute(async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx)
    for (const statement of statements) await statement.execute(tx)
  })
}

describe('appendAudit', () => {
  it('chains the entries of each unit for itself', async () => {
    expect((await append()).seq).toBe(1n)
    expect((await append()).seq).toBe(2n)
    expect((await append({}, '3573')).seq).toBe(1n)
    expect(await verify('3572')).toMatchObject({ ok: true, count: 2n })
    expect(await verify('3573')).toMatchObject({ ok: true, count: 1n })
    expect(await readTransaction(db, SISTEM, auditedUnits)).toEqual(['3572', '3573'])
  })

  it('keeps the chain whole while many write at once', async () => {
    await Promise.all(Array.from({ length: 40 }, (_, n) => append({ data: { n } })))
    expect(await verify()).toMatchObject({ ok: true, count: 40n })
  })

  it('goes away with the change it tells of', async () => {
    await append()
    const failed = writeTransaction(db, as('operator'), async (tx) => {
      await appendAudit(tx, entry())
      throw new Error('batal')
    })
    await expect(failed).rejects.toThrow()
    await append()
    expect(await verify()).toMatchObject({ ok: true, count: 2n })
  })

  it('verifies whatever data it was given', async () => {
    const data = fc.sample(fc.jsonValue({ maxDepth: 3 }), 60)
    const odd = [
      { uang: 4_103_445_000n },
      { at: new Date() },
      { teks: 'a\0b\ud800' },
      1e21,
      0.1,
      -0,
      null,
      { a: undefined },
      undefined,
    ]
    await writeTransaction(db, as('operator'), async (tx) => {
      for (const item of [...data, ...odd]) await appendAudit(tx, entry({ data: item, subject: 'x\0y' }))
    })
    expect(await verify()).toMatchObject({ ok: true, count: BigInt(data.length + odd.length) })
  })
})

describe('the trail', () => {
  it.each([
    ['update', sql`update audit_jejak set actor_name = 'Lain'`],
    ['delete', sql`delete from audit_jejak`],
    ['truncate', sql`truncate audit_jejak`],
    ['delete of the head', sql`delete from audit_kepala`],
    ['step back of the head', sql`update audit_kepala set seq = 0`],
  ])('refuses %s, to the system and to the owner of the tables', async (_, statement) => {
    await append()
    await expect(writeTransaction(db, SISTEM, (tx) => statement.execute(tx))).rejects.toMatchObject({
      code: expect.stringMatching(/42501|23000/),
    })
    await expect(statement.execute(db.kysely)).rejects.toMatchObject({ code: '23000' })
    expect(await verify()).toMatchObject({ ok: true, count: 1n })
  })
})

describe('verifyAudit', () => {
  const last = sql`(select max(seq) from audit_jejak)`
  it.each([
    ['a changed name', 'isi', 2n, sql`update audit_jejak set actor_name = 'Lain' where seq = 2`],
    ['changed data', 'isi', 2n, sql`update audit_jejak set data = '{"a":3,"b":1}' where seq = 2`],
    [
      'a changed microsecond',
      'isi',
      2n,
      sql`update audit_jejak set at = at + interval '1 microsecond' where seq = 2`,
    ],
    ['an entry taken out', 'celah', 2n, sql`delete from audit_jejak where seq = 2`],
    ['a rewritten hash', 'isi', 2n, sql`update audit_jejak set hash = repeat('a', 64) where seq = 2`],
    ['a rewritten link', 'rantai', 2n, sql`update audit_jejak set prev_hash = repeat('a', 64) where seq = 2`],
    ['the end cut off', 'kepala', 4n, sql`delete from audit_jejak where seq = ${last}`],
    ['everything cut off', 'kepala', 1n, sql`delete from audit_jejak`],
    ['a changed head', 'kepala', 4n, sql`update audit_kepala set hash = repeat('a', 64)`],
    ['a lost head', 'kepala', 4n, sql`delete from audit_kepala`],
  ])('finds %s', async (_, reason, seq, statement) => {
    for (const n of [1, 2, 3, 4]) await append({ data: { n, a: 2, b: 1 } })
    await tamper(statement)
    expect(await verify()).toEqual({ ok: false, reason, seq })
  })

  it('finds an entry moved to another unit', async () => {
    await append()
    await tamper(
      sql`update audit_jejak set unit_code = '3573'`,
      sql`update audit_kepala set unit_code = '3573'`,
    )
    expect(await verify('3573')).toEqual({ ok: false, reason: 'isi', seq: 1n })
  })

  it('reads chains longer than one page', async () => {
    await writeTransaction(db, as('operator'), async (tx) => {
      for (let n = 0; n < 2001; n++) await appendAudit(tx, entry({ data: n }))
    })
    expect(await verify()).toMatchObject({ ok: true, count: 2001n })
  })
})

describe('listAudit', () => {
  beforeEach(async () => {
    await append({ event: 'pk.ajukan', subject: 'pk/1' })
    await append({ event: 'nilai.simpan', subject: 'pengukuran/1/a', actorId: 'o2' })
    await append({ event: 'nilai.simpan', subject: 'pengukuran/10' })
    await append({ event: 'nilai.simpan', subject: 'pengukuran/1' })
  })
  const list = (filter: object) =>
    readTransaction(db, as('operator'), (tx) => listAudit(tx, { unit: '3572', ...filter }))

  it('pages from the newest to the oldest', async () => {
    const first = await list({ limit: 3 })
    expect(first.rows.map((row) => row.seq)).toEqual([4n, 3n, 2n])
    const second = await list({ limit: 3, before: first.next })
    expect(second.rows.map((row) => row.seq)).toEqual([1n])
    expect(second.next).toBeNull()
  })

  it('filters by event, person, subject with all below it, and time', async () => {
    const seqs = async (filter: object) => (await list(filter)).rows.map((row) => row.seq)
    expect(await seqs({ event: 'pk.ajukan' })).toEqual([1n])
    expect(await seqs({ without: ['pk.ajukan', 'lain'] })).toEqual([4n, 3n, 2n])
    expect(await seqs({ actorId: 'o2' })).toEqual([2n])
    expect(await seqs({ subject: 'pengukuran/1' })).toEqual([4n, 2n])
    const at = (await list({ before: 4n })).rows[0]?.at
    expect(await seqs({ from: at })).toEqual([4n, 3n])
    expect(await seqs({ to: at })).toEqual([2n, 1n])
  })

  it('gives the history of one thing', async () => {
    const rows = await readTransaction(db, as('operator'), (tx) => historyOf(tx, '3572', 'pengukuran/1'))
    expect(rows.map((row) => row.seq)).toEqual([4n])
    expect(rows[0]).toMatchObject({
      actor_name: 'Operator',
      data: { a: 2, b: 1 },
      at: expect.stringMatching(/\.\d{6}Z$/),
    })
  })
})
