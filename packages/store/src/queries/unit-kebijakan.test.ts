import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Reader, readTransaction, type Writer, writeTransaction } from '../context/transaction.ts'
import type { Schema } from '../tables/schema.ts'
import type { TestDatabase } from '../testing/index.ts'
import { ensureDokumen, finalizeDokumen } from './dokumen.ts'
import { addKebijakan, getKebijakan, listKebijakan } from './kebijakan.ts'
import { addLembaga, lembagaOfUnit } from './lembaga.ts'
import { officeRules } from './office-rules.ts'
import { addSkala, listSkala } from './skala.ts'
import { closeTahun, openTahun } from './tahun-kinerja.ts'
import { as, officeDatabase, PENANDA_TANGAN, SISTEM } from './test-office.ts'
import { listUnitKebijakan, putUnitKebijakan } from './unit-kebijakan.ts'

const PACK = { nama: 'kpu', sitasi: 'PermenPANRB 53/2014', tahun: 2015 }
const NAMES = { nama: 'kpu', versi: 1 }
const SCALES = [1, 2].map((versi) => ({ nama: 'Skala', versi, sitasi: 'x', kelas: [{ from: '0' }] }))

let db: TestDatabase<Schema>
beforeAll(async () => {
  db = await officeDatabase()
  await asSystem(async (tx) => {
    const packs = [
      { ...PACK, versi: 1, isi: '{"cap":"120"}' },
      { ...PACK, versi: 2, tahun: 2023, isi: '{"cap":"110"}' },
    ]
    expect(await addKebijakan(tx, packs)).toHaveLength(2)
    await addLembaga(tx, [{ ...NAMES, isi: '{"nama":"KPU"}' }])
    await addSkala(tx, ['3572', '3573'], SCALES)
  })
})
afterAll(() => db.close())

const read = <T>(fn: (tx: Reader) => Promise<T>) => readTransaction(db, as('operator'), fn)
const asAdmin = <T>(fn: (tx: Writer) => Promise<T>) => writeTransaction(db, as('admin'), fn)
const asSystem = <T>(fn: (tx: Writer) => Promise<T>) => writeTransaction(db, SISTEM, fn)

function pin(mulai_tahun: number, versi: number, unit_code = '3572') {
  const versions = { kebijakan: 'kpu', kebijakan_versi: versi, skala: 'Skala', skala_versi: versi }
  return { unit_code, mulai_tahun, ...versions, lembaga: NAMES, oleh: 'Admin' }
}

async function ruling(tahun: number): Promise<[number, number] | null> {
  const law = (await read((tx) => officeRules(tx, { unit: '3572', tahun })))?.law
  return law ? [law.kebijakan.versi, law.skala.versi] : null
}

describe('versions', () => {
  it('that are there already stay as they are', async () => {
    expect(await asSystem((tx) => addKebijakan(tx, [{ ...PACK, versi: 1, isi: '{"cap":"1"}' }]))).toEqual([])
    expect((await read((tx) => getKebijakan(tx, { nama: 'kpu', versi: 1 })))?.isi).toEqual({ cap: '120' })
    expect(await read((tx) => getKebijakan(tx, { nama: 'kpu', versi: 3 }))).toBeNull()
    expect((await read(listKebijakan)).map(({ versi }) => versi)).toEqual([2, 1])
    await asSystem((tx) => addSkala(tx, ['3572'], [{ ...SCALES[0], kelas: [] } as never]))
    expect((await read((tx) => listSkala(tx, '3572'))).map(({ versi, kelas }) => [versi, kelas])).toEqual([
      [2, [{ from: '0' }]],
      [1, [{ from: '0' }]],
    ])
  })

  it('are added to the packs by the system alone', async () => {
    const added = asAdmin((tx) => addKebijakan(tx, [{ ...PACK, versi: 9, isi: '{}' }]))
    await expect(added).rejects.toMatchObject({ code: '42501' })
  })

  it.each([
    `update kebijakan set isi = '{}'`,
    'delete from kebijakan',
    'truncate kebijakan cascade',
    `update skala set kelas = '[]'`,
    'delete from skala',
    'truncate skala cascade',
    `update lembaga set isi = '{}'`,
    'delete from lembaga',
    'truncate lembaga cascade',
  ])('refuse "%s" to the program and to the owner of the tables', async (statement) => {
    const tried = asSystem((tx) => sql.raw(statement).execute(tx))
    await expect(tried).rejects.toMatchObject({ code: '42501' })
    await expect(db.pool.query(statement)).rejects.toMatchObject({ constraint: 'versi_tetap' })
  })
})

describe('what an office measures by', () => {
  it('is nothing before it was pinned, then the latest row up to the year', async () => {
    expect(await ruling(2021)).toBeNull()
    await asAdmin(async (tx) => {
      await putUnitKebijakan(tx, pin(2010, 1))
      await putUnitKebijakan(tx, pin(2023, 2))
    })
    expect([await ruling(2010), await ruling(2022), await ruling(2023), await ruling(2030)]).toEqual([
      [1, 1],
      [1, 1],
      [2, 2],
      [2, 2],
    ])
    expect(await ruling(2009)).toBeNull()
  })

  it('is replaced where the same year is pinned again', async () => {
    await asAdmin((tx) => putUnitKebijakan(tx, { ...pin(2023, 1), oleh: 'Lain' }))
    const pins = await read((tx) => listUnitKebijakan(tx, '3572'))
    expect(
      pins.map(({ mulai_tahun, kebijakan, skala, oleh }) => [mulai_tahun, kebijakan.versi, skala.nama, oleh]),
    ).toEqual([
      [2010, 1, 'Skala', 'Admin'],
      [2023, 1, 'Skala', 'Lain'],
    ])
  })

  it('is pinned by an admin, in the own office, to versions that exist', async () => {
    const pinned = (row: ReturnType<typeof pin>, role = as('admin')) =>
      writeTransaction(db, role, (tx) => putUnitKebijakan(tx, row))
    await expect(pinned(pin(2024, 2), as('verifikator'))).rejects.toMatchObject({ code: '42501' })
    await expect(pinned(pin(2024, 2, '3573'))).rejects.toMatchObject({ code: '42501' })
    await expect(pinned(pin(2024, 7))).rejects.toMatchObject({ code: '23503' })
  })

  it('says whose names the office bears, which it keeps until others are pinned', async () => {
    const other = { nama: 'dinas', versi: 3 }
    await asSystem((tx) => addLembaga(tx, [{ ...other, isi: '{"nama":"Dinas"}' }]))
    const { lembaga, ...silent } = pin(2025, 2)
    await asAdmin(async (tx) => {
      await putUnitKebijakan(tx, { ...pin(2026, 2), lembaga: other })
      await putUnitKebijakan(tx, silent)
      await putUnitKebijakan(tx, { ...silent, mulai_tahun: 2027 })
    })
    const names = async (tahun: number, unit = '3572') => {
      const found = await read((tx) => lembagaOfUnit(tx, { unit, tahun }))
      return found === null ? null : [found.nama, found.versi]
    }
    expect([await names(2009), await names(2025)]).toEqual([
      ['kpu', 1],
      ['kpu', 1],
    ])
    expect([await names(2026), await names(2030)]).toEqual([
      ['dinas', 3],
      ['dinas', 3],
    ])
    expect((await read((tx) => officeRules(tx, { unit: '3572', tahun: 2026 })))?.lembaga).toMatchObject(other)
    // An office that measures nothing bears the first names of the installation.
    expect(await names(2026, '3573')).toEqual(['dinas', 3])
    expect(await read((tx) => lembagaOfUnit(tx, { unit: '9999', tahun: 2026 }))).toBeNull()
  })

  it('stays for a closed year, whichever row is written, to every login', async () => {
    await closeYear(2021)
    const refused = { constraint: 'tahun_ditutup' }
    for (const mulai of [2010, 2015, 2021])
      await expect(asAdmin((tx) => putUnitKebijakan(tx, pin(mulai, 2)))).rejects.toMatchObject(refused)
    for (const statement of [
      `delete from unit_kebijakan where mulai_tahun = 2010`,
      `update unit_kebijakan set mulai_tahun = 2020 where mulai_tahun = 2023`,
      `update unit_kebijakan set skala_versi = 2 where mulai_tahun = 2010`,
    ])
      await expect(db.pool.query(statement), statement).rejects.toMatchObject(refused)
    await asAdmin((tx) => putUnitKebijakan(tx, pin(2022, 2)))
    expect([await ruling(2021), await ruling(2022)]).toEqual([
      [1, 1],
      [2, 2],
    ])
  })
})

async function closeYear(tahun: number): Promise<void> {
  const key = { unit: '3572', entitas: 'kpu' as const, tahun }
  await asSystem(async (tx) => {
    const { id, version } = await ensureDokumen(tx, { ...key, jenis: 'lkj' })
    await finalizeDokumen(tx, {
      unit: '3572',
      id,
      version,
      from: 'draf',
      nomor: null,
      tanggal: '2022-02-26',
      snapshot: '{}',
      hash: 'h',
      dataHash: 'd',
      program: 'akuntabel uji',
      template: 'lkj-1',
      penandaTangan: PENANDA_TANGAN,
      finalizedBy: 'Orang',
    })
    await openTahun(tx, { ...key, oleh: 'Orang' })
    await closeTahun(tx, { ...key, dokumenId: id, oleh: 'Orang' })
  })
}
