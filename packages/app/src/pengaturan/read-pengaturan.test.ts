import { afterAll, beforeAll, expect, it } from 'vitest'
import { refusalOf, type TestApp, testApp } from '../testing/index.ts'
import { readPengaturan } from './read-pengaturan.ts'

let test: TestApp
beforeAll(async () => {
  test = await testApp()
})
afterAll(() => test.close())

it('says of each setting what stands there and what is missing', async () => {
  const { cards, may } = await test.app.run(readPengaturan, await test.as('operator'), { tahun: 2022 })
  const of = (bagian: string) => cards.find((card) => card.bagian === bagian)
  expect(of('pejabat')).toMatchObject({ now: '3 pejabat bertindak hari ini.' })
  expect(of('pejabat')?.missing).toHaveLength(3)
  expect(of('orang')).toMatchObject({ now: '6 orang mempunyai peran.', missing: [] })
  expect(of('kebijakan')?.now).toBe('Tahun 2022 diukur menurut kpu 3 dengan Skala LKj KPU.')
  expect(may.manage).toEqual({ ok: false, why: 'Admin yang dapat melakukan ini.' })
})

it('asks for what the office does not have', async () => {
  const provinsi = await test.as('provinsi', '35')
  const { cards } = await test.app.run(readPengaturan, provinsi, { tahun: 2022 })
  expect(cards.find((card) => card.bagian === 'pejabat')?.missing).toEqual([
    'Ketua: belum tercatat.',
    'Sekretaris: belum tercatat.',
  ])
  expect(cards.find((card) => card.bagian === 'orang')?.missing).toHaveLength(4)
  expect(cards.find((card) => card.bagian === 'kebijakan')?.missing).toEqual(['Pilih kebijakan pengukuran.'])
})

it('is for those who have a role there', async () => {
  expect(await refusalOf(test.app.run(readPengaturan, null, { tahun: 2022 }))).toMatchObject({
    code: 'belum-masuk',
    message: 'Anda belum masuk. Masuk dahulu, lalu ulangi.',
  })
})
