import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { BackupError } from './backup/errors.ts'
import { verifyBackup } from './backup/unpack.ts'
import { appliedMigrations, knownMigrations } from './migrate.ts'
import type { DeclaredMigration } from './migrations.ts'
import { type TestDatabase, testDatabase } from './testing/index.ts'
import { type OwnersDatabase, ownersDatabase } from './testing/owners-database.ts'
import { pretendMigration } from './testing/pretend-migration.ts'
import { upgrade } from './upgrade.ts'
import { withoutGuards } from './without-guards.ts'

const NAME = '9998-nama-kantor'
const renaming: DeclaredMigration = {
  changesRows: true,
  up: (db) =>
    withoutGuards(db, ['unit'], async () => {
      await sql`update unit set name = 'Nama baru'`.execute(db)
    }),
}

let owned: OwnersDatabase
let folder: string
let said: string[]
let forget: () => void

beforeEach(async () => {
  folder = join(mkdtempSync(join(tmpdir(), 'akuntabel-naik-')), 'cadangan')
  said = []
  owned = await ownersDatabase()
  await owned.asSystem(`insert into unit (unit_code, level, name, short_name, place, path)
    values ('3572', 'kabkota', 'Nama lama', 'Satu', 'Blitar', '3572')`)
})
afterEach(async () => {
  forget()
  await owned.close()
  rmSync(join(folder, '..'), { recursive: true })
})

const files = () => [{ name: 'bukti/a', size: 3, open: () => Readable.from([Buffer.from('isi')]) }]
const run = (db = owned.db) =>
  upgrade(db, { folder, keep: 2, files, onProgress: (sentence) => said.push(sentence) })
const name = () => owned.asSystem('select name from unit')
const saved = (): string[] => (statSync(folder, { throwIfNoEntry: false }) ? readdirSync(folder) : [])

test('before rows change, data and files are in one backup whose name says why; once, also for two programs', async () => {
  forget = pretendMigration(NAME, renaming)
  const ran = await Promise.all([run(), run()])
  expect(ran.flat()).toEqual([NAME])
  expect(await name()).toEqual([{ name: 'Nama baru' }])

  const [file, ...others] = saved()
  expect(others).toEqual([])
  expect(file).toMatch(/^sebelum-9998-nama-kantor-\d{4}-\d{2}-\d{2}T\d{6}Z\.akuntabel$/)
  expect(said).toContain(`Cadangan sebelum pembaruan: ${join(folder, file ?? '')}`)
  const manifest = await verifyBackup(join(folder, file ?? ''))
  expect(manifest.migrations).not.toContain(NAME)
  expect(manifest.tables.find((table) => table.name === 'unit')?.rows).toBe(1)
  expect(manifest.files.map((extra) => extra.name)).toEqual(['bukti/a'])

  expect(await run()).toEqual([])
  expect(saved()).toEqual([file])
})

test('the oldest backups go once the upgrade is done, and not when it fails', async () => {
  const older = ['2026-01-01T000000Z', '2026-02-01T000000Z'].map(
    (moment) => `sebelum-0001-x-${moment}.akuntabel`,
  )
  mkdirSync(folder)
  for (const file of older) writeFileSync(join(folder, file), '')
  forget = pretendMigration(NAME, { changesRows: true, up: () => Promise.reject(new Error('gagal')) })
  await expect(run()).rejects.toThrow('gagal')
  expect(saved()).toEqual(expect.arrayContaining(older))
  forget()
  forget = pretendMigration(NAME, renaming)
  await run()
  expect(saved()).toHaveLength(2)
  expect(saved()).not.toEqual(expect.arrayContaining(older))
})

test('without its backup nothing is migrated', async () => {
  forget = pretendMigration(NAME, renaming)
  writeFileSync(folder, 'sebuah berkas di tempat folder')
  const refused = await run().catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(BackupError)
  expect((refused as BackupError).message).toMatch(
    /^Versi ini memperbarui isi basis data, tetapi cadangan sebelum pembaruan tidak dapat dibuat di .*cadangan \(.+\)\. Tidak ada data yang diubah\. Pastikan folder itu dapat ditulis dan tempatnya cukup, lalu jalankan lagi\.$/,
  )
  expect(await name()).toEqual([{ name: 'Nama lama' }])
  expect(await appliedMigrations(owned.db.kysely)).not.toContain(NAME)

  rmSync(folder)
  expect(await run()).toEqual([NAME])
})

test('a migration that only adds makes no backup', async () => {
  forget = pretendMigration(NAME, {
    changesRows: false,
    up: async (db) => void (await sql`create table tambahan ()`.execute(db)),
  })
  expect(await run()).toEqual([NAME])
  expect(saved()).toEqual([])
})

test('an empty database is migrated without a backup', async () => {
  forget = pretendMigration(NAME, renaming)
  const empty: TestDatabase = await testDatabase({ migrated: false })
  try {
    expect(await run(empty)).toEqual(knownMigrations())
    expect(saved()).toEqual([])
  } finally {
    await empty.close()
  }
})
