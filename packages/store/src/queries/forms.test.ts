import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Reader, readTransaction, type Writer, writeTransaction } from '../context/transaction.ts'
import type { Schema } from '../tables/schema.ts'
import type { TestDatabase } from '../testing/index.ts'
import { deleteDraf, getDraf, listDraf, saveDraf } from './draf.ts'
import { insertPengecualian, listJendela, listPengecualian, putJendela } from './jendela.ts'
import { claimKiriman, completeKiriman } from './kiriman.ts'
import { insertKomentar, listKomentar } from './komentar.ts'
import { officeRules } from './office-rules.ts'
import { as, officeDatabase } from './test-office.ts'
import { createTugas, getTugas, listTugas, updateTugas } from './tugas.ts'

let db: TestDatabase<Schema>
beforeAll(async () => {
  db = await officeDatabase()
})
afterAll(() => db.close())

const read = <T>(fn: (tx: Reader) => Promise<T>) => readTransaction(db, as('operator'), fn)
const write = <T>(fn: (tx: Writer) => Promise<T>) => writeTransaction(db, as('operator'), fn)

describe('draf', () => {
  it('is kept per form and person, also for a supervisor', async () => {
    const key = { unit: '3572', personId: 'orang', kunci: 'pengukuran/1' }
    await write((tx) => saveDraf(tx, { ...key, isi: { amount: '7' } }))
    await write((tx) => saveDraf(tx, { ...key, isi: [1, 2] }))
    expect((await read((tx) => getDraf(tx, key)))?.isi).toEqual([1, 2])
    expect(await read((tx) => listDraf(tx, '3572', 'orang'))).toHaveLength(1)
    expect(await readTransaction(db, as('operator', '3572', 'lain'), (tx) => getDraf(tx, key))).toBeNull()
    expect((await write((tx) => deleteDraf(tx, key)))?.kunci).toBe('pengukuran/1')
    expect(await read((tx) => getDraf(tx, key))).toBeNull()
    await writeTransaction(db, as('supervisor', '35'), (tx) => saveDraf(tx, { ...key, unit: '35', isi: {} }))
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
    await write((tx) => insertPengecualian(tx, { ...exception, sampai: '2023-03-01' }))
    const found = await read((tx) => officeRules(tx, key))
    expect(found?.pengecualian).toEqual([{ jenis: key.jenis, triwulan: key.triwulan, sampai: '2023-04-01' }])
    expect(await read((tx) => listPengecualian(tx, { unit: '3572', tahun: 2022 }))).toHaveLength(2)
  })
})

describe('komentar', () => {
  it('reads as a conversation', async () => {
    const base = { unit: '3572', subjek: 'pengukuran/1', personId: 'o', personName: 'Operator' }
    await write((tx) => insertKomentar(tx, { ...base, isi: 'satu' }))
    await write((tx) => insertKomentar(tx, { ...base, isi: 'dua' }))
    await write((tx) => insertKomentar(tx, { ...base, subjek: 'lain', isi: 'x' }))
    expect((await read((tx) => listKomentar(tx, '3572', 'pengukuran/1'))).map((row) => row.isi)).toEqual([
      'satu',
      'dua',
    ])
  })
})

describe('tugas', () => {
  it('shows its progress', async () => {
    const { id } = await write((tx) => createTugas(tx, { unit: '3572', jenis: 'cadangkan', createdBy: 'o' }))
    expect(
      await write((tx) =>
        updateTugas(tx, { unit: '3572', id, state: 'berjalan', persen: 40, pesan: 'Menyalin' }),
      ),
    ).toMatchObject({ persen: 40 })
    await write((tx) => updateTugas(tx, { unit: '3572', id, state: 'selesai', hasil: { berkas: 'x' } }))
    expect(await read((tx) => getTugas(tx, '3572', id))).toMatchObject({
      state: 'selesai',
      persen: 40,
      hasil: { berkas: 'x' },
    })
    expect(await read((tx) => listTugas(tx, '3572'))).toHaveLength(1)
    await expect(write((tx) => updateTugas(tx, { unit: '3572', id, persen: 101 }))).rejects.toMatchObject({
      code: '23514',
    })
  })
})
