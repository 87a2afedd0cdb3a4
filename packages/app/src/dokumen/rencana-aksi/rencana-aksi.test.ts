import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestApp, testApp } from '../../testing/index.ts'
import { downloadDokumen } from '../download-dokumen.ts'

let test: TestApp
beforeAll(async () => {
  test = await testApp()
})
afterAll(() => test?.close())

async function plan(entitas: 'kpu' | 'sekretariat', tahun: number, jenis = 'rencana-aksi') {
  const asked = { entitas, tahun, jenis, format: 'json' }
  const { name, bytes } = await test.app.run(downloadDokumen, await test.as('kasubbag'), asked)
  return { name, data: JSON.parse(new TextDecoder().decode(bytes)).data }
}

it('has the steps of the agreement in force with quarters, budget and who carries them out', async () => {
  const { name, data } = await plan('kpu', 2021)
  expect(name).toBe('Rencana Aksi KPU Kota Blitar 2021.json')
  const [first] = data.sasaran[0].indikator
  expect(first).toMatchObject({ kode: 'IKU-1', triwulan: [1, 2, 3, 4].map((triwulan) => ({ triwulan })) })
  expect(first.langkah[0]).toMatchObject({
    bulan: [1, 2, 3],
    pelaksana: expect.stringContaining('Hukum'),
    biaya: [{ kode: '3363.BMA.012', amount: '2475000' }],
  })
})

it('is the same plan by months', async () => {
  const byMonth = await plan('kpu', 2021, 'rencana-aksi-bulanan')
  expect(byMonth.name).toBe('Rencana Aksi KPU Kota Blitar 2021 per bulan.json')
  expect(byMonth.data).toEqual((await plan('kpu', 2021)).data)
})

it('is of no year without an agreement', async () => {
  await expect(plan('kpu', 2024)).rejects.toMatchObject({
    code: 'tidak-ditemukan',
    message: 'Belum ada Perjanjian Kinerja KPU tahun 2024. Susun dahulu di halaman Perjanjian.',
  })
})
