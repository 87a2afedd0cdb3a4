import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { serverProcesses, untilGone } from '../embedded/fixtures/start-member.ts'
import { testDatabase } from './index.ts'

test('each test file has a database of its own, migrated and empty, gone when closed', async () => {
  const [one, two] = await Promise.all([testDatabase(), testDatabase()])
  const insert = `insert into unit (unit_code, level, name, short_name, place, path) values ('3572', 'kabkota', 'KPU', 'KPU', 'Blitar', '3572')`
  await one.pool.query(insert)
  expect((await two.pool.query('select from unit')).rowCount).toBe(0)
  await one.close()
  const { rows } = await two.pool.query('select from pg_database where datname = $1', [one.name])
  expect(rows).toEqual([])
  await two.close()
})

// Its own temporary folder gives the program a server of its own.
test.skipIf(process.platform !== 'linux')(
  'the shared server stops after the last test has gone, also when that was killed',
  async () => {
    const TMPDIR = mkdtempSync(join(tmpdir(), 'akuntabel-penjaga-'))
    chmodSync(TMPDIR, 0o755)
    const script = `import { testDatabase } from ${JSON.stringify(join(import.meta.dirname, 'index.ts'))}
    await testDatabase(); process.kill(process.pid, 'SIGKILL')`
    const env = { ...process.env, TMPDIR, AKUNTABEL_TEST_DATABASE_URL: '' }
    const run = () =>
      execFileSync(process.execPath, ['--input-type=module', '-e', script], { env, stdio: 'ignore' })
    expect(run).toThrow(/SIGKILL|Command failed/)
    const folder = join(TMPDIR, readdirSync(TMPDIR).find((name) => name.startsWith('akuntabel-uji-')) ?? '')
    expect(serverProcesses(folder)).not.toEqual([])
    await untilGone(folder)
    rmSync(TMPDIR, { recursive: true })
  },
)
