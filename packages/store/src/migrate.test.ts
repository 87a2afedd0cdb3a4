import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, expect, test } from 'vitest'
import { appliedMigrations, knownMigrations, migrate, rowChanging } from './migrate.ts'
import { type TestDatabase, testDatabase } from './testing/index.ts'

let db: TestDatabase | undefined
afterEach(() => db?.close())

test('every file of the folder is in the list', () => {
  const files = readdirSync(join(import.meta.dirname, 'migrations')).filter((name) =>
    /^\d{4}-.*\.ts$/.test(name),
  )
  expect(knownMigrations()).toEqual(files.map((name) => name.replace(/\.ts$/, '')).sort())
})

test('a migration that changes rows says so', () => {
  const silent = knownMigrations()
    .filter((name) => name > '0012-auth' && rowChanging([name]).length === 0)
    .filter((name) =>
      changesRows(readFileSync(join(import.meta.dirname, 'migrations', `${name}.ts`), 'utf8')),
    )
  expect(silent).toEqual([])
  expect(rowChanging(['0010-audit', 'tidak-ada'])).toEqual([])
})

test.each([
  [`update pengukuran_nilai set amount = null`, true],
  [`alter table x add y text; do $$ begin delete from x; end $$`, true],
  ['await withoutGuards(db, tables, fn)', true],
  ['alter table x drop column y', true],
  [`create function f() returns trigger as $f$ begin update x set y = 1; end $f$`, false],
  [`create trigger t before update or delete on x for each row execute function f()`, false],
  ['create table x (y text references z on delete cascade); alter table x drop constraint c', false],
])('reads %s as changing rows: %s', (text, changes) => {
  expect(changesRows(text)).toBe(changes)
})

/** What the text of a migration does to rows by itself; bodies of functions run later. */
function changesRows(text: string): boolean {
  const runs = text.replace(/create (or replace )?(function|procedure)[^$]*(\$\w*\$)[\s\S]*?\3/gi, '')
  return /\bupdate\s+[\w."]+\s+(\w+\s+)?set\b|\binsert\s+into\b|\bdelete\s+from\b|\btruncate\b|\bdrop\s+(table|column)\b|\balter\s+column\s+\S+\s+(set data )?type\b|withoutGuards\(/i.test(
    runs,
  )
}

test('two programs that start at once migrate once', async () => {
  db = await testDatabase({ migrated: false })
  const runs = await Promise.all([migrate(db.kysely), migrate(db.kysely), migrate(db.kysely)])
  expect(runs.flat().sort()).toEqual(knownMigrations())
  expect(await appliedMigrations(db.kysely)).toEqual(knownMigrations())
})

test('a clock that was set back between two migrations changes nothing', async () => {
  db = await testDatabase({ migrated: false })
  await migrate(db.kysely, { upTo: '0009-kebijakan' })
  await sql`update kysely_migration set "timestamp" = '2001-01-01T00:00:00.000Z' where name > '0005'`.execute(
    db.kysely,
  )
  expect(await migrate(db.kysely)).toEqual(knownMigrations().filter((name) => name > '0009-kebijakan'))
  expect(await migrate(db.kysely)).toEqual([])
})

test('nothing runs where one before it has not', async () => {
  db = await testDatabase()
  await sql`delete from kysely_migration where name = '0009-kebijakan'`.execute(db.kysely)
  await expect(migrate(db.kysely)).rejects.toThrow(/^0009-kebijakan has not run here, 0010-/)
})
