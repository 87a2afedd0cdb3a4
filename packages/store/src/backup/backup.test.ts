import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { appliedMigrations, knownMigrations, migrate } from '../migrate.ts'
import { type TestDatabase, testDatabase } from '../testing/index.ts'
import { backup } from './backup.ts'
import { listTables } from './catalogue.ts'
import type { Progress } from './manifest.ts'
import { restore } from './restore.ts'

let source: TestDatabase
let target: TestDatabase
const folder = mkdtempSync(join(tmpdir(), 'akuntabel-cadangan-'))
const evidence = randomBytes(700_000)

beforeAll(async () => {
  ;[source, target] = await Promise.all([testDatabase(), testDatabase()])
  await fill(source)
})

afterAll(async () => {
  await Promise.all([source.close(), target.close()])
  rmSync(folder, { recursive: true, force: true })
})

test('a restored database holds the same rows, files and sequences, and its triggers and keys still guard', async () => {
  const file = join(folder, 'utuh.cadangan')
  const steps: Progress[] = []
  const manifest = await backup(source, file, (progress) => steps.push(progress), { files: extraFiles })
  expect(steps.at(-1)?.step).toBe('Menyalin berkas')
  expect(manifest.tables.find(({ name }) => name === 'unit')?.rows).toBe(3000)
  expect(manifest.tables.some(({ schema, name }) => schema === 'auth' && name === 'user')).toBe(true)

  const received: Buffer[] = []
  await restore(target, file, undefined, {
    onFile: async ({ stream }) => void received.push(await buffer(stream)),
  })
  expect(received[0]?.equals(evidence)).toBe(true)
  expect(await fingerprint(target)).toEqual(await fingerprint(source))
  const stranger = `insert into subbagian (unit_code, name) values ('9999', 'x')`
  await expect(target.pool.query(stranger)).rejects.toMatchObject({ code: '23503' })
  await expect(target.pool.query('delete from audit_jejak')).rejects.toThrow(/append-only/)
  const { rows } = await target.pool.query(
    `select relforcerowsecurity as forced from pg_class where relname = 'pengukuran'`,
  )
  expect(rows[0].forced).toBe(true)
  expect(readdirSync(folder).filter((name) => name.endsWith('.sebagian'))).toEqual([])
})

test('the backup is one moment: rows saved while it is being written are not in it', async () => {
  const file = join(folder, 'sesaat.cadangan')
  const before = await fingerprint(source)
  let late: Promise<unknown> = Promise.resolve()
  let saved = false
  await backup(source, file, ({ done }) => {
    if (saved || done < 1) return
    saved = true
    late = source.pool.query(`insert into auth."verification" values ('x', 'x', 'x', now())`)
  })
  await late
  await restore(target, file)
  expect(await fingerprint(target)).toEqual(before)
})

test('restoring over an existing database replaces what is there', async () => {
  const file = join(folder, 'ganti.cadangan')
  await backup(source, file)
  await target.pool.query(
    `update unit set name = 'diubah'; insert into unit (unit_code, level, name, short_name, place, path) values ('8888', 'kabkota', 'Lain', 'Lain', 'Lain', '8888')`,
  )
  await restore(target, file)
  expect(await fingerprint(target)).toEqual(await fingerprint(source))
})

test('an empty database receives schema and rows', async () => {
  const file = join(folder, 'kosong.cadangan')
  await backup(source, file)
  const empty = await testDatabase({ migrated: false })
  try {
    await restore(empty, file)
    expect(await fingerprint(empty)).toEqual(await fingerprint(source))
  } finally {
    await empty.close()
  }
})

test('a backup of an earlier schema is loaded at its level and then migrated', async () => {
  const file = join(folder, 'awal.cadangan')
  const early = await testDatabase({ migrated: false })
  try {
    await migrate(early.kysely, { upTo: '0009-kebijakan' })
    await early.pool.query(
      `insert into unit (unit_code, level, name, short_name, place, path) values ('3572', 'kabkota', 'KPU', 'KPU', 'Blitar', '3572')`,
    )
    await backup(early, file)
  } finally {
    await early.close()
  }
  await restore(target, file)
  const { rows } = await target.pool.query('select unit_code from unit')
  expect(rows).toEqual([{ unit_code: '3572' }])
  expect(await appliedMigrations(target.kysely)).toEqual(knownMigrations())
})

test('a backup of a newer schema is refused', async () => {
  const file = join(folder, 'baru.cadangan')
  const newer = await testDatabase()
  try {
    await newer.pool.query(`insert into kysely_migration values ('9999-nanti', now()::text)`)
    await expect(migrate(newer.kysely)).rejects.toThrow(/lebih baru/)
    await backup(newer, file)
  } finally {
    await newer.close()
  }
  const before = await fingerprint(target)
  await expect(restore(target, file)).rejects.toThrow(/lebih baru/)
  expect(await fingerprint(target)).toEqual(before)
})

test('a broken file changes nothing and gives a sentence', async () => {
  const file = join(folder, 'rusak.cadangan')
  await backup(source, file, undefined, { files: extraFiles })
  const whole = readFileSync(file)
  const before = await fingerprint(target)
  const plain = gunzipSync(whole)
  const flip = (at: number, bytes = plain) =>
    Buffer.concat([bytes.subarray(0, at), Buffer.from([(bytes[at] ?? 0) ^ 1]), bytes.subarray(at + 1)])
  const variants: [string, Buffer, RegExp][] = [
    ['cut in the middle', whole.subarray(0, whole.length / 2), /rusak atau terpotong/],
    ['cut at the end', whole.subarray(0, whole.length - 9), /rusak atau terpotong/],
    ['a bit of the packed file', flip(Math.floor(whole.length / 3), whole), /rusak atau terpotong/],
    ['a bit of a row', gzipSync(flip(plain.indexOf('Satker 1000\t') + 3)), /tidak cocok/],
    [
      'without its manifest',
      gzipSync(Buffer.concat([plain.subarray(0, plain.lastIndexOf('manifest.json')), Buffer.alloc(1024)])),
      /rusak atau terpotong/,
    ],
    ['a text file', Buffer.from('bukan cadangan'), /bukan cadangan Akuntabel/],
    ['another gzip', gzipSync('bukan cadangan'), /bukan cadangan|rusak/],
    ['empty', Buffer.alloc(0), /bukan cadangan|rusak/],
  ]
  for (const [what, bytes, sentence] of variants) {
    writeFileSync(file, bytes)
    await expect(restore(target, file), what).rejects.toThrow(sentence)
    expect(await fingerprint(target), what).toEqual(before)
  }
  await expect(restore(target, join(folder, 'tidak-ada'))).rejects.toThrow(/tidak ditemukan/)
})

test('rows that break the rules are refused whole, also when the hashes are right', async () => {
  const file = join(folder, 'langgar.cadangan')
  const other = await testDatabase()
  try {
    await fill(other)
    await other.pool.query(
      `set session_replication_role = replica; delete from unit where unit_code = '1000'; set session_replication_role = origin`,
    )
    await backup(other, file)
  } finally {
    await other.close()
  }
  const before = await fingerprint(target)
  await expect(restore(target, file)).rejects.toThrow(/melanggar aturan/)
  expect(await fingerprint(target)).toEqual(before)
})

test('a failed backup leaves the earlier file alone', async () => {
  const file = join(folder, 'lama.cadangan')
  writeFileSync(file, 'yang lama')
  const files = () => [{ name: 'x', size: 5, open: () => Readable.from([Buffer.from('lebih dari lima')]) }]
  await expect(backup(source, file, undefined, { files })).rejects.toThrow()
  expect(readFileSync(file, 'utf8')).toBe('yang lama')
  truncateSync(file)
  expect(readdirSync(folder)).not.toContain('lama.cadangan.sebagian')
})

function extraFiles() {
  return [{ name: 'bukti/ab/abc', size: evidence.length, open: () => Readable.from([evidence]) }]
}

async function fill(db: TestDatabase): Promise<void> {
  await db.pool.query(`
    insert into unit (unit_code, level, name, short_name, place, path, profile)
      select n::text, 'kabkota', 'Satker ' || n, n::text, E'Kota\\t"aneh"\\\\ \\u2014 baris\\nbaru', n::text, jsonb_build_object('isi', repeat(md5(n::text), 20))
      from generate_series(1000, 3999) n;
    insert into subbagian (unit_code, name) values ('1000', 'Satu'), ('3009', 'Dua');
    insert into auth."user" ("id", "name", "email", "emailVerified") values ('u1', 'Orang', 'o@contoh.id', true);
    insert into audit_kepala values ('1000', 1, 'h');
    insert into audit_jejak values ('1000', 1, now(), 'a', 'A', 'admin', 'uji', 's', '{"n": 12345678901234567890.10}', 'p', 'h')`)
}

async function fingerprint(db: TestDatabase): Promise<Record<string, string>> {
  const client = await db.pool.connect()
  const prints: Record<string, string> = {}
  for (const { schema, name } of await listTables(client)) {
    const { rows } = await client.query(`select t::text as row from ${schema}."${name}" t order by 1`)
    prints[`${schema}.${name}`] =
      `${rows.length} ${createHash('sha256').update(JSON.stringify(rows)).digest('hex')}`
  }
  client.release()
  return prints
}
