import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Reader, readTransaction, type Writer, writeTransaction } from '../context/transaction.ts'
import type { Schema } from '../tables/schema.ts'
import type { TestDatabase } from '../testing/index.ts'
import { countDraf, getDraf, keepDraf, settleDraf } from './draf.ts'
import { insertPengecualian, listJendela, putJendela } from './jendela.ts'
import { claimKiriman, completeKiriman } from './kiriman.ts'
import { officeRules } from './office-rules.ts'
import { createPekerjaan, getPekerjaan, listPekerjaan, updatePekerjaan } from './pekerjaan.ts'
import { as, officeDatabase } from './test-office.ts'

let db: TestDatabase<Schema>
beforeAll(async () => {
  db = await officeDatabase()
})
afterAll(() => db.close())

const read = <T>(fn: (tx: Reader) => Promise<T>) => readTransaction(db, as('operator'), fn)
const write = <T>(fn: (tx: Writer) => Promise<T>) => writeTransaction(db, as('operator'), fn)

describe('draf', () => {
  const key = { unit: '3572', personId: 'orang', kunci: 'pengukuran/1' }
  const none = { isi: {}, dasar: {}, lepas: [] as string[] }
  const now = async () => {
    const draf = await read((tx) => getDraf(tx, key))
    return draf && { isi: draf.isi, dasar: draf.dasar, urut: Number(draf.urut) }
  }

  it('is kept per form and person, field by field, also for a supervisor', async () => {
    const first = { ...key, isi: { a: '7', b: '8' }, dasar: { a: 1, b: 1 }, lepas: [], urut: 1 }
    await write((tx) => keepDraf(tx, first))
    await write((tx) => keepDraf(tx, { ...key, isi: { c: '9' }, dasar: { c: 4 }, lepas: ['b'], urut: 2 }))
    expect(await now()).toEqual({ isi: { a: '7', c: '9' }, dasar: { a: 1, c: 4 }, urut: 2 })
    expect(await read((tx) => countDraf(tx, '3572', 'orang'))).toBe(1)
    expect(await readTransaction(db, as('operator', '3572', 'lain'), (tx) => getDraf(tx, key))).toBeNull()
    const above = { ...key, ...none, unit: '35', isi: { a: '1' }, urut: 1 }
    expect((await writeTransaction(db, as('supervisor', '35'), (tx) => keepDraf(tx, above)))?.isi).toEqual({
      a: '1',
    })
  })

  it('drops a write that comes after a later one, and after a save', async () => {
    expect(await write((tx) => keepDraf(tx, { ...key, ...none, isi: { a: 'lama' }, urut: 2 }))).toBeNull()
    expect((await now())?.isi).toEqual({ a: '7', c: '9' })
    await write((tx) => settleDraf(tx, { ...key, ...none, lepas: ['a', 'c'], urut: 5 }))
    expect(await now()).toEqual({ isi: null, dasar: {}, urut: 5 })
    expect(
      await write((tx) => keepDraf(tx, { ...key, ...none, isi: { a: 'terlambat' }, urut: 4 })),
    ).toBeNull()
    expect(await now()).toEqual({ isi: null, dasar: {}, urut: 5 })
  })

  it('keeps the count of a save that comes late, and what it could not save', async () => {
    const kept = { isi: { d: 'ditolak' }, dasar: { d: 2 }, lepas: [], urut: 3 }
    await write((tx) => settleDraf(tx, { ...key, ...kept }))
    expect(await now()).toEqual({ isi: { d: 'ditolak' }, dasar: { d: 2 }, urut: 5 })
  })
})

describe('kiriman', () => {
  it('answers a repetition with the first receipt, also when both come at once', async () => {
    let done = 0
    const submit = () =>
      write(async (tx) => {
        const claim = await claimKiriman(tx, { unit: '3572', kunci: 'k1' })
        if (!claim.fresh) return claim.tandaTerima
        done += 1
        await new Promise((resolve) => setTimeout(resolve, 100))
        await completeKiriman(tx, { unit: '3572', kunci: 'k1', tandaTerima: { nomor: done } })
        return { nomor: done }
      })
    expect(await Promise.all([submit(), submit(), submit()])).toEqual(Array(3).fill({ nomor: 1 }))
    expect(done).toBe(1)
  })

  it('is free again when the submission failed', async () => {
    const failed = write(async (tx) => {
      await claimKiriman(tx, { unit: '3572', kunci: 'k2' })
      throw new Error('gagal')
    })
    await expect(failed).rejects.toThrow()
    expect(await write((tx) => claimKiriman(tx, { unit: '3572', kunci: 'k2' }))).toEqual({ fresh: true })
  })
})

describe('jendela', () => {
  const key = { unit: '3572', tahun: 2022, jenis: 'pengukuran' as const, triwulan: 4 }
  it('opens, is due and locks in that order', async () => {
    const row = {
      unit_code: '3572',
      tahun: 2022,
      jenis: 'pengukuran' as const,
      triwulan: 4,
      buka: '2022-10-01',
      tenggat: '2023-01-15',
      kunci: '2023-01-31',
    }
    await write((tx) => putJendela(tx, [row]))
    await write((tx) => putJendela(tx, [{ ...row, kunci: '2023-02-28' }]))
    const found = await read((tx) => officeRules(tx, key))
    expect(found?.jendela).toMatchObject([{ triwulan: 4, buka: '2022-10-01', kunci: '2023-02-28' }])
    expect((await read((tx) => officeRules(tx, { ...key, tahun: 2021 })))?.jendela).toEqual([])
    expect(await read((tx) => listJendela(tx, '3572', 2022))).toHaveLength(1)
    await expect(write((tx) => putJendela(tx, [{ ...row, buka: '2023-03-01' }]))).rejects.toMatchObject({
      code: '23514',
    })
  })

  it('has exceptions, the one that lasts longest counts', async () => {
    const exception = { ...key, alasan: 'Audit BPK', oleh: 'p' }
    await write((tx) => insertPengecualian(tx, { ...exception, sampai: '2023-04-01' }))
    await write((tx) =>
      insertPengecualian(tx, { ...exception, alasan: 'Lebih singkat', sampai: '2023-03-01' }),
    )
    const found = await read((tx) => officeRules(tx, key))
    expect(found?.pengecualian).toEqual([
      { jenis: key.jenis, triwulan: key.triwulan, sampai: '2023-04-01', alasan: 'Audit BPK', oleh: 'p' },
    ])
  })
})

describe('pekerjaan', () => {
  it('shows its progress', async () => {
    const { id } = await write((tx) => createPekerjaan(tx, { unit: '3572', jenis: 'cadangkan' }))
    expect(
      await write((tx) =>
        updatePekerjaan(tx, { unit: '3572', id, state: 'berjalan', persen: 40, pesan: 'Menyalin' }),
      ),
    ).toMatchObject({ persen: 40 })
    await write((tx) => updatePekerjaan(tx, { unit: '3572', id, state: 'selesai', hasil: { berkas: 'x' } }))
    expect(await read((tx) => getPekerjaan(tx, '3572', id))).toMatchObject({
      state: 'selesai',
      persen: 40,
      hasil: { berkas: 'x' },
    })
    expect(await read((tx) => listPekerjaan(tx, '3572'))).toHaveLength(1)
    await expect(write((tx) => updatePekerjaan(tx, { unit: '3572', id, persen: 101 }))).rejects.toMatchObject(
      {
        code: '23514',
      },
    )
  })
})
