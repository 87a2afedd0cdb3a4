import { afterAll, beforeAll, expect, it } from 'vitest'
import { readPengukuranGrid } from '../pengukuran/read-pengukuran-grid.ts'
import type { Actor } from '../permission/actor.ts'
import { refusalOf, type TestApp, testApp } from '../testing/index.ts'
import { openExceptions } from './open-exceptions.ts'
import { readJadwal } from './read-jadwal.ts'

const tahun = 2022

let test: TestApp
let kasubbag: Actor
beforeAll(async () => {
  test = await testApp()
  kasubbag = await test.as('kasubbag')
  await test.database.pool.query(
    `update jendela set tenggat = '2022-12-31', kunci = '2023-01-31' where tahun = 2022 and jenis = 'pengukuran'`,
  )
})
afterAll(() => test?.close())

const open = (part: Record<string, unknown> = {}, actor = kasubbag) =>
  test.app.run(openExceptions, actor, {
    ...{ tahun, jendela: ['pengukuran-1', 'pengukuran-4'], sampai: '31 Desember 2026' },
    ...{ alasan: 'Kantor mulai memakai aplikasi terlambat', ...part },
  })
const windows = async () => (await test.app.run(readJadwal, kasubbag, { tahun })).jendela
const fieldsOf = async (part: Record<string, unknown>) => (await refusalOf(open(part))).data.fields

it('says which windows are locked, and refuses what cannot be opened', async () => {
  expect((await windows()).filter(({ terkunci }) => terkunci).map(({ key }) => key)).toEqual([
    ...['pengukuran-1', 'pengukuran-2', 'pengukuran-3', 'pengukuran-4'],
  ])
  expect(await fieldsOf({ jendela: [] })).toEqual({ jendela: 'Pilih paling sedikit satu tugas.' })
  expect(await fieldsOf({ sampai: '20 November 2026' })).toEqual({
    sampai: 'Pilih hari ini atau sesudahnya.',
  })
  expect((await refusalOf(open({ jendela: ['reviu-9'] }))).code).toBe('masukan-salah')
  expect((await refusalOf(open({}, await test.as('operator')))).code).toBe('tidak-berwenang')
})

it('opens several at once, and says who did, why and until when', async () => {
  expect(await open()).toEqual({ opened: 2 })
  const seen = (await windows()).map(({ key, terkunci, dibuka }) => [key, terkunci, dibuka])
  expect(seen.filter(([, , dibuka]) => dibuka !== null)).toEqual([
    ...['pengukuran-1', 'pengukuran-4'].map((key) => [
      ...[key, false],
      'Dibuka sampai 31 Desember 2026 oleh Kasubbag Perencanaan: Kantor mulai memakai aplikasi terlambat',
    ]),
  ])
  const quarter = { entitas: 'kpu', tahun, triwulan: 4 } as const
  const { may } = await test.app.run(readPengukuranGrid, await test.as('operator'), quarter)
  expect(may.fill.ok).toBe(true)
  const trail = await test.database.pool.query(
    `select data->>'jenis' as jenis from audit_jejak where event = 'pengecualian.dibuka' order by seq`,
  )
  expect(trail.rows).toEqual([
    { jenis: 'Pengukuran Triwulan I 2022' },
    { jenis: 'Pengukuran Triwulan IV 2022' },
  ])
})
