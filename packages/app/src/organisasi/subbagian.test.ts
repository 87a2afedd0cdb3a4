import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPengukuranGrid } from '../pengukuran/read-pengukuran-grid.ts'
import { readPengukuranIndikator } from '../pengukuran/read-pengukuran-indikator.ts'
import { retireBukti } from '../pengukuran/retire-bukti.ts'
import { savePengukuranLembar } from '../pengukuran/save-pengukuran-lembar.ts'
import { savePengukuranValue } from '../pengukuran/save-pengukuran-value.ts'
import { uploadBukti } from '../pengukuran/upload-bukti.ts'
import { createPerson } from '../people/create-person.ts'
import { listPeople } from '../people/list-people.ts'
import { setPersonRoles } from '../people/set-person-roles.ts'
import type { Actor } from '../permission/actor.ts'
import { fillsFor } from '../permission/own-subbagian.ts'
import { refusalOf, type TestApp, testApp } from '../testing/index.ts'
import { addSubbagian } from './add-subbagian.ts'
import { changeSubbagian } from './change-subbagian.ts'
import { listSubbagian } from './list-subbagian.ts'
import { removeSubbagian } from './remove-subbagian.ts'

let test: TestApp
let admin: Actor
beforeAll(async () => {
  test = await testApp()
  admin = await test.as('admin')
})
afterAll(() => test.close())

const list = () => test.app.run(listSubbagian, admin, {})

async function refused(promise: Promise<unknown>): Promise<unknown[]> {
  const { code, message, data } = await refusalOf(promise)
  return [code, message, ...(data.fields ? [data.fields] : [])]
}

describe('subbagian', () => {
  it('are listed with their heads, added, renamed and removed', async () => {
    const before = await list()
    expect(before.items.map(({ kepala }) => kepala)).toContain('Kasubbag Perencanaan KPU Kota Blitar')
    expect(before.items).toHaveLength(4)
    const { id } = await test.app.run(addSubbagian, admin, {
      name: 'Pengawasan',
      shortName: 'Was',
      sort: '5',
    })
    await test.app.run(changeSubbagian, admin, { id, name: 'Pengawasan Internal', shortName: '', sort: '5' })
    const { items, history } = await list()
    expect(items.at(-1)).toMatchObject({
      name: 'Pengawasan Internal',
      shortName: null,
      kepala: null,
      orang: 0,
    })
    expect(history.slice(0, 2).map(({ sentence }) => sentence)).toEqual([
      'mengubah subbagian Pengawasan: Nama: Pengawasan → Pengawasan Internal; Nama singkat: Was → –',
      'menambahkan subbagian Pengawasan',
    ])
    await test.app.run(removeSubbagian, admin, { id })
    expect((await list()).items).toHaveLength(4)
  })

  it('refuse a name twice, one that is headed, one that is gone, and whoever is no admin', async () => {
    const [first, second] = (await list()).items
    const form = { name: first?.name.toUpperCase() as string, sort: '2' }
    const taken = [
      'masukan-salah',
      'Ada isian yang perlu diperbaiki.',
      { name: `Subbagian ${form.name} sudah ada.` },
    ]
    expect(await refused(test.app.run(addSubbagian, admin, form))).toEqual(taken)
    expect(
      await refused(test.app.run(changeSubbagian, admin, { ...form, id: second?.id as string })),
    ).toEqual(taken)
    const headed = (await list()).items.find((one) => one.kepala !== null)
    expect(await refused(test.app.run(removeSubbagian, admin, { id: headed?.id as string }))).toEqual([
      'keadaan-salah',
      'Subbagian Perencanaan, Data dan Informasi tidak dapat dihapus, karena Kasubbag Perencanaan KPU Kota Blitar tercatat ' +
        'mengepalainya. Ubah namanya bila hanya namanya yang berganti.',
    ])
    const gone = randomUUID()
    expect((await refused(test.app.run(removeSubbagian, admin, { id: gone })))[0]).toBe('tidak-ditemukan')
    expect((await refused(test.app.run(changeSubbagian, admin, { id: gone, name: 'X', sort: '1' })))[0]).toBe(
      'tidak-ditemukan',
    )
    const kasubbag = await test.as('kasubbag')
    expect((await refused(test.app.run(addSubbagian, kasubbag, { name: 'X', sort: '1' })))[0]).toBe(
      'tidak-berwenang',
    )
    expect((await refused(test.app.run(addSubbagian, admin, { name: 'X', sort: '0' })))[2]).toEqual({
      sort: 'Tulis urutannya, contoh: 1.',
    })
  })
})

describe('somebody bound to a subbagian', () => {
  it('is an operator, named with it, and keeps it from being removed', async () => {
    const free = (await list()).items.find((one) => one.kepala === null)
    const subbagianId = free?.id as string
    const person = { name: 'Tono', email: 'tono@kantor.example', password: 'panjang-sekali' }
    const roles = ['operator']
    const { personId } = await test.app.run(createPerson, admin, { ...person, roles, subbagianId })
    const known = (await test.app.run(listPeople, admin, {})).people.find((one) => one.personId === personId)
    expect(known).toMatchObject({ subbagianId, roleLabels: [`Operator ${free?.name}`] })
    expect(await test.app.actor(personId, '3572')).toMatchObject({ subbagianId })
    expect(await refused(test.app.run(removeSubbagian, admin, { id: subbagianId }))).toEqual([
      'keadaan-salah',
      `Subbagian ${free?.name} tidak dapat dihapus, karena masih ada orang yang terikat padanya. Ubah namanya bila hanya ` +
        'namanya yang berganti.',
    ])
    await test.app.run(setPersonRoles, admin, { personId, roles: ['operator', 'verifikator'], subbagianId })
    expect(await test.app.actor(personId, '3572')).toMatchObject({ subbagianId: null })
    await test.app.run(setPersonRoles, admin, { personId, roles, subbagianId: '' })
    expect(await test.app.actor(personId, '3572')).toMatchObject({ subbagianId: null, roles })
    for (const [input, sentence] of [
      [
        { roles: ['pimpinan'], subbagianId },
        'Subbagian hanya untuk Operator. Pilih peran Operator, atau kosongkan.',
      ],
      [{ roles, subbagianId: randomUUID() }, 'Pilih subbagian dari daftar.'],
    ] as const) {
      expect(await refused(test.app.run(setPersonRoles, admin, { personId, ...input }))).toEqual([
        'masukan-salah',
        'Ada isian yang perlu diperbaiki.',
        { subbagianId: sentence },
      ])
    }
  })

  it('fills its indicators and those that belong to none', () => {
    const own = { kode: 'IKU-1', subbagian_id: 'a' }
    expect(fillsFor({ subbagianId: 'a' }, own)).toBe(true)
    expect(fillsFor({ subbagianId: 'b' }, own)).toBe(false)
    expect(fillsFor({ subbagianId: null }, own)).toBe(true)
    expect(fillsFor({ subbagianId: 'b' }, { kode: 'IKU-1', subbagian_id: null })).toBe(true)
  })
})

describe('measuring by somebody bound to a subbagian', () => {
  const QUARTER = { entitas: 'kpu', tahun: 2022, triwulan: 4 } as const
  const FOREIGN = 'IKU-1 diisi subbagian lain. Verifikator atau Operator subbagian itu yang dapat mengisinya.'
  const isi = new TextEncoder().encode('Berita acara\n')
  let bound: Actor
  let indikatorId: string
  beforeAll(async () => {
    const [own, other] = (await list()).items.map(({ id }) => id)
    const operator = await test.as('operator')
    bound = { ...operator, subbagianId: own }
    const { sasaran } = await test.app.run(readPengukuranGrid, operator, QUARTER)
    indikatorId = sasaran.flatMap(({ rows }) => rows).find(({ kode }) => kode === 'IKU-1')
      ?.indikatorId as string
    await test.database.pool.query(
      `set session_replication_role = replica;
       update indikator_versi set subbagian_id = '${other}' where indikator_id = '${indikatorId}';
       reset session_replication_role`,
    )
  })

  it('is refused for the others, on the page, in the sheet, of a value and of its evidence', async () => {
    const { may } = await test.app.run(readPengukuranIndikator, bound, { ...QUARTER, indikatorId })
    expect(may).toEqual({ fill: { ok: false, why: FOREIGN }, upload: { ok: false, why: FOREIGN } })
    const { sasaran } = await test.app.run(readPengukuranGrid, bound, QUARTER)
    const rows = sasaran.flatMap((one) => one.rows)
    const open = rows.filter(({ quarters }) => quarters[3]?.editable).map(({ kode }) => kode)
    expect(open).not.toContain('IKU-1')
    expect(open.length).toBe(rows.length - 1)
    const value = { ...QUARTER, indikatorId, version: 1, realisasi: '80' }
    expect(await refused(test.app.run(savePengukuranValue, bound, value))).toEqual([
      'tidak-berwenang',
      FOREIGN,
    ])
    const sheet = { ...QUARTER, rows: [{ id: indikatorId, version: 1, fields: { realisasi: '80' } }] }
    expect((await test.app.run(savePengukuranLembar, bound, sheet)).refused).toMatchObject([
      { id: indikatorId, sentence: FOREIGN },
    ])
    const file = { ...QUARTER, indikatorId, berkas: [{ nama: 'bukti.txt', isi }] }
    expect(await refused(test.app.run(uploadBukti, bound, file))).toEqual(['tidak-berwenang', FOREIGN])
    const { bukti } = await test.app.run(uploadBukti, await test.as('operator'), file)
    const withdrawal = { id: bukti[0]?.id, alasan: 'Salah unggah.' }
    expect(await refused(test.app.run(retireBukti, bound, withdrawal))).toEqual(['tidak-berwenang', FOREIGN])
    await test.app.run(retireBukti, await test.as('operator'), withdrawal)
  })

  it('goes on for its own', async () => {
    const own = { ...bound, subbagianId: null }
    const { sasaran } = await test.app.run(readPengukuranGrid, own, QUARTER)
    expect(sasaran.flatMap(({ rows }) => rows).every(({ quarters }) => quarters[3]?.editable)).toBe(true)
  })
})
