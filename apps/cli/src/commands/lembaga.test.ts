import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestDatabase, testDatabase } from '@akuntabel/store/testing'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { run } from '../program.ts'

/** The agency that the guide shows. */
const GUIDE = readFileSync(join(import.meta.dirname, '../../../../docs/panduan/lembaga.md'), 'utf8')
const AGENCY = JSON.parse(/```json\n([\s\S]*?)```/.exec(GUIDE)?.[1] ?? 'null')

let folder: string
let database: TestDatabase
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'akuntabel-lembaga-'))
  database = await testDatabase()
})
afterAll(async () => {
  await database?.close()
  await rm(folder, { recursive: true, force: true })
})

async function lembaga(...args: string[]): Promise<{ code: number; said: string; complained: string }> {
  const [said, complained]: [string[], string[]] = [[], []]
  const code = await run(['lembaga', ...args], {
    env: { DATABASE_URL: database.connectionString, AKUNTABEL_DATA: join(folder, 'data') },
    out: (line) => void said.push(line),
    err: (line) => void complained.push(line),
  })
  return { code, said: said.join('\n'), complained: complained.at(-1) ?? '' }
}

async function pasang(content: object | string | null) {
  const file = join(folder, 'lembaga.json')
  await rm(file, { force: true })
  const text = typeof content === 'string' ? content : JSON.stringify(content)
  if (content !== null) await writeFile(file, text)
  return lembaga('pasang', file)
}

it('installs a version once, and says the same file is there already', async () => {
  expect((await lembaga('daftar')).said).toBe(
    'Belum ada lembaga terpasang; KPU terpasang bersama kantor pertama.',
  )
  expect(await pasang(AGENCY)).toMatchObject({
    code: 0,
    said: 'Lembaga itda 1 terpasang dengan 1 kantor, yang dapat dipilih saat pertama kali menyiapkan kantor.',
  })
  expect(await pasang(AGENCY)).toMatchObject({
    code: 0,
    said: 'Lembaga itda 1 sudah terpasang dengan isi yang sama.',
  })
  const { kantor: _, ...names } = AGENCY
  expect((await pasang({ ...names, versi: 2, singkat: 'Inspektorat' })).said).toBe(
    'Lembaga itda 2 terpasang.',
  )
  expect((await lembaga('daftar')).said.split('\n')).toEqual([
    'itda 2: Inspektorat Daerah (Inspektorat), satu entitas',
    'itda 1: Inspektorat Daerah (Itda), satu entitas, 1 kantor',
  ])
})

it('refuses what would change a version, what is no agency, and a file that is not there', async () => {
  const other = await pasang({ ...AGENCY, nama: 'Inspektorat Lain' })
  expect(other.code).toBe(1)
  expect(other.complained).toBe(
    'Lembaga itda 1 sudah terpasang dengan isi lain dan tidak pernah diubah. Naikkan "versi" di berkas ini, lalu pasang lagi.',
  )
  const wrong = await pasang({ ...AGENCY, entitas: { ...AGENCY.entitas, kpu: null } })
  expect([wrong.code, wrong.complained]).toEqual([
    2,
    'Lembaga ini tidak dipasang. Isi "entitas.kpu" tidak benar.',
  ])
  expect((await pasang({ ...AGENCY, kode: 'KPU!' })).complained).toContain('Isi "kode" tidak benar.')
  const [office] = AGENCY.kantor
  const taken = await pasang({ ...AGENCY, versi: 3, kantor: [{ ...office, kode: '3572' }] })
  expect([taken.code, taken.complained]).toEqual([
    2,
    'Lembaga ini tidak dipasang. Kode satker 3572 sudah dipakai KPU Kota Blitar.',
  ])
  const orphan = await pasang({ ...AGENCY, versi: 3, kantor: [{ ...office, induk: '99' }] })
  expect(orphan.complained).toBe('Lembaga ini tidak dipasang. Isi "kantor" tidak benar.')
  const text = await pasang('bukan json')
  expect([text.code, text.complained]).toEqual([
    2,
    'Berkas ini bukan JSON, sehingga tidak ada lembaga yang dipasang.',
  ])
  const missing = await pasang(null)
  expect(missing.code).toBe(2)
  expect(missing.complained).toMatch(/^Berkas .*lembaga\.json tidak dapat dibuka\.$/)
})
