import { afterEach, describe, expect, it } from 'vitest'
import { readKantor } from '../kantor/read-kantor.ts'
import { readOffice } from '../office/read-office.ts'
import type { Actor } from '../permission/actor.ts'
import { refusalOf, type TestApp, testApp } from '../testing/index.ts'
import { listTahun } from '../year/list-tahun.ts'
import { readInstallation } from './read-installation.ts'
import { setUpOffice } from './set-up-office.ts'

const OFFICE = {
  ...{ unit: '3506', ketuaNama: 'Ketua Contoh', sekretarisNama: 'Sekretaris Contoh' },
  ...{ adminName: 'Admin Contoh', adminEmail: 'admin@kab.example', adminPassword: 'tiga kucing menyeberang' },
  installer: { address: '127.0.0.1', local: true },
}
const TYPED = {
  ...OFFICE,
  ...{ unit: '9299', place: 'Contoh' },
  baru: {
    ...{ name: 'Komisi Pemilihan Umum Kabupaten Contoh', shortName: 'KPU Kabupaten Contoh' },
    timezone: 'Asia/Jayapura',
  },
}

let test: TestApp
afterEach(() => test.close())

async function setUp(input: object): Promise<Actor> {
  const { personId, unit } = await test.app.run(setUpOffice, null, input)
  return (await test.app.actor(personId, unit)) as Actor
}

describe('the first year of an office', () => {
  it('may lie behind, with every year since', async () => {
    test = await testApp({ sample: false })
    const tried = (tahun: number) => refusalOf(test.app.run(setUpOffice, null, { ...OFFICE, tahun }))
    for (const tahun of [2022, 2027])
      expect((await tried(tahun)).data.fields).toEqual({ tahun: 'Pilih tahun antara 2023 dan 2026.' })
    expect((await test.app.run(readInstallation, null, {})).years).toEqual([2026, 2025, 2024, 2023])
    const admin = await setUp({ ...OFFICE, tahun: 2025 })
    const { items } = await test.app.run(listTahun, admin, {})
    expect(items.map(({ tahun }) => tahun)).toEqual([2026, 2025])
    expect(await test.app.run(readOffice, admin, {})).toMatchObject({
      years: [2026, 2025],
      currentYear: 2026,
    })
  })
})

describe('an office that stands in no list', () => {
  it('is typed, under the province of its code', async () => {
    test = await testApp({ sample: false })
    const tried = async (change: object) =>
      (await refusalOf(test.app.run(setUpOffice, null, { ...TYPED, ...change }))).data.fields
    expect(await tried({ unit: '3506' })).toEqual({
      unit: 'Kode 3506 adalah KPU Kabupaten Kediri. Pilih kantor itu dari daftar, atau tulis kode lain.',
    })
    expect(await tried({ baru: { ...TYPED.baru, name: 'Dinas Contoh' } })).toEqual({
      'baru.name': 'Nama kantor diawali Komisi Pemilihan Umum.',
    })
    expect(await tried({ place: '' })).toEqual({ place: 'Isi bagian ini.' })
    expect(await tried({ baru: { ...TYPED.baru, shortName: '' } })).toEqual({
      'baru.shortName': 'Isi bagian ini.',
    })
    const admin = await setUp(TYPED)
    expect(await test.app.run(readOffice, admin, {})).toMatchObject({
      ...{ code: '9299', name: TYPED.baru.name, shortName: TYPED.baru.shortName },
      ...{ place: 'Contoh', timezone: 'Asia/Jayapura', level: 'kabkota' },
    })
    const { card } = await test.app.run(readKantor, admin, {})
    expect(card.find(({ name }) => name === 'name')?.value).toBe(TYPED.baru.name)
  })

  it('may be a province of its own', async () => {
    test = await testApp({ sample: false })
    const baru = {
      ...TYPED.baru,
      name: 'Komisi Pemilihan Umum Provinsi Contoh',
      shortName: 'KPU Provinsi Contoh',
    }
    const admin = await setUp({ ...TYPED, unit: '98', baru })
    expect(await test.app.run(readOffice, admin, {})).toMatchObject({ code: '98', level: 'provinsi' })
  })
})
