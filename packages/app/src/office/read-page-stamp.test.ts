import { afterAll, beforeAll, expect, it } from 'vitest'
import { saveDraf } from '../draf/save-draf.ts'
import { invitePerson } from '../people/invite-person.ts'
import type { Actor } from '../permission/actor.ts'
import { type Acts, officeActions, QUARTER, type TestApp, testApp } from '../testing/index.ts'
import { readPageStamp } from './read-page-stamp.ts'

let test: TestApp
let actions: Acts
let kasubbag: Actor
beforeAll(async () => {
  test = await testApp()
  actions = await officeActions(test)
  kasubbag = await test.as('kasubbag')
})
afterAll(() => test?.close())

const stamp = (actor = kasubbag) => test.app.run(readPageStamp, actor, {})

/** Every row of every table of the program, as one text each. */
async function rows(): Promise<string> {
  const { rows: tables } = await test.database.pool.query<{ name: string }>(
    `select quote_ident(table_name) as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`,
  )
  const digests = tables.map(
    ({ name }) => `(select md5(string_agg(t::text, ' ' order by t::text)) from ${name} t)`,
  )
  const { rows: all } = await test.database.pool.query(`select concat_ws('/', ${digests.join(', ')}) as all`)
  return all[0].all
}

it('is another one after every action that changed anything', async () => {
  const silent: string[] = []
  let changing = 0
  for (const [name, { state, prepare }] of Object.entries(actions)) {
    await test.database.pool.query(
      `update pengukuran set state = $1 where unit_code = '3572' and entitas = $2 and tahun = $3 and triwulan = $4`,
      [state ?? 'draf', QUARTER.entitas, QUARTER.tahun, QUARTER.triwulan],
    )
    const act = await prepare()
    const [before, data] = [await stamp(), await rows()]
    await Promise.resolve(act()).catch(() => undefined)
    if ((await rows()) === data) continue
    changing += 1
    if ((await stamp()) === before) silent.push(name)
  }
  expect(silent).toEqual([])
  expect(changing).toBeGreaterThan(20)
})

it('is another one for who types a draft, and for nobody else', async () => {
  const operator = await test.as('operator')
  const [mine, other] = [await stamp(), await stamp(operator)]
  expect(mine).not.toBe(other)
  await test.app.run(saveDraf, kasubbag, {
    ...{ kunci: 'laporan/kpu/2022', urut: Date.now() },
    isi: { 'teks.kata-pengantar': { teks: 'Sedang diketik', versi: 0 } },
  })
  expect(await stamp()).not.toBe(mine)
  expect(await stamp(operator)).toBe(other)
})

it('is another one on another day, and with other roles', async () => {
  const before = await stamp()
  expect(await stamp({ ...kasubbag, roles: [...kasubbag.roles, 'anggota'] })).not.toBe(before)
  const tomorrow = test.app.clock.today
  test.app.clock.today = () => '2031-01-01'
  expect(await stamp()).not.toBe(before)
  test.app.clock.today = tomorrow
  expect(await stamp()).toBe(before)
})

it('is another one when an invitation runs out, which Beranda tells who keeps the office', async () => {
  const admin = await test.as('admin')
  const invited = { name: 'Baru', email: 'baru@contoh.example', roles: ['operator'], subbagianId: '' }
  await test.app.run(invitePerson, admin, invited)
  const before = await stamp(admin)
  const { now } = test.app.clock
  await test.database.pool.query('update undangan set sampai = $1', [now()])
  expect(await stamp(admin)).not.toBe(before)
})
