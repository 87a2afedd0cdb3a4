import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readLkj } from '../dokumen/lkj/read-lkj.ts'
import { saveLaporan } from '../dokumen/lkj/save-laporan.ts'
import { readPengukuranGrid } from '../pengukuran/read-pengukuran-grid.ts'
import { readPengukuranIndikator } from '../pengukuran/read-pengukuran-indikator.ts'
import { savePengukuranLembar } from '../pengukuran/save-pengukuran-lembar.ts'
import { savePengukuranValue } from '../pengukuran/save-pengukuran-value.ts'
import type { Actor } from '../permission/actor.ts'
import { refusalOf, type TestApp, testApp } from '../testing/index.ts'
import { drafKey } from './draf-key.ts'
import { saveDraf } from './save-draf.ts'

const YEAR = { entitas: 'kpu', tahun: 2022 } as const
const QUARTER = { ...YEAR, triwulan: 4 } as const

let test: TestApp
let operator: Actor
let kasubbag: Actor
beforeAll(async () => {
  test = await testApp()
  operator = await test.as('operator')
  kasubbag = await test.as('kasubbag')
})
afterAll(() => test?.close())

const type = (kunci: string, urut: number, isi: Record<string, [string | null, number]>, actor = operator) =>
  test.app.run(saveDraf, actor, {
    ...{ kunci, urut },
    isi: Object.fromEntries(Object.entries(isi).map(([name, [teks, versi]]) => [name, { teks, versi }])),
  })

describe('what is typed into a report', () => {
  const lkj = (actor = operator) => test.app.run(readLkj, actor, YEAR)
  const isu = 'isi.isu-strategis.isi'
  const sdm = 'isi.sdm.isi'

  it('is kept for its writer alone, part by part', async () => {
    const { kunci, urut } = (await lkj()).draf
    const kept = await type(kunci, urut + 1, { [isu]: ['Isu baru.', 0], [sdm]: ['Lima orang.', 0] })
    expect(kept).toMatchObject({ diterima: true, urut: urut + 1 })
    expect(kept.atText).toMatch(/^\d\d\.\d\d WIB$/)
    expect((await lkj()).draf.isi).toEqual({ [isu]: 'Isu baru.', [sdm]: 'Lima orang.' })
    expect((await lkj(kasubbag)).draf).toMatchObject({ isi: {}, atText: null })
  })

  it('leaves the draft with a save of its part, and a late write covers nothing', async () => {
    const { draf } = await lkj()
    const rows = [{ id: 'isu-strategis', version: 0, fields: { isi: 'Isu yang disimpan.' } }]
    await test.app.run(saveLaporan, operator, { ...YEAR, rows, draf: { urut: draf.urut + 2, lepas: [] } })
    expect(await type(draf.kunci, draf.urut + 1, { [isu]: ['Isu ba', 0] })).toMatchObject({
      diterima: false,
      urut: draf.urut + 2,
    })
    const after = await lkj()
    expect(after.parts.find(({ bagian }) => bagian === 'isu-strategis')?.isi).toBe('Isu yang disimpan.')
    expect(after.draf).toMatchObject({ isi: { [sdm]: 'Lima orang.' }, beda: {}, urut: draf.urut + 2 })
  })

  it('is shown beside what a colleague saved meanwhile', async () => {
    const rows = [{ id: 'sdm', version: 0, fields: { isi: 'Enam orang.' } }]
    await test.app.run(saveLaporan, kasubbag, { ...YEAR, rows })
    const { draf } = await lkj()
    expect(draf.isi).toEqual({})
    expect(draf.beda[sdm]).toMatchObject({
      ...{ mine: 'Lima orang.', theirs: 'Enam orang.', by: kasubbag.personName },
      atText: expect.stringMatching(/WIB$/),
    })
    await type(draf.kunci, draf.urut + 1, { [sdm]: [null, 1] })
    expect((await lkj()).draf).toMatchObject({ isi: {}, beda: {}, atText: null })
  })

  it('waits in the draft where its part could not be saved', async () => {
    const rows = [{ id: 'sdm', version: 0, fields: { isi: 'Tujuh orang.' } }]
    const { conflicts } = await test.app.run(saveLaporan, operator, { ...YEAR, rows })
    expect(conflicts[0]?.conflict).toMatchObject({ theirs: { isi: 'Enam orang.' }, version: 1 })
    expect((await lkj()).draf.beda[sdm]?.mine).toBe('Tujuh orang.')
    const { refused } = await test.app.run(saveLaporan, operator, {
      ...YEAR,
      rows: [
        { id: 'sdm', version: 1, fields: { isi: 'x'.repeat(50_001) } },
        { id: 'bab-9', version: 0, fields: { isi: 'x' } },
      ],
      draf: { urut: 0, lepas: [sdm] },
    })
    expect(refused.map(({ id, sentence }) => [id, sentence])).toEqual([
      ['bab-9', 'Pilih bagian laporan dari daftar.'],
      ['sdm', 'Paling banyak 50.000 huruf.'],
    ])
  })
})

describe('what is typed into a quarter', () => {
  it('waits in its own form: the sheet, and the page of each indicator', async () => {
    const grid = () => test.app.run(readPengukuranGrid, operator, QUARTER)
    const { sasaran, draf } = await grid()
    const row = sasaran.flatMap(({ rows }) => rows)[1]
    const indikatorId = row?.indikatorId ?? ''
    const cell = `isi.${indikatorId}.realisasi`
    const version = row?.quarters[3]?.version ?? 0
    await type(draf.kunci, 1, { [cell]: ['86', version] })
    expect((await grid()).draf.isi).toEqual({ [cell]: '86' })

    const page = () => test.app.run(readPengukuranIndikator, operator, { ...QUARTER, indikatorId })
    expect((await page()).draf).toMatchObject({ isi: {}, atText: null })
    await type((await page()).draf.kunci, 1, { realisasi: ['85', version], penyebab: ['Sebab', version] })
    expect((await page()).draf.isi).toEqual({ realisasi: '85', penyebab: 'Sebab' })

    await test.app.run(savePengukuranValue, kasubbag, { ...QUARTER, indikatorId, version, realisasi: '84' })
    expect((await grid()).draf.beda[cell]).toMatchObject({
      mine: '86',
      theirs: '84',
      by: kasubbag.personName,
    })
    expect((await page()).draf.beda.realisasi).toMatchObject({ mine: '85', theirs: '84' })

    const now = { ...QUARTER, indikatorId, version: version + 1, realisasi: '85' }
    await test.app.run(savePengukuranValue, operator, { ...now, draf: { urut: 9, lepas: [] } })
    expect((await page()).draf).toMatchObject({ isi: {}, beda: {}, urut: 9 })
    await test.app.run(savePengukuranLembar, operator, {
      ...QUARTER,
      rows: [{ id: indikatorId, version: version + 2, fields: { realisasi: '86' } }],
      draf: { urut: 4, lepas: [] },
    })
    expect((await grid()).draf).toMatchObject({ isi: {}, beda: {}, urut: 4 })
  })
})

describe('a draft', () => {
  it('has a bound in letters, in fields and in forms, said to the person', async () => {
    const long = 'x'.repeat(50_000)
    const many = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, at) => [`isi.${at}.isi`, [long, 0]])) as Record<
        string,
        [string, number]
      >
    const kunci = 'laporan/kpu/2030'
    await type(kunci, 1, many(20))
    expect((await refusalOf(type(kunci, 2, { lagi: ['y', 0] }))).code).toBe('kiriman-terlalu-besar')
    const short = Object.fromEntries(Array.from({ length: 5001 }, (_, at) => [`f${at}`, ['1', 0]]))
    expect((await refusalOf(type(kunci, 3, short as Record<string, [string, number]>))).data.fields).toEqual({
      isi: 'Terlalu banyak isian.',
    })
    expect((await refusalOf(type('orang/lain', 1, {}))).code).toBe('masukan-salah')
    for (let at = 0; at < 500; at++) await type(`laporan/uji/${at}`, 1, { isi: ['1', 0] }, kasubbag)
    const refusal = await refusalOf(type('laporan/uji/baru', 1, { isi: ['1', 0] }, kasubbag))
    expect([refusal.code, refusal.message]).toEqual([
      'kiriman-terlalu-besar',
      'Anda mempunyai draf di 500 halaman. Simpan dahulu sebagian; yang ini tersimpan di komputer Anda.',
    ])
    expect(await type('laporan/uji/1', 2, { isi: ['2', 0] }, kasubbag)).toMatchObject({ diterima: true })
  })
})

it('is kept of every page that is typed in', async () => {
  const id = '00000000-0000-4000-8000-000000000000'
  const at = { ...YEAR, id, triwulan: 4, bulan: 12, indikatorId: id } as const
  const keys = [
    ...[drafKey.laporan(at), drafKey.rkt(at), drafKey.rencanaAksi(at), drafKey.pelaksanaan(at)],
    ...[drafKey.keluaran(2022), drafKey.capaianKeluaran(at), drafKey.anggaranIndikator(2022)],
    ...[drafKey.rencanaPenarikan(2022), drafKey.perjanjian(id), drafKey.lembar(at), drafKey.indikator(at)],
    ...[drafKey.beritaAcara(id), drafKey.keputusan(id), drafKey.dipa(2022), drafKey.renstra(2020)],
    ...[drafKey.daftar('penghargaan', 2022), drafKey.sumberDana(), drafKey.renstraTarget(2020)],
    drafKey.naskahRenstra(2020),
    drafKey.laporanBerkala({ ...YEAR, periode: 'tw1' }),
    drafKey.realisasi(at),
    drafKey.analisis({ mulai: 2020, bagian: 'swot' }),
    drafKey.rka({ tahun: 2022, tahap: 'pagu-indikatif' }),
    drafKey.kegiatan(id),
  ]
  expect(keys).toHaveLength(Object.keys(drafKey).length)
  for (const kunci of keys)
    expect([kunci, (await type(kunci, 1000, { 'isi.coba.isi': ['Coba', 0] })).diterima]).toEqual([
      kunci,
      true,
    ])
})
