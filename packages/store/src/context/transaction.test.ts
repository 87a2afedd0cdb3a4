import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isOverloaded } from '../pool.ts'
import { addIndikator, as, officeDatabase, SISTEM } from '../queries/test-office.ts'
import { getUnit, listUnits, updateUnit } from '../queries/unit.ts'
import type { Schema } from '../tables/schema.ts'
import type { TestDatabase } from '../testing/index.ts'
import { readTransaction, type Writer, writeTransaction } from './transaction.ts'

let db: TestDatabase<Schema>
beforeAll(async () => {
  db = await officeDatabase()
})
afterAll(() => db.close())

describe('readTransaction', () => {
  it('sees the own office only', async () => {
    await addIndikator(db, { unit: '3572' })
    await addIndikator(db, { unit: '3573' })
    const units = await readTransaction(db, as('operator', '3572'), (tx) =>
      tx.selectFrom('indikator').select('unit_code').execute(),
    )
    expect(units).toEqual([{ unit_code: '3572' }])
    const below = await readTransaction(db, as('supervisor', '35'), (tx) =>
      tx.selectFrom('indikator').select('unit_code').execute(),
    )
    expect(below.map((row) => row.unit_code).sort()).toEqual(['3572', '3573'])
  })

  it('cannot write, even when the types are cheated', async () => {
    const cheat = readTransaction(db, as('admin'), (tx) =>
      updateUnit(tx as Writer, { unit: '3572', version: 1, place: 'X' }),
    )
    await expect(cheat).rejects.toMatchObject({ code: '25006' })
  })

  it('reads one state of the data from its first query to its last', async () => {
    await readTransaction(db, as('operator'), async (tx) => {
      const before = await getUnit(tx, '3572')
      await writeTransaction(db, as('admin'), (other) =>
        updateUnit(other, { unit: '3572', version: 1, place: 'Kota Blitar' }),
      )
      expect(await getUnit(tx, '3572')).toEqual(before)
    })
    const after = await readTransaction(db, as('operator'), (tx) => getUnit(tx, '3572'))
    expect(after?.place).toBe('Kota Blitar')
  })

  it('leaves nothing behind on the connection', async () => {
    const client = await db.pool.connect()
    client.release()
    await readTransaction(db, as('admin'), (tx) => listUnits(tx))
    const settings = await sql<{ role: string; unit: string }>`
      select current_setting('role') as role, coalesce(current_setting('app.unit', true), '') as unit`.execute(
      db.kysely,
    )
    expect(settings.rows).toEqual([{ role: 'none', unit: '' }])
  })
})

describe('writeTransaction', () => {
  it('keeps nothing when its function throws', async () => {
    const failed = writeTransaction(db, as('admin', '3573'), async (tx) => {
      await updateUnit(tx, { unit: '3573', version: 1, place: 'hilang' })
      throw new Error('batal')
    })
    await expect(failed).rejects.toThrow('batal')
    expect((await readTransaction(db, SISTEM, (tx) => getUnit(tx, '3573')))?.place).toBe('Blitar')
  })

  it('runs again after a deadlock, so that both sides finish', async () => {
    const touch = (tx: Writer, unit: string) =>
      sql`update unit set place = place || '.' where unit_code = ${unit}`.execute(tx)
    let attempts = 0
    const held = { '35': Promise.withResolvers<void>(), '51': Promise.withResolvers<void>() }
    const crossing = (first: keyof typeof held, second: keyof typeof held) =>
      writeTransaction(db, SISTEM, async (tx) => {
        attempts++
        await touch(tx, first)
        held[first].resolve()
        await held[second].promise
        await touch(tx, second)
      })
    await Promise.all([crossing('35', '51'), crossing('51', '35')])
    expect(attempts).toBeGreaterThan(2)
    const places = await readTransaction(db, SISTEM, (tx) => listUnits(tx))
    expect(places.filter((unit) => ['35', '51'].includes(unit.unit_code)).map((unit) => unit.place)).toEqual([
      'Blitar..',
      'Blitar..',
    ])
  })

  it.each([
    { name: 'a serialization failure, when it may not repeat', code: '40001', repeatable: false },
    { name: 'a constraint', code: '23505', repeatable: true },
    { name: 'a lost connection, because the commit may have been kept', code: '08006', repeatable: true },
  ])('never runs again after $name', async ({ code, repeatable }) => {
    let attempts = 0
    const failing = writeTransaction(
      db,
      SISTEM,
      async () => {
        attempts++
        throw Object.assign(new Error('gagal'), { code })
      },
      { repeatable },
    )
    await expect(failing).rejects.toMatchObject({ code })
    expect(attempts).toBe(1)
  })

  it('refuses a unit role that reaches outside its office', async () => {
    const stranger = writeTransaction(db, as('admin', '3573'), (tx) =>
      tx.insertInto('subbagian').values({ unit_code: '3572', name: 'Asing' }).execute(),
    )
    await expect(stranger).rejects.toMatchObject({ code: '42501' })
  })
})

describe('limits of a transaction', () => {
  const limits = sql<{
    statement: string
    idle: string
  }>`select current_setting('statement_timeout') as statement,
    current_setting('idle_in_transaction_session_timeout') as idle`

  it('bound what a person asks, reading and writing, and not the program itself', async () => {
    const asked = await readTransaction(db, as('operator'), (tx) => limits.execute(tx))
    const written = await writeTransaction(db, as('operator'), (tx) => limits.execute(tx))
    expect([asked.rows, written.rows]).toEqual(Array(2).fill([{ statement: '20s', idle: '30s' }]))
    const own = await writeTransaction(db, SISTEM, (tx) => limits.execute(tx))
    expect(own.rows).toEqual([{ statement: '0', idle: '0' }])
  })

  it('end one that does nothing for too long, and nothing of it is kept', async () => {
    const place = async () => (await readTransaction(db, as('operator'), (tx) => getUnit(tx, '3572')))?.place
    const before = await place()
    const unit = await readTransaction(db, as('operator'), (tx) => getUnit(tx, '3572'))
    const idle = writeTransaction(db, as('admin'), async (tx) => {
      await updateUnit(tx, { unit: '3572', version: unit?.version ?? 0, place: 'Tidak disimpan' })
      await sql`select set_config('idle_in_transaction_session_timeout', '50ms', true)`.execute(tx)
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx)
      const there = () => db.pool.query('select from pg_stat_activity where pid = $1', [rows[0]?.pid])
      await expect.poll(async () => (await there()).rowCount, { timeout: 10_000 }).toBe(0)
    })
    const error = await idle.catch((error: unknown) => error)
    expect(isOverloaded(error)).toBe(true)
    expect(await place()).toBe(before)
  })
})
