import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../permission/actor.ts'
import { refusalOf, type TestApp, testApp } from '../../testing/index.ts'
import { copyRenstra } from '../copy-renstra.ts'
import { establishRenstra } from '../establish-renstra.ts'
import { saveRenstra } from '../save-renstra.ts'
import { NASKAH_PARTS } from './naskah-parts.ts'
import { readNaskah } from './read-naskah.ts'
import { saveNaskah } from './save-naskah.ts'

const tahun = 2026
const PLAN = {
  ...{ visi: 'Berintegritas', misi: 'Satu', nomor: '12/2025', tanggal: '2025-03-01' },
  baris: [
    { jenis: 'tujuan', kode: 'T1', uraian: 'Kelembagaan yang kuat' },
    { jenis: 'sasaran', kode: 'SS1', uraian: 'Meningkatnya akuntabilitas' },
    { jenis: 'program', kode: '076.01.WA', uraian: 'Dukungan Manajemen' },
    { jenis: 'kegiatan', kode: '3355', uraian: 'Pembinaan SDM' },
    { jenis: 'sasaran-kegiatan', kode: '', uraian: 'Layanan' },
  ],
}

let test: TestApp
let kasubbag: Actor
beforeAll(async () => {
  test = await testApp()
  kasubbag = await test.as('kasubbag')
})
afterAll(() => test?.close())

const read = async (year = tahun) => (await test.app.run(readNaskah, kasubbag, { tahun: year })).naskah
const write = (parts: Record<string, string>, { version = 0, actor = kasubbag } = {}) =>
  test.app.run(saveNaskah, actor, {
    tahun,
    rows: Object.entries(parts).map(([id, isi]) => ({ id, version, fields: { isi } })),
  })
const filled = async (year = tahun) =>
  Object.fromEntries(
    (await read(year))?.parts.flatMap(({ bagian, isi }) => (isi ? [[bagian, isi]] : [])) ?? [],
  )

it('of the sample is whole', async () => {
  expect(Object.keys(await filled(2022))).toEqual(NASKAH_PARTS.map(({ bagian }) => bagian))
})

it('has a sentence to begin with for each part, and never saves it by itself', () => {
  expect(NASKAH_PARTS.filter(({ contoh }) => contoh.length < 20)).toEqual([])
})

it('waits for the plan', async () => {
  const page = await test.app.run(readNaskah, kasubbag, { tahun })
  expect(page).toEqual({
    naskah: null,
    may: { save: { ok: false, why: 'Susun dahulu Renstra periode ini.' } },
  })
  const refused = await refusalOf(write({ 'latar-belakang': 'Awal' }))
  expect([refused.code, refused.message]).toEqual(['terkunci', 'Susun dahulu Renstra periode ini.'])
  await test.app.run(saveRenstra, kasubbag, { tahun, ...PLAN })
})

describe('the texts of a draft', () => {
  it('are saved part by part, each with its version and its entry in the trail', async () => {
    expect((await write({ 'latar-belakang': ' Awal\r\nbaris dua ', penutup: 'Akhir' })).saved).toEqual([
      { id: 'latar-belakang', version: 1 },
      { id: 'penutup', version: 1 },
    ])
    expect(await filled()).toEqual({ 'latar-belakang': 'Awal\nbaris dua', penutup: 'Akhir' })
    expect((await write({ penutup: 'Akhir kedua' }, { version: 1 })).saved).toEqual([
      { id: 'penutup', version: 2 },
    ])
    const naskah = await read()
    expect(naskah?.history.map(({ sentence }) => sentence)).toEqual([
      'menulis bagian Bab V · Penutup Renstra 2025–2029',
      'menulis bagian Bab V · Penutup Renstra 2025–2029',
      'menulis bagian Bab I · Latar Belakang Renstra 2025–2029',
    ])
    const kinds = naskah?.parts.map(({ bagian, required, filled: there }) => [bagian, required, there])
    expect(kinds).toContainEqual(['latar-belakang', true, true])
    expect(kinds).toContainEqual(['kata-pengantar', false, false])
  })

  it('show both where somebody else saved meanwhile, and overwrite nothing', async () => {
    const { conflicts } = await write({ penutup: 'Lain' }, { version: 1 })
    expect(conflicts[0]?.conflict).toMatchObject({
      ...{ mine: { isi: 'Lain' }, theirs: { isi: 'Akhir kedua' }, version: 2, by: kasubbag.personName },
    })
    expect((await read())?.draf.beda).toMatchObject({ 'isi.penutup.isi': { theirs: 'Akhir kedua' } })
    // Who typed the same is not asked.
    expect((await write({ penutup: 'Akhir kedua' }, { version: 1 })).saved).toEqual([
      { id: 'penutup', version: 2 },
    ])
  })

  it('are saved once by two who press at the same time', async () => {
    const both = await Promise.all([write({ 'kondisi-umum': 'Satu' }), write({ 'kondisi-umum': 'Dua' })])
    expect(both.map(({ saved, conflicts }) => saved.length + conflicts.length)).toEqual([1, 1])
    expect(both.flatMap(({ conflicts }) => conflicts)).toHaveLength(1)
  })

  it('are refused where nobody may write them, or no book has such a part', async () => {
    const operator = await test.as('operator')
    expect((await refusalOf(write({ penutup: 'x' }, { actor: operator }))).code).toBe('tidak-berwenang')
    const { refused } = await write({ 'bab-9': 'x', 'makna-visi': 'x'.repeat(50_001) })
    expect(refused.map(({ sentence }) => sentence)).toEqual([
      'Pilih bagian Renstra dari daftar.',
      'Paling banyak 50.000 huruf.',
    ])
  })
})

describe('the texts of a plan', () => {
  it('are fixed with it', async () => {
    await test.app.run(establishRenstra, kasubbag, { tahun })
    const refused = await refusalOf(write({ penutup: 'Lain' }, { version: 2 }))
    expect([refused.code, refused.message]).toEqual([
      'terkunci',
      'Renstra ini sudah ditetapkan. Buka kembali sebagai draf untuk mengubahnya.',
    ])
  })

  it('are copied with it into the next period', async () => {
    const before = await filled()
    await test.app.run(copyRenstra, kasubbag, { tahun: 2031 })
    expect(await filled(2031)).toEqual(before)
    expect((await read(2031))?.periode).toBe('2030–2034')
  })
})
