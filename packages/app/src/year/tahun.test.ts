import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readBeranda } from '../beranda/read-beranda.ts'
import { pinKebijakan } from '../kebijakan/pin-kebijakan.ts'
import { readOffice } from '../office/read-office.ts'
import { createPkDraft } from '../pk/create-pk-draft.ts'
import { listPk } from '../pk/list-pk.ts'
import { setUpOffice } from '../start/set-up-office.ts'
import { refusalOf, type TestApp, testApp } from '../testing/index.ts'
import { listTahun } from './list-tahun.ts'
import { openTahun } from './open-tahun.ts'

let test: TestApp
beforeAll(async () => {
  test = await testApp()
})
afterAll(() => test.close())

const NEXT = { entitas: 'kpu', tahun: 2027 } as const
const UNOPENED =
  'Tahun 2027 belum dibuka. Verifikator atau Admin dapat membukanya di Pengaturan, bagian Tahun.'

describe('a year nobody opened', () => {
  it('refuses work with who can open it, on its page as in the action', async () => {
    const kasubbag = await test.as('kasubbag')
    const refused = await refusalOf(test.app.run(createPkDraft, kasubbag, NEXT))
    expect([refused.code, refused.message]).toEqual(['terkunci', UNOPENED])
    expect((await test.app.run(listPk, kasubbag, NEXT)).may.create).toEqual({ ok: false, why: UNOPENED })
    const { tasks, waiting } = await test.app.run(readBeranda, kasubbag, NEXT)
    expect([...tasks, ...waiting].filter(({ place }) => place.tahun === NEXT.tahun)).toEqual([])
  })

  it('may be given its law before', async () => {
    const choice = { mulaiTahun: '2027', kebijakan: 'pmk 3', skala: 'Skala LKj KPU 1' }
    await test.app.run(pinKebijakan, await test.as('admin'), choice)
  })

  it('is not offered by the year switch', async () => {
    const office = await test.app.run(readOffice, await test.as('operator'), {})
    expect(office.years).toEqual([2024, 2023, 2022, 2021])
    expect(office.may.openYear).toEqual({
      ok: false,
      why: 'Verifikator atau Admin yang dapat melakukan ini.',
    })
  })
})

describe('opening a year', () => {
  it('refuses whoever may not, a year too far, and one that is opened', async () => {
    const tried = async (who: string, tahun: number) => {
      const { code, message, data } = await refusalOf(test.app.run(openTahun, await test.as(who), { tahun }))
      return [code, data.fields ?? message]
    }
    expect((await tried('operator', 2027))[0]).toBe('tidak-berwenang')
    expect(await tried('admin', 2028)).toEqual(['masukan-salah', { tahun: 'Paling jauh tahun depan, 2027.' }])
    expect(await tried('admin', 2022)).toEqual(['sudah-ada', 'Tahun 2022 sudah dibuka. Pilih tahun lain.'])
  })

  it('makes its windows by the law of that year, and its work possible', async () => {
    const kasubbag = await test.as('kasubbag')
    const two = await Promise.allSettled([1, 2].map(() => test.app.run(openTahun, kasubbag, { tahun: 2027 })))
    expect(two.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const { items, choices, history } = await test.app.run(listTahun, kasubbag, {})
    expect(items[0]).toMatchObject({
      tahun: 2027,
      entitas: [
        { kode: 'kpu', stateLabel: 'Terbuka', why: 'Laporan Kinerjanya belum final.' },
        { kode: 'sekretariat' },
      ],
    })
    expect(choices?.map(({ value }) => value)).toEqual([
      '2026',
      '2025',
      '2020',
      '2019',
      '2018',
      '2017',
      '2016',
    ])
    expect(history[0]?.sentence).toBe('membuka tahun 2027')
    await test.app.run(createPkDraft, kasubbag, NEXT)
    const { timeline } = await test.app.run(readBeranda, kasubbag, NEXT)
    expect(timeline.find(({ jenis }) => jenis === 'pk')).toMatchObject({
      buka: '2026-11-01',
      tenggat: '2027-02-01',
    })
    const office = await test.app.run(readOffice, kasubbag, {})
    expect(office.years[0]).toBe(2027)
  })

  it('takes an earlier one too', async () => {
    const kasubbag = await test.as('kasubbag')
    await test.app.run(openTahun, kasubbag, { tahun: 2020 })
    const { items } = await test.app.run(listTahun, kasubbag, {})
    expect(items.map(({ tahun }) => tahun)).toEqual([2027, 2024, 2023, 2022, 2021, 2020])
  })
})

describe('the year after the last', () => {
  it.each([
    ['2026-10-31', []],
    ['2026-11-01', ['Buka tahun 2027']],
  ])('is asked of who may open it from the day its agreement may be written: %s', async (today, asked) => {
    const fresh = await testApp({ sample: false, today })
    try {
      const { personId, unit } = await fresh.app.run(setUpOffice, null, {
        ...{ unit: '3506', ketuaNama: 'Ketua Contoh', sekretarisNama: 'Sekretaris Contoh' },
        ...{ adminName: 'Admin', adminEmail: 'admin@kab.example', adminPassword: 'tiga kucing menyeberang' },
        installer: { address: '127.0.0.1', local: true },
      })
      const admin = await fresh.app.actor(personId, unit)
      const { tasks } = await fresh.app.run(readBeranda, admin, { entitas: 'kpu', tahun: 2026 })
      expect(tasks.filter(({ kunci }) => kunci.includes('tahun-buka')).map(({ title }) => title)).toEqual(
        asked,
      )
    } finally {
      await fresh.close()
    }
  })
})
