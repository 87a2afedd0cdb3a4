import { readTransaction } from '@akuntabel/store'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { addSubbagian } from '../organisasi/add-subbagian.ts'
import { type TestApp, testApp } from '../testing/index.ts'
import { rememberedFakta } from './remembered-fakta.ts'

const AT = { entitas: 'kpu', tahun: 2022 } as const

let test: TestApp
beforeAll(async () => {
  test = await testApp()
})
afterAll(() => test?.close())

async function read(asked: { entitas: 'kpu' | 'sekretariat'; tahun: number } = AT) {
  const ctx = { unit: '3572', role: 'operator' as const, personId: 'uji', personName: 'Uji' }
  const ask = { unit: '3572', clock: test.app.clock, asked, role: ctx.role }
  return readTransaction(test.app.database, ctx, (tx) => rememberedFakta(tx, ask))
}

it('is read once, and again after any action, for another year, on another day', async () => {
  const first = await read()
  expect(await read()).toBe(first)
  expect(await read({ ...AT, tahun: 2021 })).not.toBe(first)
  const admin = await test.as('admin')
  await test.app.run(addSubbagian, admin, { name: 'Contoh', shortName: '', sort: '9' })
  const second = await read()
  expect(second).not.toBe(first)
  const { today } = test.app.clock
  test.app.clock.today = () => '2026-12-01'
  expect(await read()).not.toBe(second)
  test.app.clock.today = today
  expect((await read()).fakta).toEqual(second.fakta)
})
