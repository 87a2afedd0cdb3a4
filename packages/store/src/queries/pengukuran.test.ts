import type { CompiledQuery } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Reader, readTransaction, type Writer, writeTransaction } from '../context/transaction.ts'
import type { Triwulan } from '../tables/columns.ts'
import type { Schema } from '../tables/schema.ts'
import type { TestDatabase } from '../testing/index.ts'
import { berkasTerpakai, ensureBerkasBukti } from './berkas-bukti.ts'
import { buktiOfYear, getBukti, insertBukti, listBukti, retireBukti } from './bukti.ts'
import { addIndikatorVersi, getIndikator, indikatorVersions, listIku } from './indikator.ts'
import { indikatorHistory, putCapaianLampau } from './indikator-history.ts'
import {
  ensurePengukuran,
  getPengukuran,
  listPengukuran,
  lockPengukuran,
  movePengukuran,
  type Pengukuran,
} from './pengukuran.ts'
import { pengukuranGrid } from './pengukuran-grid.ts'
import { nilaiOfYear, saveNilai } from './pengukuran-nilai.ts'
import { createPk } from './pk.ts'
import { addDraftPk, addIndikator, as, officeDatabase, sign } from './test-office.ts'

let db: TestDatabase<Schema>
let indikatorId: string
let tahun = 2020
let quarter: Pengukuran
beforeAll(async () => {
  db = await officeDatabase()
  indikatorId = await addIndikator(db)
})
afterAll(() => db.close())
beforeEach(async () => {
  tahun += 1
  quarter = await ensure(4)
})

const read = <T>(fn: (tx: Reader) => Promise<T>) => readTransaction(db, as('operator'), fn)
const write = <T>(fn: (tx: Writer) => Promise<T>) => writeTransaction(db, as('operator'), fn)
const period = () => ({ unit: '3572', entitas: 'kpu' as const, tahun })
const ensure = (triwulan: Triwulan) => write((tx) => ensurePengukuran(tx, { ...period(), triwulan }))
const save = (version: number, fields: Parameters<typeof saveNilai>[1]['fields']) =>
  write((tx) =>
    saveNilai(tx, { unit: '3572', pengukuranId: quarter.id, indikatorId, version, updatedBy: 'o', fields }),
  )

describe('pengukuran', () => {
  it('is made once, also by two at a time', async () => {
    const [a, b] = await Promise.all([ensure(1), ensure(1)])
    expect(a.id).toBe(b.id)
    expect((await read((tx) => listPengukuran(tx, period()))).map((row) => row.triwulan)).toEqual([1, 4])
    expect(await read((tx) => getPengukuran(tx, { ...period(), triwulan: 2 }))).toBeNull()
  })

  it('moves by version and state, with the reason of a return', async () => {
    const key = { unit: '3572', id: quarter.id }
    expect(
      (await write((tx) => movePengukuran(tx, { ...key, version: 1, from: 'draf', to: 'diajukan' }))).saved
        ?.version,
    ).toBe(2)
    expect(
      (await write((tx) => movePengukuran(tx, { ...key, version: 1, from: 'draf', to: 'diajukan' }))).conflict
        ?.state,
    ).toBe('diajukan')
    const back = await write((tx) =>
      movePengukuran(tx, {
        ...key,
        version: 2,
        from: 'diajukan',
        to: 'dikembalikan',
        alasan: 'Bukti kurang',
      }),
    )
    expect(back.saved).toMatchObject({ state: 'dikembalikan', alasan_kembali: 'Bukti kurang' })
  })

  it('holds its state still while a value is saved', async () => {
    const order: string[] = []
    const started = Promise.withResolvers<void>()
    const saving = write(async (tx) => {
      await lockPengukuran(tx, { unit: '3572', id: quarter.id, mode: 'share' })
      started.resolve()
      await new Promise((resolve) => setTimeout(resolve, 150))
      order.push('saved')
    })
    await started.promise
    await write((tx) => lockPengukuran(tx, { unit: '3572', id: quarter.id, mode: 'update' }))
    order.push('moved')
    await saving
    expect(order).toEqual(['saved', 'moved'])
  })
})

describe('a value', () => {
  it('is saved, changed in part, and never overwrites what the person did not see', async () => {
    expect((await save(0, { amount: '77.5', penyebab: 'Rapat rutin' })).saved).toMatchObject({
      amount: '77.5',
      version: 1,
    })
    expect((await save(0, { amount: '1' })).conflict).toMatchObject({ amount: '77.5', version: 1 })
    expect((await save(1, { amount: null })).saved).toMatchObject({
      amount: null,
      penyebab: 'Rapat rutin',
      version: 2,
    })
    expect((await save(1, { amount: '2' })).conflict).toMatchObject({ amount: null, version: 2 })
  })

  it('has one winner when two save at once', async () => {
    await save(0, { amount: '1' })
    const results = await Promise.all(['10', '20', '30', '40'].map((amount) => save(1, { amount })))
    const [winner, ...others] = results.filter((result) => result.saved !== undefined)
    expect(others).toEqual([])
    expect(results.filter((result) => result.conflict).map((result) => result.conflict?.amount)).toEqual(
      Array(3).fill(winner?.saved?.amount),
    )
  })

  it('keeps decimals whole', async () => {
    const digits = '123456789012345678901234.123456789'
    expect((await save(0, { amount: digits })).saved?.amount).toBe(digits)
  })

  it('is a number or a code, not both', async () => {
    await expect(save(0, { amount: '1', code: 'BB' })).rejects.toMatchObject({ code: '23514' })
  })
})

describe('the grid', () => {
  it('is null without a PK and has four quarters with an empty one', async () => {
    expect(await read((tx) => pengukuranGrid(tx, period()))).toBeNull()
    await writeTransaction(db, as('verifikator'), (tx) => createPk(tx, period()))
    const grid = await read((tx) => pengukuranGrid(tx, period()))
    expect(grid?.quarters.map((q) => [q.triwulan, q.id])).toEqual([
      [1, null],
      [2, null],
      [3, null],
      [4, quarter.id],
    ])
    expect(grid?.sasaran).toEqual([])
  })

  it('gives targets, values, evidence and texts of a year in one query', async () => {
    const { pk } = await addDraftPk(db, { tahun, indikatorId })
    await sign(db, pk)
    await save(0, { amount: '77', penyebab: 'Rapat', sampel: true })
    await addBukti('a'.repeat(64))
    await addBukti('b'.repeat(64))
    const executed: string[] = []
    const grid = await read(async (tx) => {
      const original = tx.getExecutor().executeQuery
      Object.defineProperty(tx.getExecutor(), 'executeQuery', {
        value(this: unknown, query: CompiledQuery, ...rest: unknown[]) {
          executed.push(query.sql)
          return (original as (...all: unknown[]) => unknown).call(this, query, ...rest)
        },
        configurable: true,
      })
      const found = await pengukuranGrid(tx, period())
      expect(executed).toHaveLength(1)
      return found
    })
    expect(grid?.pk).toMatchObject({ id: pk.id, state: 'ditandatangani' })
    const [indikator] = grid?.sasaran[0]?.indikator ?? []
    expect(indikator).toMatchObject({
      kode: 'IKU-1',
      name: 'Indeks RB',
      target: { amount: '80', code: null },
      bobot: '1',
    })
    expect(
      indikator?.cells.map((cell) => [cell.target.amount, cell.realisasi.amount, cell.version, cell.bukti]),
    ).toEqual([
      [null, null, 0, 0],
      [null, null, 0, 0],
      [null, null, 0, 0],
      ['80', '77', 1, 2],
    ])
    expect(indikator?.cells[3]).toMatchObject({ sampel: true, teks: { penyebab: true, hambatan: false } })
    expect(await readTransaction(db, as('operator', '3573'), (tx) => pengukuranGrid(tx, period()))).toBeNull()
  })
})

function addBukti(sha256: string, nama = 'sk.pdf') {
  return write(async (tx) => {
    const file = { unit_code: '3572', sha256, nama, uploaded_by: 'o' }
    await ensureBerkasBukti(tx, { ...file, ukuran: 10n, tipe: 'application/pdf' })
    return insertBukti(tx, { ...file, pengukuran_id: quarter.id, indikator_id: indikatorId })
  })
}

describe('bukti', () => {
  it('needs its value, is listed until retired, and is found for as long as it exists', async () => {
    await expect(addBukti('c'.repeat(64))).rejects.toMatchObject({ code: '23503' })
    await save(0, { amount: '1' })
    const { id } = await addBukti('c'.repeat(64))
    const key = { unit: '3572', pengukuranId: quarter.id }
    expect(await read((tx) => listBukti(tx, { ...key, indikatorId }))).toMatchObject([
      { nama: 'sk.pdf', ukuran: 10n },
    ])
    expect(await read((tx) => buktiOfYear(tx, period()))).toMatchObject([{ id, triwulan: 4 }])
    expect((await write((tx) => retireBukti(tx, '3572', id)))?.retired_at).toBeInstanceOf(Date)
    expect(await write((tx) => retireBukti(tx, '3572', id))).toBeNull()
    expect(await read((tx) => listBukti(tx, key))).toEqual([])
    expect(await read((tx) => listBukti(tx, { ...key, includeRetired: true }))).toHaveLength(1)
    expect((await read((tx) => getBukti(tx, '3572', id)))?.id).toBe(id)
    expect(await readTransaction(db, as('operator', '3573'), (tx) => getBukti(tx, '3572', id))).toBeNull()
  })

  it('names a file as it was called first, and lists it once while it proves anything', async () => {
    await save(0, { amount: '1' })
    const first = await addBukti('d'.repeat(64), 'register.pdf')
    const again = await addBukti('d'.repeat(64), 'register lagi.pdf')
    const used = async () =>
      (await read((tx) => berkasTerpakai(tx, { unit: '3572', limit: 100 })))
        .filter(({ sha256 }) => sha256 === 'd'.repeat(64))
        .map(({ nama, ukuran, kode, triwulan }) => [nama, ukuran, kode, triwulan])
    expect(await used()).toEqual([['register.pdf', 10n, 'IKU-1', 4]])
    await write((tx) => retireBukti(tx, '3572', first.id))
    expect(await used()).toHaveLength(1)
    await write((tx) => retireBukti(tx, '3572', again.id))
    expect(await used()).toEqual([])
    const foreign = readTransaction(db, as('operator', '3573'), (tx) =>
      berkasTerpakai(tx, { unit: '3572', limit: 100 }),
    )
    expect(await foreign).toEqual([])
  })
})

describe('indikator', () => {
  it('has versions, the newest is its card', async () => {
    const id = await addIndikator(db, { kode: 'IKU-2' })
    const card = {
      unit_code: '3572',
      indikator_id: id,
      berlaku: '2022-01-01',
      name: 'Baru',
      satuan: 'persen',
      value_kind: 'persen',
      polarity: 'maksimal',
      consolidation: 'terakhir',
    } as const
    const added = await Promise.all([
      write((tx) => addIndikatorVersi(tx, card)),
      write((tx) => addIndikatorVersi(tx, card)),
    ])
    expect(added.map((row) => row?.versi).sort()).toEqual([2, 3])
    expect(await write((tx) => addIndikatorVersi(tx, { ...card, indikator_id: quarter.id }))).toBeNull()
    expect((await read((tx) => getIndikator(tx, { unit: '3572', id })))?.versi).toBe(3)
    expect((await read((tx) => getIndikator(tx, { unit: '3572', id, versi: 1 })))?.name).toBe('Indeks RB')
    expect((await read((tx) => indikatorVersions(tx, '3572', id))).map((row) => row.versi)).toEqual([3, 2, 1])
    const ikuOf = async (tahun: number) =>
      (await read((tx) => listIku(tx, { unit: '3572', entitas: 'kpu', tahun }))).map((row) => [
        row.kode,
        row.versi,
      ])
    expect(await ikuOf(2022)).toEqual([
      ['IKU-1', 1],
      ['IKU-2', 3],
    ])
    expect(await ikuOf(2021)).toEqual([
      ['IKU-1', 1],
      ['IKU-2', 1],
    ])
    // Before its first card a year reads that one; outside its years it is not there.
    expect(await ikuOf(2020)).toHaveLength(2)
    expect(await ikuOf(2025)).toEqual([])
  })

  it('tells what was measured and aimed at, with the years before', async () => {
    const id = await addIndikator(db, { kode: `H-${tahun}` })
    await addDraftPk(db, { tahun, indikatorId: id })
    await write((tx) =>
      saveNilai(tx, {
        ...{ unit: '3572', pengukuranId: quarter.id, indikatorId: id, version: 0, updatedBy: 'o' },
        fields: { amount: '70' },
      }),
    )
    const lampau = { unit_code: '3572', indikator_id: id, sumber: 'LKj', target_amount: '75' }
    await write((tx) =>
      putCapaianLampau(tx, [
        { ...lampau, tahun: tahun - 1, amount: '60' },
        { ...lampau, tahun: tahun + 1, amount: '99' },
      ]),
    )
    await write((tx) => putCapaianLampau(tx, [{ ...lampau, tahun: tahun - 1, amount: '61' }]))
    const history = await read((tx) =>
      indikatorHistory(tx, { unit: '3572', indikatorIds: [id], untilTahun: tahun }),
    )
    expect(history.nilai).toMatchObject([{ tahun, triwulan: 4, amount: '70' }])
    expect(history.targets).toMatchObject([{ tahun, amount: '80' }])
    expect(history.lampau).toMatchObject([{ tahun: tahun - 1, amount: '61', target_amount: '75' }])
    expect(await read((tx) => nilaiOfYear(tx, period()))).toMatchObject([{ indikator_id: id, triwulan: 4 }])
  })
})
