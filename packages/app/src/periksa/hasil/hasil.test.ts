import { readTransaction, sweepHasilPeriksa, writeTransaction } from '@akuntabel/store'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { systemContext } from '../../jobs/run-pekerjaan.ts'
import { tasks } from '../../jobs/tasks.ts'
import type { Actor } from '../../permission/actor.ts'
import { refusalOf, type TestApp, testApp } from '../../testing/index.ts'
import type { KeptCheck } from '../kept-check.ts'
import { deleteHasil } from './delete-hasil.ts'
import { keepHasil } from './keep-hasil.ts'
import { listHasil } from './list-hasil.ts'
import { markHasil } from './mark-hasil.ts'
import { readHasil } from './read-hasil.ts'

const SECRET = 'Pagu yang belum boleh diketahui orang lain'
const SIDIK = ['0123456789abcdef', 'fedcba9876543210'] as const
const HASIL: KeptCheck = {
  ringkas: { files: ['rahasia-lkj.docx'], verdict: '2 temuan: 2 salah hitung.' },
  check: Buffer.from(SECRET),
  abaikan: [],
  words: [{ name: 'rahasia-lkj-komentar.docx', type: 'x', bytes: Buffer.from(SECRET) }],
}

let test: TestApp
let operator: Actor
let colleague: Actor
let supervisor: Actor
beforeAll(async () => {
  test = await testApp()
  operator = await test.as('operator')
  colleague = await test.as('admin')
  supervisor = await test.as('provinsi')
})
afterAll(() => test?.close())
beforeEach(() => test.database.pool.query('truncate hasil_periksa'))

const keep = (actor = operator, hasil = HASIL) => test.app.run(keepHasil, actor, { hasil })
const list = (actor: Actor) => test.app.run(listHasil, actor, {})
const mark = (id: string, sidik: readonly string[], alasan: string | null, actor = operator) =>
  test.app.run(markHasil, actor, { id, sidik, alasan })
const expire = () =>
  test.database.pool.query(
    `update hasil_periksa set at = now() - interval '25 hours', sampai = now() - interval '1 hour'`,
  )

describe('a result', () => {
  it('is read again by who asked, and listed with its files', async () => {
    const id = await keep()
    expect(await list(operator)).toMatchObject([{ id, ...HASIL.ringkas }])
    const read = await test.app.run(readHasil, operator, { id })
    expect(Buffer.from(read.check).toString()).toBe(SECRET)
    expect(Buffer.from(read.words[0]?.bytes ?? []).toString()).toBe(SECRET)
    expect(read).toMatchObject({ abaikan: [], untilText: expect.stringMatching(/WIB$/) })
  })

  it.each([
    ['the admin of the office', () => colleague],
    ['who watches over the office', () => supervisor],
  ])('is not there for %s', async (_, who) => {
    const id = await keep()
    const other = who()
    expect(await list(other)).toEqual([])
    for (const attempt of [
      () => test.app.run(readHasil, other, { id }),
      () => mark(id, SIDIK, 'Dari orang lain.', other),
      () => test.app.run(deleteHasil, other, { id }),
    ])
      expect(await refusalOf(attempt())).toMatchObject({
        code: 'tidak-ditemukan',
        message: 'Hasil ini sudah dihapus atau lewat 24 jam. Periksa berkasnya sekali lagi.',
      })
    expect(await list(operator)).toHaveLength(1)
  })

  it('is not there for a colleague whose query asks for no person', async () => {
    await keep()
    const { unit, personId } = colleague
    const seen = (person: string) =>
      readTransaction(
        test.app.database,
        { unit, role: 'admin', personId: person, personName: 'Orang' },
        (tx) => tx.selectFrom('hasil_periksa').select('id').execute(),
      )
    expect(await seen(personId)).toEqual([])
    expect(await seen(operator.personId)).toHaveLength(1)
  })

  it('says nothing to who reads the database itself, and opens in no other row', async () => {
    const id = await keep()
    const { rows } = await test.database.pool.query('select * from hasil_periksa')
    const stored = Buffer.concat(Object.values(rows[0]).filter((value) => Buffer.isBuffer(value)))
    for (const word of [SECRET, 'rahasia-lkj', 'salah hitung']) expect(stored.includes(word)).toBe(false)
    // Moved to the colleague's name, as who may write to the database could.
    await test.database.pool.query('update hasil_periksa set person_id = $1', [colleague.personId])
    for (const attempt of [test.app.run(readHasil, colleague, { id }), mark(id, SIDIK, 'Bukan.', colleague)])
      expect(await refusalOf(attempt)).toMatchObject({ code: 'tidak-ditemukan' })
    // As after a backup was brought back where the secret is another: the page still opens.
    expect(await list(colleague)).toEqual([])
  })

  it('is over after its day, swept or not; the sweep leaves the others', async () => {
    const old = await keep()
    await expire()
    expect(await refusalOf(test.app.run(readHasil, operator, { id: old }))).toMatchObject({
      code: 'tidak-ditemukan',
    })
    expect(await refusalOf(mark(old, SIDIK, 'Terlambat.'))).toMatchObject({ code: 'tidak-ditemukan' })
    expect(await list(operator)).toEqual([])
    const fresh = await keep()
    await tasks['sapu-hasil-periksa']?.(test.app, {})
    const { rows } = await test.database.pool.query('select id from hasil_periksa')
    expect(rows).toEqual([{ id: fresh }])
    const again = writeTransaction(test.app.database, systemContext(''), (tx) => sweepHasilPeriksa(tx))
    expect(await again).toBe(0)
  })

  it('is deleted when asked', async () => {
    const id = await keep()
    await test.app.run(deleteHasil, operator, { id })
    expect(await list(operator)).toEqual([])
    expect(await refusalOf(test.app.run(deleteHasil, operator, { id }))).toMatchObject({
      code: 'tidak-ditemukan',
    })
  })

  it('makes room: the ten newest stay, and of large ones fewer', async () => {
    for (let at = 0; at < 11; at++)
      await keep(operator, { ...HASIL, ringkas: { files: [`${at}`], verdict: '' } })
    const others = await keep(colleague)
    expect((await list(operator)).map(({ files }) => files[0])).toEqual(
      Array.from({ length: 10 }, (_, at) => `${10 - at}`),
    )
    expect((await list(colleague)).map(({ id }) => id)).toEqual([others])
    const large = { ...HASIL, check: new Uint8Array(35 * 1024 * 1024) }
    await keep(operator, large)
    const last = await keep(operator, large)
    expect((await list(operator)).map(({ id }) => id)).toEqual([last])
  })
})

describe('marks', () => {
  it('of two who mark at once both stay, and are shown again one by one', async () => {
    const id = await keep()
    await Promise.all(SIDIK.map((sidik) => mark(id, [sidik], 'Angka pusat.')))
    const { abaikan } = await test.app.run(readHasil, operator, { id })
    expect(abaikan.map(({ sidik }) => sidik).toSorted()).toEqual([...SIDIK].toSorted())
    expect(await mark(id, [SIDIK[0]], null)).toEqual([{ sidik: SIDIK[1], alasan: 'Angka pusat.' }])
  })

  it('ask for a reason', async () => {
    const id = await keep()
    expect(await refusalOf(mark(id, SIDIK, ' '))).toMatchObject({
      code: 'masukan-salah',
      message: 'Tulis dahulu mengapa temuan ini bukan kesalahan.',
    })
  })
})
