import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestApp, testApp } from '../testing/index.ts'
import { createIku } from './create-iku.ts'
import { listIku } from './list-iku.ts'
import { readIku } from './read-iku.ts'

let test: TestApp
beforeAll(async () => {
  test = await testApp()
})
afterAll(() => test?.close())

const place = { entitas: 'kpu', tahun: 2022 } as const
const card = {
  ...{ ...place, kode: 'IKU-7', sasaran: 'Sasaran baru', name: 'Nilai sendiri', satuan: 'predikat' },
  ...{ kind: 'predikat', polarity: 'maksimal', consolidation: 'terakhir', definisi: '', bukti: 'Surat' },
}

it('adds an indicator with its card, which follows the kind where that gives the direction', async () => {
  const kasubbag = await test.as('kasubbag')
  const { id } = await test.app.run(createIku, kasubbag, card)
  const { groups, add } = await test.app.run(listIku, kasubbag, place)
  expect(groups.at(-1)).toMatchObject({
    sasaran: 'Sasaran baru',
    indikator: [{ kode: 'IKU-7', target: null }],
  })
  expect(add?.find(({ name }) => name === 'kind')?.options?.map(({ value }) => value)).toContain('opini')
  const read = await test.app.run(readIku, kasubbag, { id, tahun: 2022 })
  expect(Object.fromEntries(read.card.map(({ label, value }) => [label, value]))).toMatchObject({
    Arah: 'Predikat',
    'Definisi operasional': null,
    'Bukti yang diminta': 'Surat',
  })
})

it('refuses a code that is taken, an empty name, and people who do not plan', async () => {
  const kasubbag = await test.as('kasubbag')
  await expect(test.app.run(createIku, kasubbag, { ...card, kode: 'IKU-1' })).rejects.toMatchObject({
    data: { fields: { kode: expect.stringContaining('sudah dipakai') } },
  })
  await expect(test.app.run(createIku, kasubbag, { ...card, kode: 'IKU-8', name: ' ' })).rejects.toThrow()
  await expect(test.app.run(createIku, await test.as('operator'), card)).rejects.toMatchObject({
    code: 'tidak-berwenang',
  })
  expect((await test.app.run(listIku, await test.as('operator'), place)).add).toBeNull()
})
