import { appendAudit, type Reader, readTransaction, writeTransaction } from '@akuntabel/store'
import { digestOf, tableDigest } from '@akuntabel/store/testing'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { saveDraf } from '../draf/save-draf.ts'
import { invitePerson } from '../people/invite-person.ts'
import type { Actor } from '../permission/actor.ts'
import { type Acts, officeActions, QUARTER, type TestApp, testApp } from '../testing/index.ts'

let test: TestApp
let actions: Acts
let kasubbag: Actor
beforeAll(async () => {
  test = await testApp()
  actions = await officeActions(test)
  kasubbag = await test.as('kasubbag')
})
afterAll(() => test?.close())

const stamp = async (actor = kasubbag) => (await test.app.stamp(actor)).text

/** Every row of every table of the program, as one text each. */
async function rows(): Promise<string> {
  const { rows: all } = await test.database.pool.query(`select ${digestOf(await tableNames())} as all`)
  return all[0].all
}

async function tableNames(): Promise<string[]> {
  const { rows: tables } = await test.database.pool.query<{ name: string }>(
    `select quote_ident(table_name) as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`,
  )
  return tables.map(({ name }) => name)
}

/** Not the office's, or read by nobody but one person. */
const OTHERS = [
  'kysely_migration',
  'kysely_migration_lock',
  'unit',
  'hasil_periksa',
  'kalender',
  'kiriman',
  'email_pilihan',
  'email_kirim',
  'pengingat',
  'versi_tabel',
]
const TOLD_APART = ['draf', 'tugas', 'unggahan']

/** All that a person sees of the office's tables, as pages read it, or past all that is kept. */
async function seen(tables: string[], kept: boolean): Promise<string> {
  const { data } = await test.app.stamp(kasubbag)
  const { personId, personName, unit } = kasubbag
  const ctx = { unit, role: 'verifikator' as const, personId, personName }
  const own = tables.filter((one) => ![...OTHERS, ...TOLD_APART].includes(one))
  // Each by itself, as what is kept stands on the tables that a statement names.
  const read = async (tx: Reader) => {
    const digests: string[] = []
    for (const one of [...own, ...TOLD_APART]) digests.push(`${one} ${await tableDigest(tx, [one])}`)
    return digests.join('\n')
  }
  return readTransaction(test.app.database, ctx, read, { stamp: kept ? data : null })
}

/** The trail of what a test changed by itself. */
async function leaveEntry(): Promise<void> {
  const { personId, personName, unit } = kasubbag
  const ctx = { unit, role: 'verifikator' as const, personId, personName }
  const entry = { unit, actorId: personId, actorName: personName, peran: ctx.role, data: {} }
  await writeTransaction(test.app.database, ctx, (tx) =>
    appendAudit(tx, { ...entry, event: 'pengukuran.diubah', subject: 'uji' }),
  )
}

it('is another one after every action that changed anything, and what is read under it is what that changed', async () => {
  const silent: string[] = []
  const shown = new Set<string>()
  const tables = await tableNames()
  let changing = 0
  for (const [name, { state, prepare }] of Object.entries(actions)) {
    await test.database.pool.query(
      `update pengukuran set state = $1 where unit_code = '3572' and entitas = $2 and tahun = $3 and triwulan = $4`,
      [state ?? 'draf', QUARTER.entitas, QUARTER.tahun, QUARTER.triwulan],
    )
    await leaveEntry()
    const act = await prepare()
    await seen(tables, true)
    const [before, data] = [await stamp(), await rows()]
    await Promise.resolve(act()).catch(() => undefined)
    if ((await rows()) === data) continue
    changing += 1
    if ((await stamp()) === before) silent.push(name)
    const office = await seen(tables, true)
    expect([name, office]).toEqual([name, await seen(tables, false)])
    shown.add(office)
  }
  expect(silent).toEqual([])
  expect(changing).toBeGreaterThan(20)
  expect(shown.size).toBeGreaterThan(20)
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
