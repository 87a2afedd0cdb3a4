import { expect, test } from 'vitest'
import { checkExternalServer } from './external-server.ts'
import { testDatabase } from './testing/index.ts'

test('a server that does not answer, or refuses, is named with a sentence and without its password', async () => {
  const error = await checkExternalServer('postgres://a:rahasia@127.0.0.1:9/x', 100).catch(
    (thrown: Error) => thrown,
  )
  expect(String(error)).toMatch(/DATABASE_URL tidak dapat dihubungi/)
  expect(String(error)).not.toMatch(/rahasia/)
  const db = await testDatabase({ migrated: false })
  await checkExternalServer(db.connectionString)
  const absent = db.connectionString.replace(db.name, 'tidak_ada')
  await expect(checkExternalServer(absent, 100)).rejects.toThrow(/tidak_ada/)
  await db.pool.query(
    `create database ${db.name}_latin encoding 'SQL_ASCII' lc_collate 'C' lc_ctype 'C' locale_provider 'libc' template template0`,
  )
  await expect(checkExternalServer(db.connectionString.replace(db.name, `${db.name}_latin`))).rejects.toThrow(
    /UTF8/,
  )
  await db.pool.query(`drop database ${db.name}_latin`)
  await db.close()
})
