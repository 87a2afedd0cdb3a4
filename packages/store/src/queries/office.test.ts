import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Reader, readTransaction, type Writer, writeTransaction } from '../context/transaction.ts'
import type { Schema } from '../tables/schema.ts'
import type { TestDatabase } from '../testing/index.ts'
import { deletePejabat, getPejabat, insertPejabat, listPejabat, pejabatAt, updatePejabat } from './pejabat.ts'
import { grantPeran, peranOfPerson, peranOfUnit, peranOn, revokePeran } from './peran.ts'
import { deleteSubbagian, insertSubbagian, listSubbagian, updateSubbagian } from './subbagian.ts'
import { as, officeDatabase, SISTEM } from './test-office.ts'
import { activateUnit, getUnit, insertUnits, listUnits, updateUnit } from './unit.ts'

let db: TestDatabase<Schema>
beforeAll(async () => {
  db = await officeDatabase()
})
afterAll(() => db.close())

const read = <T>(fn: (tx: Reader) => Promise<T>) => readTransaction(db, SISTEM, fn)
const write = <T>(fn: (tx: Writer) => Promise<T>) => writeTransaction(db, SISTEM, fn)
const codes = (rows: { unit_code: string }[]) => rows.map((row) => row.unit_code)

describe('unit', () => {
  it('stands in a tree, parents first, idle offices hidden unless asked', async () => {
    expect(codes(await read((tx) => listUnits(tx)))).toEqual(['00', '35', '3572', '3573', '51'])
    expect((await read((tx) => getUnit(tx, '3572')))?.path).toBe('00/35/3572')
    expect(await read((tx) => getUnit(tx, '9999'))).toBeNull()
  })

  it('refuses a parent that does not exist', async () => {
    const orphan = {
      unit_code: '7777',
      parent_code: '77',
      level: 'kabkota' as const,
      name: 'x',
      short_name: 'x',
      place: 'x',
    }
    await expect(write((tx) => insertUnits(tx, [orphan]))).rejects.toThrow('77')
  })

  it('is switched on and keeps its profile', async () => {
    expect((await write((tx) => activateUnit(tx, '5171')))?.active).toBe(true)
    const { saved } = await writeTransaction(db, as('admin', '5171'), (tx) =>
      updateUnit(tx, { unit: '5171', version: 1, place: 'Denpasar', profile: { members: 5 } }),
    )
    expect(saved).toMatchObject({
      place: 'Denpasar',
      profile: { members: 5 },
      version: 2,
      name: 'Kantor 5171',
    })
    const stale = await write((tx) => updateUnit(tx, { unit: '5171', version: 1, place: 'lain' }))
    expect(stale.conflict).toMatchObject({ place: 'Denpasar', version: 2 })
  })
})

describe('pejabat', () => {
  it('are those in office on a day, the later first', async () => {
    const base = {
      unit_code: '3572',
      entitas: 'sekretariat' as const,
      kedudukan: 'kepala-pendukung' as const,
      jabatan: 'Sekretaris',
    }
    const [holder] = await write((tx) =>
      insertPejabat(tx, [
        { ...base, nama: 'Lama', sejak: '2019-01-01', sampai: '2021-06-30' },
        { ...base, nama: 'Plt', status: 'plt', sejak: '2021-06-01', sampai: '2021-12-31' },
      ]),
    )
    const names = (tanggal: string) =>
      read(async (tx) => (await pejabatAt(tx, { unit: '3572', tanggal })).map((row) => row.nama))
    expect(await names('2021-05-31')).toEqual(['Lama'])
    expect(await names('2021-06-30')).toEqual(['Plt', 'Lama'])
    expect(await names('2021-12-31')).toEqual(['Plt'])
    expect(await names('2022-01-01')).toEqual([])
    const key = { unit: '3572', id: holder?.id as string }
    const { saved } = await write((tx) => updatePejabat(tx, { ...key, version: 1, nama: 'Baru' }))
    expect(saved).toMatchObject({ nama: 'Baru', version: 2 })
    const stale = await write((tx) => updatePejabat(tx, { ...key, version: 1, nama: 'Lain' }))
    expect(stale.conflict).toMatchObject({ nama: 'Baru' })
    expect((await read((tx) => listPejabat(tx, '3572'))).map((row) => row.nama)).toEqual(['Plt', 'Baru'])
    expect(await write((tx) => deletePejabat(tx, '3573', key.id))).toBeNull()
    expect((await write((tx) => deletePejabat(tx, '3572', key.id)))?.nama).toBe('Baru')
    expect(await read((tx) => getPejabat(tx, '3572', key.id))).toBeNull()
  })

  it('cannot leave before they came', async () => {
    const row = {
      unit_code: '3572',
      entitas: 'kpu' as const,
      kedudukan: 'kepala' as const,
      jabatan: 'Ketua',
      nama: 'x',
      sejak: '2021-01-02',
      sampai: '2021-01-01',
    }
    await expect(write((tx) => insertPejabat(tx, [row]))).rejects.toMatchObject({ code: '23514' })
  })
})

describe('subbagian and peran', () => {
  it('are kept, changed and removed', async () => {
    const [sub] = await write((tx) =>
      insertSubbagian(tx, [
        { unit_code: '3572', name: 'Program', sort: 2 },
        { unit_code: '3572', name: 'Hukum', sort: 1 },
      ]),
    )
    const id = sub?.id as string
    expect((await read((tx) => listSubbagian(tx, '3572'))).map((row) => row.name)).toEqual([
      'Hukum',
      'Program',
    ])
    expect((await write((tx) => updateSubbagian(tx, { unit: '3572', id, name: 'Perencanaan' })))?.name).toBe(
      'Perencanaan',
    )

    await write((tx) =>
      grantPeran(tx, [
        { unit_code: '3572', person_id: 'p1', role: 'operator' },
        { unit_code: '35', person_id: 'p1', role: 'supervisor' },
      ]),
    )
    await write((tx) =>
      grantPeran(tx, [{ unit_code: '3572', person_id: 'p1', role: 'operator', subbagian_id: id }]),
    )
    expect(await read((tx) => peranOfPerson(tx, 'p1'))).toEqual([
      { unit_code: '35', person_id: 'p1', role: 'supervisor', subbagian_id: null },
      { unit_code: '3572', person_id: 'p1', role: 'operator', subbagian_id: id },
    ])
    await expect(write((tx) => deleteSubbagian(tx, '3572', id))).rejects.toMatchObject({ code: '23503' })
    expect(
      (await write((tx) => revokePeran(tx, { unit: '3572', personId: 'p1', role: 'operator' })))?.role,
    ).toBe('operator')
    expect(
      await write((tx) => revokePeran(tx, { unit: '3572', personId: 'p1', role: 'operator' })),
    ).toBeNull()
    expect((await write((tx) => deleteSubbagian(tx, '3572', id)))?.id).toBe(id)
    expect(await read((tx) => peranOfUnit(tx, '3572'))).toEqual([])
  })

  it('reach down only where they are roles that read', async () => {
    await write((tx) =>
      grantPeran(tx, [
        { unit_code: '35', person_id: 'p2', role: 'supervisor' },
        { unit_code: '35', person_id: 'p2', role: 'admin' },
        { unit_code: '3573', person_id: 'p2', role: 'operator' },
      ]),
    )
    const on = (unit: string) =>
      read(async (tx) => (await peranOn(tx, unit, 'p2')).map((row) => `${row.unit_code} ${row.role}`))
    expect(await on('35')).toEqual(['35 admin', '35 supervisor'])
    expect(await on('3573')).toEqual(['3573 operator', '35 supervisor'])
    expect(await on('00')).toEqual([])
    expect(await on('51')).toEqual([])
  })
})
