import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type Manifest, verifyBackup } from '@akuntabel/store'
import { expect } from 'vitest'
import { OLD_BACKUP } from './fixture.ts'
import { akuntabel, type Opened, opened, type Place } from './installation.ts'

/** One backup, made before the first migration that changes rows, holds what the first version held, and was announced. */
export async function backedUp({ dataDir }: Place, said: string): Promise<void> {
  const files = await readdir(join(dataDir, 'cadangan'))
  expect(files).toEqual([expect.stringMatching(/^sebelum-0013-tahun-.*\.akuntabel$/)])
  const file = join(dataDir, 'cadangan', files[0] ?? '')
  expect(said).toContain(`Cadangan sebelum pembaruan: ${file}`)
  const [saved, old] = [await verifyBackup(file), await verifyBackup(OLD_BACKUP)]
  expect(saved.migrations).toEqual(old.migrations)
  expect(contents(saved)).toEqual(contents(old))
}

/** Every table's rows and every file, by their hash. */
function contents({ tables, files }: Manifest): unknown {
  return {
    tables: tables.map(({ name, rows, sha256 }) => [name, rows, sha256]),
    files: files.map(({ name, sha256 }) => [name, sha256]).sort(),
  }
}

/** A second start migrates nothing and backs up nothing. */
export async function staysAsItIs(place: Place): Promise<void> {
  const runs = ({ pool }: Opened) =>
    pool.query('select name, timestamp from kysely_migration order by name').then(({ rows }) => rows)
  const [before, backups] = [await opened(place, runs), await backupsOf(place)]
  const again = await akuntabel(place, 'migrasi')
  expect(again).toMatchObject({ code: 0 })
  expect(again.stderr).not.toContain('adangan')
  expect(await opened(place, runs)).toEqual(before)
  expect(await backupsOf(place)).toEqual(backups)
}

function backupsOf({ dataDir }: Place): Promise<string[]> {
  return readdir(join(dataDir, 'cadangan')).catch(() => [])
}

/** Rows of every table that is there. */
export async function countRows({ pool }: Opened): Promise<Map<string, number>> {
  const { rows } = await pool.query<{ name: string; count: number }>(
    `select c.relname as name, (xpath('/row/n/text()', query_to_xml(format('select count(*) as n from %s', c.oid::regclass), false, true, '')))[1]::text::int as count
     from pg_class c where c.relkind = 'r' and c.relnamespace in ('public'::regnamespace, 'auth'::regnamespace)`,
  )
  return new Map(rows.map(({ name, count }) => [name, count]))
}

/** Steps of each entity's year, and how many of them have months, an output of the budget and a subbagian. */
export async function stepsByYear({ pool }: Opened): Promise<string[]> {
  const { rows } = await pool.query<{ said: string }>(
    `select r.entitas || ' ' || r.tahun || ': ' || count(*) filter (where r.bulan <> '{}' and r.subbagian_id is not null
       and exists (select from rencana_aksi_anggaran a where a.unit_code = r.unit_code and a.rencana_aksi_id = r.id)) || ' of ' || count(*) as said
     from rencana_aksi r group by r.entitas, r.tahun order by 1`,
  )
  return rows.map(({ said }) => said)
}
