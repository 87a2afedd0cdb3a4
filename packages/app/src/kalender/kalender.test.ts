import { afterAll, beforeAll, expect, it } from 'vitest'
import { readBeranda } from '../beranda/read-beranda.ts'
import type { Actor } from '../permission/actor.ts'
import { refusalOf, type TestApp, testApp } from '../testing/index.ts'
import { readCalendarDuties } from './read-calendar-duties.ts'
import { readKalender } from './read-kalender.ts'
import { renewKalender } from './renew-kalender.ts'
import { stopKalender } from './stop-kalender.ts'

let test: TestApp
let operator: Actor
beforeAll(async () => {
  test = await testApp()
  operator = await test.as('operator')
})
afterAll(() => test?.close())

const renew = async (actor = operator) => (await test.app.run(renewKalender, actor, {})).token
const read = (token: string, address = '10.0.0.1') =>
  test.app.run(readCalendarDuties, null, { token, address })

it('gives out the own duties that have a day, to who knows the address', async () => {
  expect(await test.app.run(readKalender, operator, {})).toMatchObject({ sejakText: null })
  const { office, duties } = await read(await renew())
  const { tasks } = await test.app.run(readBeranda, operator, { entitas: 'kpu', tahun: 2022 })
  const dated = tasks.filter(({ due }) => due !== null)
  expect(office).toBe('KPU Kota Blitar')
  expect(dated.length).toBeGreaterThan(0)
  for (const { kunci, due, title, place } of dated)
    expect(duties.find((one) => one.kunci === kunci)).toMatchObject({
      ...{ tenggat: due, title, place: { unit: '3572', entitas: place.entitas, tahun: place.tahun } },
    })
  expect((await test.app.run(readKalender, operator, {})).sejakText).toMatch(/WIB$/)
})

it('stops the address when another is made, and when it is switched off', async () => {
  const [first, ketua] = [await renew(), await renew(await test.as('ketua'))]
  const second = await renew()
  const gone = await refusalOf(read(first))
  expect([gone.code, gone.message]).toEqual([
    'tidak-ditemukan',
    'Tautan kalender ini tidak berlaku lagi. Buat yang baru di halaman Kalender tugas.',
  ])
  expect((await read(second)).duties.length).toBeGreaterThan(0)
  await test.app.run(stopKalender, operator, {})
  expect((await refusalOf(read(second))).code).toBe('tidak-ditemukan')
  expect((await read(ketua)).office).toBe('KPU Kota Blitar')
})

it('is not made by who only watches an office from above', async () => {
  const provinsi = await test.as('provinsi')
  const { code, message } = await refusalOf(renew(provinsi))
  expect([code, message]).toEqual([
    'tidak-berwenang',
    'Tautan kalender dibuat di kantor tempat Anda berperan. Kantor ini hanya Anda pantau.',
  ])
  expect((await test.app.run(readKalender, provinsi, {})).may.renew.ok).toBe(false)
  expect((await test.app.run(readKalender, operator, {})).may.renew.ok).toBe(true)
  await test.app.run(stopKalender, provinsi, {})
})

it('gives nothing to who was put out of work, and not for ever to who guesses', async () => {
  const token = await renew()
  await test.database.pool.query(
    `insert into orang_nonaktif (unit_code, person_id, alasan, oleh) values ('3572', $1, 'Mutasi', 'Admin')`,
    [operator.personId],
  )
  expect((await read(token)).duties).toEqual([])
  for (let tries = 0; tries < 20; tries++) await refusalOf(read('3572-salah', '10.9.9.9'))
  expect((await refusalOf(read('3572-salah', '10.9.9.9'))).code).toBe('terlalu-sering')
})
