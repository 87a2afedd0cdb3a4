import { afterAll, beforeAll, describe, expect, it } from 'vitest'
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
  expect(view.sentences[0]).toBe('1 dari 38 kantor sudah punya perjanjian; 0 sudah mengisi semua indikator.')
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

describe('offices that should report', () => {
  const asked = { entitas: 'kpu', tahun: 2022, triwulan: 4 } as const
  const ask = async (part: Record<string, unknown> = {}) =>
    test.app.run(readPantauan, await test.as('provinsi', '35'), { ...asked, ...part })

  it('are all listed, also those that never began', async () => {
    const { units, all, saring, page } = await ask()
    expect([all, units.length, page]).toEqual([38, 38, { now: 1, of: 1, shown: 38 }])
    expect(units.find(({ unit }) => unit === '3573')).toMatchObject({
      ...{ active: false, stateLabel: 'Belum memakai Akuntabel', filled: null, owner: null },
      pk: { label: 'Belum ada' },
    })
    expect(units.find(({ unit }) => unit === '3572')).toMatchObject({
      pk: { label: 'Ditandatangani' },
      quarters: [
        { name: 'I', label: 'Draf' },
        { name: 'II–III', label: 'Disetujui' },
        { name: 'IV', label: 'Draf' },
      ],
      lkj: { label: 'Belum ada' },
    })
    expect(saring.map(({ name, count }) => [name, count])).toEqual([
      ['semua', 38],
      ['belum-mulai', 37],
      ['terlambat', 0],
      ['diam', 0],
      ['selesai', 0],
    ])
    expect((await ask({ saring: 'belum-mulai' })).units).toHaveLength(37)
    expect((await ask({ cari: 'kota blitar' })).units.map(({ unit }) => unit)).toEqual(['3572'])
    expect((await ask({ urut: 'terisi' })).units[0]?.unit).toBe('3572')
  })

  it('name who they wait for, since when, and whether anybody moved since', async () => {
    const owner = async () => (await ask({ cari: 'Kota Blitar' })).units[0]?.owner
    expect(await owner()).toMatchObject({
      ...{ who: 'Operator', task: 'Mengisi pengukuran', diam: false, late: false },
      sejakText: '15 Desember 2022',
    })
    const old = `alter table audit_jejak disable trigger user;
      update audit_jejak set at = '2022-09-01' where unit_code = '3572'; alter table audit_jejak enable trigger user`
    await test.database.pool.query(old)
    await test.database.pool.query(
      `update jendela set tenggat = '2023-01-15', kunci = '2026-12-31' where tahun = 2022 and triwulan = 4`,
    )
    expect(await owner()).toMatchObject({ diam: true, late: true, terakhirText: '1 September 2022' })
    expect((await ask({ saring: 'diam' })).units.map(({ unit }) => unit)).toEqual(['3572'])
    expect((await ask({ urut: 'diam' })).units[0]?.unit).toBe('3572')
    // Who was put out of work fills nothing.
    await test.database.pool.query(
      `insert into orang_nonaktif (unit_code, person_id, alasan, oleh)
        select unit_code, person_id, 'Mutasi', 'Admin' from peran where unit_code = '3572' and role = 'operator'`,
    )
    await test.database.pool.query(`delete from peran where unit_code = '3572' and role = 'verifikator'`)
    expect(await owner()).toMatchObject({ who: 'Belum ada Operator', diam: true })
  })
})
