import { afterAll, beforeAll, expect, it } from 'vitest'
import { readOffice } from '../office/read-office.ts'
import { type TestApp, testApp } from '../testing/index.ts'
import { readPantauan } from './read-pantauan.ts'

let test: TestApp
beforeAll(async () => {
  test = await testApp()
})
afterAll(() => test?.close())

it('lists the offices below with what they have filled, for who reads from above', async () => {
  const provinsi = await test.as('provinsi', '35')
  const office = await test.app.run(readOffice, provinsi, {})
  expect(office).toMatchObject({ pantauan: '35', currentYear: 2022, planned: [] })
  const ask = { entitas: 'kpu', tahun: 2022, triwulan: 4 }
  const view = await test.app.run(readPantauan, provinsi, ask)
  expect(view.units.find(({ unit }) => unit === '3572')).toMatchObject({ filled: 3, of: 6, state: 'draf' })
  expect(view.sentence).toContain('1 dari')
  const finished = await test.app.run(readPantauan, provinsi, { ...ask, tahun: 2021 })
  expect(finished.units.find(({ unit }) => unit === '3572')).toMatchObject({
    ...{ filled: 6, of: 6, capaianText: '94,66%', kategori: 'Berhasil', serapanText: '99,5%' },
  })
  expect(await test.app.run(readOffice, await test.as('provinsi'), {})).toMatchObject({ pantauan: '35' })
})

it('shows nothing of others to people of one office', async () => {
  const kasubbag = await test.as('kasubbag')
  expect(await test.app.run(readOffice, kasubbag, {})).toMatchObject({ pantauan: null })
  const ask = { entitas: 'kpu', tahun: 2022, triwulan: 4 }
  expect((await test.app.run(readPantauan, kasubbag, ask)).units).toEqual([])
})
