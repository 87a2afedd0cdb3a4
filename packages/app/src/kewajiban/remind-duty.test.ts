import { afterAll, beforeAll, expect, it } from 'vitest'
import { readBeranda } from '../beranda/read-beranda.ts'
import type { Actor } from '../permission/actor.ts'
import { refusalOf, type TestApp, testApp } from '../testing/index.ts'
import { auditSentence } from '../use-case/audit-events.ts'
import { remindDuty } from './remind-duty.ts'

const HARI = '2022-11-21'
const PERIOD = { entitas: 'kpu', tahun: 2022 } as const

let test: TestApp
let kasubbag: Actor
let operator: Actor
beforeAll(async () => {
  test = await testApp({ today: HARI })
  kasubbag = await test.as('kasubbag')
  operator = await test.as('operator')
})
afterAll(() => test?.close())

const home = (actor: Actor) => test.app.run(readBeranda, actor, PERIOD)
const remind = (kunci: string, actor = kasubbag) => test.app.run(remindDuty, actor, { ...PERIOD, kunci })
const refused = async (asked: Promise<unknown>) => {
  const { code, message } = await refusalOf(asked)
  return [code, message]
}
const all = async (actor: Actor) => {
  const { tasks, waiting } = await home(actor)
  return [...tasks, ...waiting]
}

it('asks who owes it, once a day, and stands on that Beranda and in the trail', async () => {
  const duty = (await home(operator)).tasks.find(({ title }) => title.startsWith('Isi realisasi'))
  if (duty === undefined) throw new Error('nothing to fill')
  const { kunci, title } = duty
  expect(duty).toMatchObject({ diingatkan: null, diam: null, ingatkan: false })
  const seen = async (actor: Actor) => (await all(actor)).find((one) => one.kunci === kunci)
  expect(await seen(kasubbag)).toMatchObject({ ingatkan: true })
  expect(await remind(kunci)).toEqual({ title })
  expect(await seen(operator)).toMatchObject({
    diingatkan: `Diingatkan ${kasubbag.personName}, 21 November 2022.`,
  })
  expect(await seen(kasubbag)).toMatchObject({ ingatkan: false })
  expect(await refused(remind(kunci))).toEqual([
    'sudah-ada',
    'Tugas ini sudah diingatkan hari ini. Ingatkan lagi besok bila belum dikerjakan.',
  ])
  const { rows } = await test.database.pool.query(
    `select event, subject, data from audit_jejak where event = 'tugas.diingatkan'`,
  )
  expect(rows).toHaveLength(1)
  expect(rows[0].subject).toBe(`kewajiban/${kunci}`)
  expect(auditSentence(rows[0].event, rows[0].data)).toMatch(
    new RegExp(`^mengingatkan .*Operator.*: ${title}$`),
  )
})

it('says who has not answered, since when, to who waits', async () => {
  const duty = (await home(operator)).tasks.find(({ title }) => title.startsWith('Isi realisasi'))
  const seen = async (actor: Actor) => (await all(actor)).find((one) => one.kunci === duty?.kunci)
  const trail = (set: string) =>
    test.database.pool.query(
      `alter table audit_jejak disable trigger user; ${set}; alter table audit_jejak enable trigger user`,
    )
  await trail(`update audit_jejak set at = '2022-11-01'`)
  await test.database.pool.query(`update pengingat set hari = '2022-11-15'`)
  expect(await seen(kasubbag)).toMatchObject({ diam: 'Belum dijawab sejak diingatkan 15 November 2022.' })
  expect(await seen(operator)).toMatchObject({ diam: null })
  await trail(`update audit_jejak set at = '2022-11-16', actor_id = '${operator.personId}'
    where event = 'tugas.diingatkan'`)
  expect(await seen(kasubbag)).toMatchObject({ diam: null, ingatkan: true })
})

it('asks nobody of what is done, blocked, or of oneself alone', async () => {
  expect(await refused(remind('3572/kpu/2022/tidak-ada'))).toEqual([
    'tidak-ditemukan',
    'Tugas ini sudah selesai, jadi tidak perlu diingatkan.',
  ])
  expect(await refused(remind('3572/kpu/2022/lkj-ajukan'))).toEqual([
    'keadaan-salah',
    'Tugas ini menunggu tugas lain selesai dahulu. Ingatkan pemilik tugas itu.',
  ])
  await test.database.pool.query(`delete from peran where role = 'verifikator' and unit_code = '3572'
    and person_id <> '${kasubbag.personId}'`)
  const own = (await home(kasubbag)).tasks.find(
    ({ ingatkan, diingatkan }) => !ingatkan && diingatkan === null,
  )
  if (own === undefined) throw new Error('nothing of the verifikator alone')
  expect(await refused(remind(own.kunci))).toEqual([
    'keadaan-salah',
    'Tugas ini tugas Anda sendiri; tidak ada orang lain yang dapat diingatkan.',
  ])
})

it('is for who checks, approves or signs', async () => {
  const { code, message } = await refusalOf(remind('apa-saja', operator))
  expect([code, message]).toEqual([
    'tidak-berwenang',
    'Peran Anda tidak mencakup tindakan ini. Verifikator, Penyetuju atau Pimpinan yang dapat melakukannya.',
  ])
})
