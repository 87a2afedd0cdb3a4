import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApp, loadConfig } from '@akuntabel/app'
import { pretendMigration, type TestDatabase, testDatabase } from '@akuntabel/store/testing'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { run } from '../program.ts'

const NAME = '9998-ubah-baris'
let folder: string
let database: TestDatabase
let forget: () => void

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'akuntabel-migrasi-'))
  database = await testDatabase()
  forget = pretendMigration(NAME, { changesRows: true, up: async () => {} })
})
afterAll(async () => {
  forget()
  await database?.close()
  await rm(folder, { recursive: true, force: true })
})

const env = (data: string) => ({
  DATABASE_URL: database.connectionString,
  AKUNTABEL_DATA: join(folder, data),
})

async function migrasi(data: string): Promise<{ code: number; said: string; complained: string }> {
  const [said, complained]: [string[], string[]] = [[], []]
  const io = {
    env: env(data),
    out: (line: string) => void said.push(line),
    err: (line: string) => void complained.push(line),
  }
  const code = await run(['migrasi'], io)
  return { code, said: said.join('\n'), complained: complained.join('\n') }
}

it('refuses to change rows where no backup can be made first, and so does every start', async () => {
  await mkdir(join(folder, 'penuh'))
  await writeFile(join(folder, 'penuh', 'cadangan'), 'sebuah berkas di tempat folder')
  const refused = await migrasi('penuh')
  expect(refused).toMatchObject({ code: 1, said: '' })
  expect(refused.complained).toContain('cadangan sebelum pembaruan tidak dapat dibuat')
  await expect(createApp(loadConfig(env('penuh')), { jobs: false })).rejects.toMatchObject({
    code: 'cadangan-gagal',
    message: expect.stringMatching(/Tidak ada data yang diubah\..*jalankan lagi\.$/),
  })
})

it('backs up into the data folder, says where, and does so once', async () => {
  const done = await migrasi('data')
  expect(done).toMatchObject({ code: 0, said: 'Basis data sesuai dengan versi program ini.' })
  const files = await readdir(join(folder, 'data', 'cadangan'))
  expect(files).toEqual([expect.stringMatching(/^sebelum-9998-ubah-baris-.*\.akuntabel$/)])
  expect(done.complained).toContain(
    `Cadangan sebelum pembaruan: ${join(folder, 'data', 'cadangan', files[0] ?? '')}`,
  )
  expect((await migrasi('data')).complained).not.toContain('adangan')
  expect(await readdir(join(folder, 'data', 'cadangan'))).toEqual(files)
})
