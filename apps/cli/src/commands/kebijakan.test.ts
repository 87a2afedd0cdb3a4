import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestDatabase, testDatabase } from '@akuntabel/store/testing'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { run } from '../program.ts'

/** The pack that the guide shows. */
const GUIDE = readFileSync(join(import.meta.dirname, '../../../../docs/panduan/kebijakan.md'), 'utf8')
const PACK = JSON.parse(/```json\n([\s\S]*?)```/.exec(GUIDE)?.[1] ?? 'null')

let folder: string
let database: TestDatabase
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'akuntabel-kebijakan-'))
  database = await testDatabase()
})
afterAll(async () => {
  await database?.close()
  await rm(folder, { recursive: true, force: true })
})

async function pasang(pack: object | null): Promise<Answer> {
  const file = join(folder, 'paket.json')
  await rm(file, { force: true })
  if (pack !== null) await writeFile(file, JSON.stringify(pack))
  return kebijakan('pasang', file)
}

interface Answer {
  code: number
  said: string
  complained: string
}

async function kebijakan(...args: string[]): Promise<Answer> {
  const [said, complained]: [string[], string[]] = [[], []]
  const code = await run(['kebijakan', ...args], {
    env: { DATABASE_URL: database.connectionString, AKUNTABEL_DATA: join(folder, 'data') },
    out: (line) => void said.push(line),
    err: (line) => void complained.push(line),
  })
  return { code, said: said.join('\n'), complained: complained.join('\n') }
}

it('installs a pack once, and says the same file is there already', async () => {
  expect(await pasang(PACK)).toMatchObject({
    code: 0,
    said: 'Paket daerah 1 terpasang. Admin kantor memilih sejak tahun berapa dipakai di halaman Kebijakan.',
  })
  expect(await pasang(PACK)).toMatchObject({
    code: 0,
    said: 'Paket daerah 1 sudah terpasang dengan isi yang sama.',
  })
  const { rows } = await database.pool.query(
    `select nama, versi, tahun, isi ->> 'cap' as cap from kebijakan where nama = 'daerah'`,
  )
  expect(rows).toEqual([{ nama: 'daerah', versi: 1, tahun: 2023, cap: '110' }])
})

it('refuses what would change a version, what is no pack, and a file that is not there', async () => {
  const other = await pasang({ ...PACK, cap: '120' })
  expect(other.code).toBe(1)
  expect(other.complained).toContain('Paket daerah 1 sudah terpasang dengan isi lain')
  const wrong = await pasang({ ...PACK, rantai: { kpu: [], sekretariat: [] } })
  expect(wrong.code).toBe(2)
  expect(wrong.complained).toContain('Isi "rantai.kpu" harus satu sampai tiga peran, masing-masing sekali')
  const missing = await pasang(null)
  expect(missing.code).toBe(2)
  expect(missing.complained).toMatch(/^Berkas .*paket\.json tidak dapat dibuka\.$/)
})

it('lists what is installed, by which law, and what each pack assumes', async () => {
  const { code, said } = await kebijakan('daftar')
  expect(code).toBe(0)
  const heads = said.split('\n').filter((line) => !line.startsWith('  - '))
  expect(heads.map((line) => line.replace(/:.*/, ''))).toEqual([
    'daerah 1, mulai tahun 2023',
    'kpu 3, mulai tahun 2020',
    'pmk 3, mulai tahun 2021',
  ])
  expect(said).toContain('  - Capaian dibatasi 110%. Belum ada dalam keputusannya.')
})
