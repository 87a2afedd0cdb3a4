import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readBeranda } from '../beranda/read-beranda.ts'
import { readPengukuranGrid } from '../pengukuran/read-pengukuran-grid.ts'
import { readPengukuranIndikator } from '../pengukuran/read-pengukuran-indikator.ts'
import type { Actor } from '../permission/actor.ts'
import { refusalOf, type TestApp, testApp } from '../testing/index.ts'
import { addTindakLanjut } from './add-tindak-lanjut.ts'
import { stepTindakLanjut } from './step-tindak-lanjut.ts'

const QUARTER = { entitas: 'kpu', tahun: 2022, triwulan: 4 } as const
const PLAN = { uraian: 'Menyusun jadwal pengumpulan data', tenggat: '31 Maret 2023' }

let test: TestApp
let operator: Actor
let kasubbag: Actor
let form: typeof QUARTER & { indikatorId: string }
beforeAll(async () => {
  test = await testApp()
  operator = await test.as('operator')
  kasubbag = await test.as('kasubbag')
  const { missing } = await test.app.run(readPengukuranGrid, operator, QUARTER)
  form = { ...QUARTER, indikatorId: missing[0]?.indikatorId as string }
})
afterAll(() => test?.close())

const add = (change: Record<string, string> = {}) =>
  test.app.run(addTindakLanjut, operator, { ...form, ...PLAN, orang: operator.personId, ...change })
const page = (who = operator) => test.app.run(readPengukuranIndikator, who, form)
const one = async (id: string) => (await page()).tindakLanjut.find((row) => row.id === id)
const step = async (id: string, ke: string, who = kasubbag, alasan?: string) =>
  test.app.run(stepTindakLanjut, who, { id, version: (await one(id))?.version, ke, alasan })
const tasks = async (who: Actor) => {
  const view = await test.app.run(readBeranda, who, { entitas: 'kpu', tahun: 2022 })
  return view.tasks
    .filter(({ kunci }) => kunci.includes('tindak-lanjut'))
    .map(({ title, text }) => [title, text])
}

describe('a plan of follow-up', () => {
  it('is recorded with its value, is a duty of who owes it, then of who verifies', async () => {
    expect((await page()).kurang.map(({ bagian }) => bagian)).toContain('tindakLanjut')
    const { id } = await add()
    const view = await page()
    expect(view.tindakLanjut).toMatchObject([
      { id, uraian: PLAN.uraian, siapa: 'Operator Subbagian', tenggatText: '31 Maret 2023', lewat: true },
    ])
    expect(view.kurang.map(({ bagian }) => bagian)).not.toContain('tindakLanjut')
    expect(view.history[0]?.sentence).toBe(
      `mencatat rencana tindak lanjut ${view.kode} Triwulan 4 2022: ${PLAN.uraian}, oleh Operator Subbagian, sampai 31 Maret 2023`,
    )
    const grid = await test.app.run(readPengukuranGrid, operator, QUARTER)
    expect(grid.tindakLanjut).toMatchObject([{ id, kode: view.kode }])
    expect(await tasks(operator)).toEqual([['Jalankan rencana tindak lanjut Triwulan IV 2022', PLAN.uraian]])
    expect(await tasks(kasubbag)).toEqual([])

    await step(id, 'selesai', operator)
    expect(await tasks(operator)).toEqual([])
    expect(await tasks(kasubbag)).toEqual([
      [
        'Verifikasi rencana tindak lanjut Triwulan IV 2022',
        `Operator Subbagian menandainya selesai: ${PLAN.uraian}`,
      ],
    ])
    await step(id, 'diverifikasi')
    expect(await tasks(kasubbag)).toEqual([])
    expect((await one(id))?.langkah).toEqual([])
  })

  it('is given back or called off with a reason, and counts no more once it is called off', async () => {
    const { id } = await add()
    await step(id, 'selesai', operator)
    expect(await refusalOf(step(id, 'terbuka'))).toMatchObject({
      code: 'masukan-salah',
      data: { fields: { alasan: 'Tulis alasannya.' } },
    })
    await step(id, 'terbuka', kasubbag, 'Jadwalnya belum disepakati')
    expect(await one(id)).toMatchObject({ state: 'terbuka', alasan: 'Jadwalnya belum disepakati' })
    await step(id, 'dibatalkan', kasubbag, 'Diganti rapat bulanan')
    expect(await one(id)).toMatchObject({ state: 'dibatalkan', alasan: 'Diganti rapat bulanan' })
    expect(await refusalOf(step(id, 'selesai', operator))).toMatchObject({
      code: 'keadaan-salah',
      message: 'Rencana ini sudah dibatalkan. Muat ulang halaman untuk melihat keadaannya.',
    })
  })

  it('names somebody of the office and a day of its year or later', async () => {
    expect(await refusalOf(add({ orang: 'orang-lain' }))).toMatchObject({
      code: 'masukan-salah',
      data: { fields: { orang: 'Pilih orangnya dari daftar.' } },
    })
    expect(await refusalOf(add({ tenggat: '31 Desember 2021' }))).toMatchObject({
      code: 'masukan-salah',
      data: { fields: { tenggat: 'Tulis tanggal pada tahun 2022 atau sesudahnya.' } },
    })
    const { orang } = await page()
    expect(orang.map(({ label }) => label)).toContain('Operator Subbagian')
    const admin = await test.as('admin')
    expect(orang.map(({ value }) => value)).not.toContain(admin.personId)
  })

  it('is moved by who owes it and by who verifies', async () => {
    const { id } = await add()
    const ketua = await test.as('ketua')
    expect(await refusalOf(step(id, 'selesai', ketua))).toMatchObject({
      code: 'tidak-berwenang',
      message: 'Operator Subbagian yang dapat menandainya selesai.',
    })
    const bound: Actor = { ...operator, personId: 'orang-lain', subbagianId: crypto.randomUUID() }
    expect(await refusalOf(step(id, 'selesai', bound))).toMatchObject({
      code: 'tidak-berwenang',
      message: 'Operator Subbagian yang dapat menandainya selesai.',
    })
    expect((await page(bound)).tindakLanjut.find((row) => row.id === id)?.langkah).toEqual([])
    expect((await refusalOf(step(id, 'dibatalkan', operator, 'Tidak perlu'))).code).toBe('tidak-berwenang')
    const nobody = { id: '00000000-0000-4000-8000-000000000000', version: 1, ke: 'selesai' }
    expect((await refusalOf(test.app.run(stepTindakLanjut, operator, nobody))).code).toBe('tidak-ditemukan')
    const { version } = (await one(id)) ?? {}
    await step(id, 'selesai', operator)
    const late = test.app.run(stepTindakLanjut, kasubbag, { id, version, ke: 'diverifikasi' })
    expect((await refusalOf(late)).code).toBe('keadaan-salah')
  })

  it('is owed by nobody once the PK in force no longer names its indicator', async () => {
    const { id } = await add()
    expect(await tasks(operator)).toHaveLength(1)
    const named = (current: boolean) =>
      test.database.pool.query(`set session_replication_role = replica;
        update pk set is_current = ${current} where unit_code = '3572' and entitas = 'kpu' and tahun = 2022 and state = 'ditandatangani';
        set session_replication_role = default`)
    await named(false)
    expect(await tasks(operator)).toEqual([])
    await named(true)
    expect(await tasks(operator)).toHaveLength(1)
    await step(id, 'dibatalkan', kasubbag, 'Hanya contoh')
  })

  it('of a closed year is still carried out, while nothing it promised changes', async () => {
    const { id } = await add({ uraian: 'Menata arsip' })
    await test.database.pool.query(
      `insert into dokumen (unit_code, entitas, tahun, jenis) values ('3572', 'kpu', 2022, 'lkj')
       on conflict do nothing`,
    )
    await test.database.pool.query(
      `update dokumen set state = 'diperiksa' where unit_code = '3572' and tahun = 2022 and jenis = 'lkj' and state = 'draf'`,
    )
    await test.database.pool.query(
      `update dokumen set state = 'final', snapshot = '{}', hash = 'uji'
       where unit_code = '3572' and entitas = 'kpu' and tahun = 2022 and jenis = 'lkj'`,
    )
    await test.database.pool.query(
      `update tahun_kinerja set state = 'ditutup', oleh = 'Ketua', dokumen_id = (select id from dokumen
         where unit_code = '3572' and entitas = 'kpu' and tahun = 2022 and jenis = 'lkj')
       where unit_code = '3572' and entitas = 'kpu' and tahun = 2022`,
    )
    expect((await refusalOf(add())).code).toBe('terkunci')
    await expect(
      test.database.pool.query(`update rencana_tindak_lanjut set uraian = 'lain' where id = $1`, [id]),
    ).rejects.toThrow('the year 2022 is closed')
    await step(id, 'selesai', operator)
    expect(await tasks(kasubbag)).toContainEqual([
      'Verifikasi rencana tindak lanjut Triwulan IV 2022',
      'Operator Subbagian menandainya selesai: Menata arsip',
    ])
  })
})
