import { type Context, enqueueJob, writeTransaction } from '@akuntabel/store'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, testApp } from '../testing/index.ts'

const OPERATOR: Context = { unit: '3572', role: 'operator', personId: 'orang', personName: 'Orang' }
const JOB = { task: 'bukan-pekerjaan', payload: { unit: '3572' } }

let test: TestApp
beforeAll(async () => {
  test = await testApp({ sample: false, jobs: true })
})
afterAll(() => test?.close())

const queued = async (): Promise<unknown[]> =>
  (
    await test.database.pool.query(
      `select payload, max_attempts from graphile_worker._private_jobs j
       join graphile_worker._private_tasks t on t.id = j.task_id where identifier = $1`,
      [JOB.task],
    )
  ).rows

describe('a job', () => {
  it('is queued with the transaction and lost with it', async () => {
    const lost = writeTransaction(test.app.database, OPERATOR, async (tx) => {
      await enqueueJob(tx, JOB)
      throw new Error('lost')
    })
    await expect(lost).rejects.toThrow('lost')
    expect(await queued()).toEqual([])
    await writeTransaction(test.app.database, OPERATOR, (tx) => enqueueJob(tx, { ...JOB, maxAttempts: 2 }))
    expect(await queued()).toEqual([{ payload: JOB.payload, max_attempts: 2 }])
  })

  it('is added by that one function alone', async () => {
    const client = await test.database.pool.connect()
    await client.query('set role akuntabel_app')
    for (const statement of [
      `select graphile_worker.add_job('x')`,
      'select from graphile_worker._private_jobs',
      `create or replace function antrean.tambah_pekerjaan(task text, payload jsonb, percobaan integer) returns void
        language sql as 'select'`,
      `create function antrean.lain() returns void language sql as 'select'`,
    ])
      await expect(client.query(statement), statement).rejects.toMatchObject({ code: '42501' })
    client.release(true)
  })
})
