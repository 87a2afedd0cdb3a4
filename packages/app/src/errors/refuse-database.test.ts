import { type TestDatabase, testDatabase } from '@akuntabel/store/testing'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { refuseDatabase } from './refuse-database.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase({ migrated: false })
  await db.pool.query('create table sekali (kode text primary key, jumlah bigint)')
})
afterAll(() => db?.close())

describe('what reaches the database and cannot stand there', () => {
  it.each<[string, string, unknown[], string, string]>([
    [
      'a number beyond its column',
      'insert into sekali values ($1, 9e30)',
      ['a'],
      'masukan-salah',
      'Ada isian',
    ],
    ['a text with NUL', 'insert into sekali values ($1, 1)', ['a\0'], 'masukan-salah', 'Ada isian'],
    [
      'the same twice',
      `insert into sekali values ($1, 1), ('b', 1)`,
      ['b'],
      'sudah-ada',
      'Orang lain baru saja',
    ],
  ])('is the sender’s to mend, and logged: %s', async (_, statement, values, code, sentence) => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {})
    const error = await db.pool
      .query(statement, values)
      .catch(refuseDatabase)
      .catch((refused) => refused)
    expect(error).toMatchObject({ name: 'AppError', code })
    expect(error.message).toContain(sentence)
    expect(error.message).toMatch(/Periksa isiannya\.|Muat ulang halaman untuk melihatnya\./)
    expect(log).toHaveBeenCalledOnce()
    log.mockRestore()
  })

  it('stays a fault of the program where it is ours', async () => {
    const fault = await db.pool
      .query('select salah')
      .catch(refuseDatabase)
      .catch((refused) => refused)
    expect(fault).toMatchObject({ code: '42703' })
  })
})
