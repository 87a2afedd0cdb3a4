import { afterAll, beforeAll, expect, it } from 'vitest'
import { readRegister } from '../nomor/read-register.ts'
import { voidNomor } from '../nomor/void-nomor.ts'
import type { Actor } from '../permission/actor.ts'
import { refusalOf, type TestApp, testApp } from '../testing/index.ts'
import { createPkDraft } from './create-pk-draft.ts'
import { editPk } from './edit-pk.ts'
import { readPk } from './read-pk.ts'

const AT = { entitas: 'kpu', tahun: 2023 }

let test: TestApp
let kasubbag: Actor
beforeAll(async () => {
  test = await testApp({ today: '2023-01-20' })
  kasubbag = await test.as('kasubbag')
})
afterAll(() => test?.close())

it('takes its number from the register once, until that one is void', async () => {
  const { id } = await test.app.run(createPkDraft, kasubbag, AT)
  const read = () => test.app.run(readPk, kasubbag, { ...AT, id })
  const take = async (version: number) =>
    test.app.run(editPk, kasubbag, { ...AT, id, version, ambilNomor: true })
  const { version } = await read()
  await take(version)
  const first = '01/PR.03.1-PK/3572/KPU-Kot/I/2023'
  expect((await read()).nomor).toBe(first)
  expect((await read()).history[0]?.sentence).toContain(`nomor ${first} diambil dari register`)
  expect(await refusalOf(take(version))).toMatchObject({
    code: 'keadaan-salah',
    message: 'Keadaannya sudah berubah sejak halaman ini dibuka. Muat ulang halaman.',
  })
  const before = await read()
  await take(before.version)
  expect(await read()).toMatchObject({ nomor: first, version: before.version })
  const register = { register: 'perjanjian', tahun: 2023 }
  const { items } = await test.app.run(readRegister, kasubbag, register)
  expect(items).toMatchObject([{ nomor: first, perihal: 'Perjanjian Kinerja KPU 2023', diketik: false }])
  await test.app.run(voidNomor, kasubbag, { ...register, nomor: first, alasan: 'Salah ambil' })
  await take((await read()).version)
  expect((await read()).nomor).toBe('02/PR.03.1-PK/3572/KPU-Kot/I/2023')
})
