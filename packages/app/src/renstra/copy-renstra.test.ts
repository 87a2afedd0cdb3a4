import { afterAll, beforeAll, expect, it } from 'vitest'
import { listIku } from '../iku/list-iku.ts'
import { readIku } from '../iku/read-iku.ts'
import type { Actor } from '../permission/actor.ts'
import { refusalOf, type TestApp, testApp, whileChanged } from '../testing/index.ts'
import { openTahun } from '../year/open-tahun.ts'
import { copyRenstra } from './copy-renstra.ts'
import { exportRenstra } from './export-renstra.ts'
import { readRenstra } from './read-renstra.ts'
import { readRenstraDraf } from './read-renstra-draf.ts'
import { exportRenstraTarget } from './target/export-renstra-target.ts'

const tahun = 2026

let test: TestApp
let kasubbag: Actor
beforeAll(async () => {
  test = await testApp()
  kasubbag = await test.as('kasubbag')
})
afterAll(() => test?.close())

type Row = Record<string, string>
async function rowsOf(file: Promise<{ bytes: Uint8Array }>): Promise<Row[]> {
  return JSON.parse(new TextDecoder().decode((await file).bytes)).baris
}
/** Without figures and money, which each period has of its own. */
const words = (rows: Row[]) =>
  rows.map((row) => Object.entries(row).filter(([key]) => !/\d{4}$|^sumber$|^baseline/.test(key)))
const plan = (year: number) => rowsOf(test.app.run(exportRenstra, kasubbag, { tahun: year, format: 'json' }))
const indikator = (year: number) =>
  rowsOf(test.app.run(exportRenstraTarget, kasubbag, { tahun: year, format: 'json' }))
const copy = (year = tahun, actor = kasubbag) => test.app.run(copyRenstra, actor, { tahun: year })

it('is offered where the period has no plan and the one before it has', async () => {
  expect((await test.app.run(readRenstra, kasubbag, { tahun })).copy).toEqual({
    periode: '2020–2024',
    may: { ok: true, why: null },
  })
  expect((await test.app.run(readRenstra, await test.as('operator'), { tahun })).copy?.may.ok).toBe(false)
  expect((await test.app.run(readRenstra, kasubbag, { tahun: 2022 })).copy).toBeNull()
  expect((await test.app.run(readRenstra, kasubbag, { tahun: 2018 })).copy).toBeNull()
})

it('makes a draft of the tree, its indicators and the cards, each with an identity of its own', async () => {
  const cards = (year: number) => test.app.run(listIku, kasubbag, { entitas: 'kpu', tahun: year })
  await test.app.run(openTahun, kasubbag, { tahun: 2025 })
  const before = (await cards(2022)).groups.flatMap((group) => group.indikator)
  const made = await copy()
  expect(made).toMatchObject({ asal: '2020–2024', periode: '2025–2029' })
  const { state, kepala } = await test.app.run(readRenstraDraf, kasubbag, { tahun })
  expect([state, kepala[0]?.cells.nomor?.saved, kepala[0]?.cells.tanggal?.saved]).toEqual(['draf', '', ''])
  expect(kepala[0]?.cells.visi?.saved).toBe(
    (await test.app.run(readRenstra, kasubbag, { tahun: 2022 })).renstra?.visi,
  )
  expect(words(await plan(tahun))).toEqual(words(await plan(2022)))
  expect(
    (await plan(tahun)).flatMap(({ dana2025, dana2029 }) => [dana2025, dana2029]).every((one) => one === ''),
  ).toBe(true)
  const [now, then] = [await indikator(tahun), await indikator(2022)]
  expect(words(now)).toEqual(words(then))
  expect(now).toHaveLength(75)
  expect(now.every((row) => row.target2025 === '')).toBe(true)
  const after = (await cards(2025)).groups.flatMap((group) => group.indikator)
  expect(after.map(({ kode, name }) => [kode, name])).toEqual(before.map(({ kode, name }) => [kode, name]))
  expect(new Set([...before, ...after].map(({ id }) => id)).size).toBe(2 * before.length)
  const of = (kode: string, list: typeof before, year: number) =>
    test.app.run(readIku, kasubbag, { id: list.find((one) => one.kode === kode)?.id, tahun: year })
  for (const { kode } of before) {
    const [old, fresh] = [await of(kode, before, 2022), await of(kode, after, 2025)]
    expect([fresh.rumus, fresh.card, fresh.sasaran, fresh.versi]).toEqual([
      old.rumus,
      old.card,
      old.sasaran,
      1,
    ])
    expect(fresh.counted).toEqual({ from: 2025, to: 2029, now: true })
  }
})

it('is not made twice, from nothing, or by who makes no plans', async () => {
  const twice = await refusalOf(copy())
  expect([twice.code, twice.message]).toEqual([
    'sudah-ada',
    'Renstra 2025–2029 sudah ada. Ubah isinya di halaman Susun Renstra.',
  ])
  const none = await refusalOf(copy(2018))
  expect([none.code, none.message]).toEqual([
    'tidak-ditemukan',
    'Belum ada Renstra sebelum 2015 untuk disalin. Tulis barisnya di halaman Susun Renstra.',
  ])
  expect((await refusalOf(copy(2031, await test.as('operator')))).code).toBe('tidak-berwenang')
})

it('waits for who is beginning the same plan', async () => {
  const text = `
    with held as materialized (select pg_advisory_xact_lock(hashtextextended('renstra/3572', 0)))
    insert into renstra (unit_code, mulai, selesai, berlaku) select $1, 2030, 2034, 2030 from held`
  const late = await whileChanged(test.database, { text, values: ['3572'] }, () => copy(2031))
  expect(late).toMatchObject({ status: 'rejected', reason: { code: 'sudah-ada' } })
})
