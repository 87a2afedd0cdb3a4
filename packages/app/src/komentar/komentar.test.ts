import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readBeranda } from '../beranda/read-beranda.ts'
import { readPengukuranGrid } from '../pengukuran/read-pengukuran-grid.ts'
import type { Actor } from '../permission/actor.ts'
import { refusalOf, type TestApp, testApp } from '../testing/index.ts'
import { addKomentar } from './add-komentar.ts'
import { listKomentar } from './list-komentar.ts'

const YEAR = { entitas: 'kpu', tahun: 2022 } as const
const QUARTER = { ...YEAR, triwulan: 3 } as const
const DATA = 'Perencanaan, Data dan Informasi'

let test: TestApp
/** Of the divisi of IKU-1. */
let anggota: Actor
let own: string
let foreign: string
beforeAll(async () => {
  test = await testApp({ today: '2022-11-21' })
  const kasubbag = await test.as('kasubbag')
  const { indikator } = await test.app.run(listKomentar, kasubbag, YEAR)
  own = indikator.find(({ label }) => label.startsWith('IKU-1 '))?.value as string
  foreign = indikator.find(({ label }) => label.startsWith('IKU-2 '))?.value as string
  const operator = await test.as('operator')
  anggota = { ...operator, roles: ['anggota'] }
  await change(`set session_replication_role = replica;
    update indikator_versi set divisi = case indikator_id when '${own}' then 'Divisi ${DATA}' else 'Teknis Penyelenggaraan' end
      where indikator_id in ('${own}', '${foreign}');
    update pengukuran set state = 'diajukan' where entitas = 'kpu' and tahun = 2022 and triwulan = 3;
    reset session_replication_role`)
  await change(`delete from peran where person_id = '${anggota.personId}'`)
  await change(
    `insert into peran (unit_code, person_id, role) values ('3572', '${anggota.personId}', 'anggota')`,
  )
  await change(
    `insert into pejabat (unit_code, entitas, jabatan, nama, kedudukan, status, sejak, person_id, divisi)
     values ('3572', 'kpu', 'Anggota', 'Budi', 'anggota', 'definitif', '2019-01-01', '${anggota.personId}', '${DATA}')`,
  )
})
afterAll(() => test?.close())

const change = (text: string) => test.database.pool.query(text)
const write = (input: object, actor = anggota) => test.app.run(addKomentar, actor, input)
const asked = async () =>
  (await test.app.run(readBeranda, anggota, YEAR)).tasks.filter(({ kunci }) =>
    kunci.includes('ukur-tanggapi'),
  )

describe('a member of a divisi', () => {
  it('is asked for a quarter that is being checked, of which the divisi has indicators', async () => {
    expect(await asked()).toMatchObject([
      {
        kunci: '3572/kpu/2022/ukur-tanggapi/3',
        title: 'Tanggapi indikator divisi Anda, Triwulan III',
        path: { page: 'pengukuran', triwulan: 3 },
      },
    ])
    const other = await test.app.run(readBeranda, await test.as('kasubbag'), YEAR)
    expect(other.waiting.find(({ kunci }) => kunci.includes('ukur-tanggapi'))?.who).toBe('Anggota divisi')
  })

  it('comments on those alone, and is told whose the others are', async () => {
    const sentence =
      'IKU-2 termasuk Divisi Teknis Penyelenggaraan. Anggota divisi itu yang dapat mengomentarinya.'
    const { code, message } = await refusalOf(write({ ...QUARTER, indikatorId: foreign, isi: 'Kurang.' }))
    expect([code, message]).toEqual(['tidak-berwenang', sentence])
    const page = await test.app.run(listKomentar, anggota, { ...QUARTER, indikatorId: foreign })
    expect(page).toMatchObject({ items: [], indikator: [], may: { write: { ok: false, why: sentence } } })
    expect((await refusalOf(write({ ...QUARTER, indikatorId: own, isi: ' ' }))).data.fields).toEqual({
      isi: 'Isi bagian ini.',
    })
    await write({ ...QUARTER, indikatorId: own, isi: 'Tidak ada catatan.' })
    const { items, may } = await test.app.run(listKomentar, anggota, { ...QUARTER, indikatorId: own })
    expect([may.write.ok, items.map(({ kode, perihal, isi }) => [kode, perihal, isi])]).toEqual([
      true,
      [['IKU-1', 'Triwulan III', 'Tidak ada catatan.']],
    ])
    const { komentar } = await test.app.run(readPengukuranGrid, anggota, QUARTER)
    expect(komentar[own]).toMatchObject({
      items: [{ isi: 'Tidak ada catatan.' }],
      may: { write: { ok: true } },
    })
    expect(komentar[foreign]).toEqual({ items: [], may: { write: { ok: false, why: sentence } } })
  })

  it('is not asked again once it has said something, and may speak of the report too', async () => {
    expect(await asked()).toEqual([])
    await write({ ...YEAR, indikatorId: own, isi: 'Uraikan penyebabnya.' })
    const { items, indikator } = await test.app.run(listKomentar, anggota, YEAR)
    expect(items.map(({ perihal }) => perihal)).toEqual(['Triwulan III', 'Laporan Kinerja'])
    expect(indikator.some(({ value }) => value === foreign)).toBe(false)
  })
})

describe('remarks', () => {
  it('are of everybody of the office who measures, of no indicator outside the PK, and not of who only watches', async () => {
    await write({ ...QUARTER, indikatorId: foreign, isi: 'Sudah diperbaiki.' }, await test.as('kasubbag'))
    const gone = { ...QUARTER, indikatorId: '00000000-0000-4000-8000-000000000000', isi: 'Apa ini' }
    expect((await refusalOf(write(gone))).message).toBe('Indikator ini tidak ada dalam PK yang berlaku.')
    const apip = await test.as('apip')
    expect((await refusalOf(write({ ...QUARTER, indikatorId: own, isi: 'Catatan' }, apip))).code).toBe(
      'tidak-berwenang',
    )
  })

  it('are of their year: none is added once its report is final, and none is lost', async () => {
    const before = await test.app.run(listKomentar, anggota, YEAR)
    await change(`set session_replication_role = replica;
      update tahun_kinerja set state = 'ditutup', oleh = 'Ketua', dokumen_id = gen_random_uuid()
        where unit_code = '3572' and entitas = 'kpu' and tahun = 2022;
      reset session_replication_role`)
    const { code, message } = await refusalOf(write({ ...QUARTER, indikatorId: own, isi: 'Terlambat.' }))
    expect([code, message]).toEqual([
      'terkunci',
      expect.stringMatching(
        /^Tahun 2022 sudah ditutup oleh Laporan Kinerja final .* membuka koreksi laporan\.$/,
      ),
    ])
    const after = await test.app.run(listKomentar, anggota, YEAR)
    expect([after.items, after.may.write]).toEqual([before.items, { ok: false, why: message }])
  })

  it('stay as they were written', async () => {
    for (const text of [`update komentar set isi = 'lain'`, `delete from komentar`]) {
      const client = await test.database.pool.connect()
      await client.query(`begin; set local role akuntabel_app`)
      await expect(client.query(text)).rejects.toThrow('permission denied')
      await client.query('rollback')
      client.release()
    }
  })
})
