import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../permission/actor.ts'
import { refusalOf, type TestApp, testApp } from '../testing/index.ts'
import { listRegister, readRegister } from './read-register.ts'
import { setPola } from './set-pola.ts'
import { takeNomor } from './take-nomor.ts'
import { voidNomor } from './void-nomor.ts'

let test: TestApp
let kasubbag: Actor
let admin: Actor
beforeAll(async () => {
  test = await testApp()
  kasubbag = await test.as('kasubbag')
  admin = await test.as('admin')
})
afterAll(() => test?.close())

const KEPUTUSAN = { register: 'keputusan', tahun: 2021 }
const PAPER = { ...KEPUTUSAN, tanggal: '4 Maret 2021', perihal: 'Penetapan Kinerja' }

const take = (part: Record<string, unknown> = {}) => test.app.run(takeNomor, kasubbag, { ...PAPER, ...part })
const read = (part = {}) => test.app.run(readRegister, kasubbag, { ...KEPUTUSAN, ...part })

async function refused(promise: Promise<unknown>): Promise<unknown[]> {
  const { code, message, data } = await refusalOf(promise)
  return [code, message, ...(data.fields ? [data.fields] : [])]
}

const wrong = (fields: Record<string, string>) => [
  'masukan-salah',
  'Ada isian yang perlu diperbaiki.',
  fields,
]

describe('a register of numbers', () => {
  it('gives ten at once ten numbers without a gap, and never one twice', async () => {
    const taken = await Promise.all(Array.from({ length: 10 }, () => take()))
    const expected = Array.from({ length: 10 }, (_, at) => {
      const urut = String(at + 1).padStart(2, '0')
      return `${urut}/PR.03.1-Kpt/3572/KPU-Kot/III/2021`
    })
    expect(taken.map(({ nomor }) => nomor).toSorted()).toEqual(expected)
    expect((await read()).items.map(({ nomor }) => nomor)).toEqual(expected.toReversed())
  })

  it('keeps a void number given, with its reason', async () => {
    const nomor = '10/PR.03.1-Kpt/3572/KPU-Kot/III/2021'
    await test.app.run(voidNomor, kasubbag, { ...KEPUTUSAN, nomor, alasan: 'Salah perihal' })
    expect((await take()).nomor).toMatch(/^11\//)
    expect((await read()).items.find((one) => one.nomor === nomor)?.batal).toBe('Salah perihal')
    expect(
      await refused(test.app.run(voidNomor, kasubbag, { ...KEPUTUSAN, nomor, alasan: 'Sekali lagi' })),
    ).toEqual([
      'keadaan-salah',
      `Nomor ${nomor} tidak ada dalam register ini, atau sudah dibatalkan. Muat ulang halaman.`,
    ])
    expect((await read()).history[1]?.sentence).toBe(`membatalkan nomor ${nomor}: Salah perihal`)
  })

  it('takes a typed number that nobody has, marked, and counts past it', async () => {
    const typed = '12/HK.03.1-Kpt/3572/KPU-Kot/IV/2021'
    expect(await take({ nomor: typed, perihal: 'Tim JDIH' })).toEqual({ nomor: typed })
    expect((await read()).items[0]).toMatchObject({ nomor: typed, diketik: true })
    expect((await take()).nomor).toMatch(/^13\//)
    const used = { nomor: `Nomor ${typed} sudah dipakai untuk Tim JDIH.` }
    expect(await refused(take({ nomor: typed.toUpperCase() }))).toEqual(wrong(used))
    expect(await refused(take({ nomor: '12/PR.01-Kpt/2021' }))).toEqual(wrong(used))
    await take({ nomor: 'B-1/2021', perihal: 'Tanpa urutan' })
    expect(await refused(take({ nomor: 'b-1/2021' }))).toEqual(
      wrong({ nomor: 'Nomor B-1/2021 sudah dipakai untuk Tanpa urutan.' }),
    )
  })

  it('counts each year on its own, and refuses a date of another', async () => {
    expect((await take({ tahun: 2023, tanggal: '2 Mei 2023' })).nomor).toBe('1 Tahun 2023')
    expect(await refused(take({ tanggal: '2 Mei 2022' }))).toEqual(
      wrong({ tanggal: 'Register ini untuk tahun 2021. Tulis tanggal dalam tahun itu.' }),
    )
    const list = await test.app.run(listRegister, kasubbag, { tahun: 2021 })
    expect(list.items.map(({ register, berikut }) => [register, berikut])).toEqual([
      ['keputusan', '14/PR.03.1-Kpt/3572/KPU-Kot/XII/2021'],
      ['keputusan-sekretaris', '01/PR.03.1-Kpt/3572/Sek-Kot/XII/2021'],
      ['berita-acara', '01/PK.01-BA/3572/KPU-Kot/XII/2021'],
      ['perjanjian', '01/PR.03.1-PK/3572/KPU-Kot/XII/2021'],
      ['surat', '01/PR.03.1-SD/3572/KPU-Kot/XII/2021'],
    ])
  })

  it('is written as the office says, from then on', async () => {
    const minutes = { register: 'berita-acara', tahun: 2023 }
    const pola = 'B-{N}/{TAHUN}'
    expect((await read(minutes)).version).toBe(0)
    await test.app.run(setPola, admin, { ...minutes, pola, version: 0 })
    const at = { ...minutes, tanggal: '2 Mei 2023', perihal: 'Rapat pleno' }
    await take({ ...at, nomor: 'B-1/2023' })
    expect((await take(at)).nomor).toBe('B-2/2023')
    expect(await refused(test.app.run(setPola, admin, { ...minutes, pola: '{N}', version: 2 }))).toEqual(
      wrong({ pola: 'Pola memuat {TAHUN}, supaya nomor tahun lalu tidak terpakai lagi.' }),
    )
    expect(await refused(test.app.run(setPola, admin, { ...minutes, pola, version: 1 }))).toEqual([
      'keadaan-salah',
      'Keadaannya sudah berubah sejak halaman ini dibuka. Muat ulang halaman.',
    ])
    const { history, version } = await read(minutes)
    expect(history.at(-1)?.sentence).toBe(
      'mengubah pola nomor Berita Acara 2023: {NN}/PK.01-BA/3572/KPU-Kot/{BULAN}/{TAHUN} → B-{N}/{TAHUN}',
    )
    const before = history.length
    await test.app.run(setPola, admin, { ...minutes, pola, version })
    expect((await read(minutes)).history).toHaveLength(before)
  })

  it('stays whole also for SQL', async () => {
    for (const [text, constraint] of [
      ["update nomor_surat set perihal = 'Lain'", 'nomor_surat_tetap'],
      ['delete from nomor_surat', 'nomor_surat_tetap'],
      ["update nomor_surat set alasan = 'Lain' where batal_at is not null", 'nomor_surat_tetap'],
      ['update register_nomor set terakhir = terakhir - 1', 'register_nomor_maju'],
      ['delete from register_nomor', 'register_nomor_maju'],
    ] as const) {
      await expect(test.database.pool.query(text), text).rejects.toMatchObject({ constraint })
    }
  })

  it('is for who works in the office', async () => {
    const apip = await test.as('apip')
    expect((await refused(test.app.run(takeNomor, apip, PAPER)))[0]).toBe('tidak-berwenang')
    expect(
      (await refused(test.app.run(setPola, kasubbag, { ...KEPUTUSAN, pola: '{N}', version: 1 })))[0],
    ).toBe('tidak-berwenang')
    expect((await refused(take({ register: 'kuitansi' })))[2]).toEqual({
      register: 'Register ini tidak dikenal.',
    })
  })
})
