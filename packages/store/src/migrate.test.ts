import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { appliedMigrations, knownMigrations, migrate } from './migrate.ts'
import { type TestDatabase, testDatabase } from './testing/index.ts'

let db: TestDatabase | undefined
afterEach(() => db?.close())

test('every file of the folder is in the list', () => {
  const files = readdirSync(join(import.meta.dirname, 'migrations')).filter((name) =>
    /^\d{4}-.*\.ts$/.test(name),
  )
  expect(knownMigrations()).toEqual(files.map((name) => name.replace(/\.ts$/, '')).sort())
})

test('two programs that start at once migrate once', async () => {
  db = await testDatabase({ migrated: false })
  const runs = await Promise.all([migrate(db.kysely), migrate(db.kysely), migrate(db.kysely)])
  expect(runs.flat().sort()).toEqual(knownMigrations())
  expect(await appliedMigrations(db.kysely)).toEqual(knownMigrations())
})
