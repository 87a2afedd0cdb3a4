import { afterAll, beforeAll, expect, it } from 'vitest'
import { readOffice } from '../office/read-office.ts'
import { openException } from '../pengukuran/open-exception.ts'
import { readPengukuranGrid } from '../pengukuran/read-pengukuran-grid.ts'
import { savePengukuranValue } from '../pengukuran/save-pengukuran-value.ts'
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
    ...{ filled: 6, of: 6, capaianText: '94,66%', capaianNote: 'Berhasil', serapanText: '99,5%' },
  })
  expect(await test.app.run(readOffice, await test.as('provinsi'), {})).toMatchObject({ pantauan: '35' })
})

it('calls the mean of a part of the indicators by no category, and says how many they are', async () => {
  const [operator, kasubbag] = [await test.as('operator'), await test.as('kasubbag')]
  const quarter = { entitas: 'kpu', tahun: 2022, triwulan: 1 } as const
  const exception = { ...quarter, jenis: 'pengukuran', sampai: '2026-12-31', alasan: 'Angka keliru' }
  await test.app.run(openException, kasubbag, exception)
  const { sasaran } = await test.app.run(readPengukuranGrid, operator, quarter)
  const row = sasaran[0]?.rows[0]
  const emptied = { indikatorId: row?.indikatorId, version: row?.quarters[0]?.version, realisasi: '' }
  await test.app.run(savePengukuranValue, operator, { ...quarter, ...emptied })

  const { units } = await test.app.run(readPantauan, await test.as('provinsi', '35'), quarter)
  const seen = units.find(({ unit }) => unit === '3572')
  expect(seen).toMatchObject({ filled: 5, of: 6, capaianNote: 'sementara, 5 dari 6' })
  expect(seen?.capaianText).toMatch(/%$/)
})

it('shows nothing of others to people of one office', async () => {
  const kasubbag = await test.as('kasubbag')
  expect(await test.app.run(readOffice, kasubbag, {})).toMatchObject({ pantauan: null })
  const ask = { entitas: 'kpu', tahun: 2022, triwulan: 4 }
  expect((await test.app.run(readPantauan, kasubbag, ask)).units).toEqual([])
})
