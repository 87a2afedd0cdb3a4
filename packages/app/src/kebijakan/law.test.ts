import { SCALES } from '@akuntabel/domain'
import {
  listKebijakan,
  listUnitKebijakan,
  putUnitKebijakan,
  readTransaction,
  writeTransaction,
} from '@akuntabel/store'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listIku } from '../iku/list-iku.ts'
import { readIku } from '../iku/read-iku.ts'
import { systemContext } from '../jobs/run-pekerjaan.ts'
import { readPengukuranGrid } from '../pengukuran/read-pengukuran-grid.ts'
import { type TestApp, testApp } from '../testing/index.ts'
import { lawOf } from './law.ts'
import { officeScales } from './office-scales.ts'

let test: TestApp
beforeAll(async () => {
  test = await testApp()
})
afterAll(() => test?.close())

const SISTEM = systemContext('3572')

describe('the law of a year', () => {
  it('is pinned for the sample from the first year on', async () => {
    const pins = await readTransaction(test.app.database, SISTEM, (tx) => listUnitKebijakan(tx, '3572'))
    expect(
      pins.map(({ mulai_tahun, kebijakan, skala }) => [
        mulai_tahun,
        kebijakan.nama,
        kebijakan.versi,
        skala.nama,
      ]),
    ).toEqual([[2010, 'kpu', 3, 'Skala LKj KPU']])
    const packs = await readTransaction(test.app.database, SISTEM, listKebijakan)
    expect(packs.map(({ nama, versi }) => `${nama} ${versi}`)).toEqual(['kpu 3', 'pmk 3'])
  })

  it('is named by a sentence where an office has chosen none', async () => {
    const asked = readTransaction(test.app.database, systemContext('3573'), (tx) => lawOf(tx, '3573', 2021))
    await expect(asked).rejects.toMatchObject({
      code: 'belum-lengkap',
      message:
        'Kantor ini belum memilih kebijakan pengukuran untuk tahun 2021. Admin dapat memilihnya di halaman Kebijakan.',
    })
  })

  it('may be chosen from the shipped scales where an office has stored none', async () => {
    const scales = await readTransaction(test.app.database, systemContext('3573'), (tx) =>
      officeScales(tx, '3573'),
    )
    expect(scales.map(({ unit_code, nama, versi }) => [unit_code, nama, versi])).toEqual([
      ['3573', 'Skala LKj KPU', 1],
      ['3573', 'Skala empat kelas', 1],
      ['3573', 'Predikat AKIP', 1],
    ])
    const own = await readTransaction(test.app.database, SISTEM, (tx) => officeScales(tx, '3572'))
    expect(own).toHaveLength(3)
  })

  it('judges each year of a history, whatever rules the year that is looked at', async () => {
    const operator = await test.as('operator')
    const { groups } = await test.app.run(listIku, operator, { entitas: 'kpu', tahun: 2022 })
    const id = groups[0]?.indikator[0]?.id
    const kategori = async () => {
      const { years } = await test.app.run(readIku, operator, { id, tahun: 2022 })
      return years.map((year) => [year.tahun, year.capaian.kategori?.name, year.capaian.kategori?.of])
    }
    const before = (await kategori()).filter(([tahun]) => tahun !== 2022)
    await writeTransaction(test.app.database, SISTEM, (tx) =>
      putUnitKebijakan(tx, {
        unit_code: '3572',
        mulai_tahun: 2022,
        kebijakan: 'kpu',
        kebijakan_versi: 3,
        skala: SCALES['empat-kelas'].name,
        skala_versi: 1,
        oleh: 'Admin',
      }),
    )
    expect((await kategori()).filter(([tahun]) => tahun !== 2022)).toEqual(before)
    expect(await kategori()).toContainEqual([2021, 'Berhasil', 5])
    expect(await kategori()).toContainEqual([2022, 'Sangat Berhasil', 4])
    const grid = (tahun: number) => test.app.run(readPengukuranGrid, operator, { entitas: 'kpu', tahun })
    expect((await grid(2021)).entitasCapaian?.kategori).toMatchObject({ name: 'Berhasil', of: 5 })
    const { sasaran } = await grid(2022)
    expect(sasaran.flatMap(({ rows }) => rows.map(({ capaian }) => capaian.kategori?.of))).toContain(4)
  })
})
