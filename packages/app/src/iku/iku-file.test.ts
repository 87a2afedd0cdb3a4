import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../permission/actor.ts'
import { refusalOf, type TestApp, testApp, whileChanged } from '../testing/index.ts'
import { exportIku } from './export-iku.ts'
import { importIku } from './import-iku.ts'
import { listIku } from './list-iku.ts'
import { type IkuPreview, previewIku } from './preview-iku.ts'
import { readIku } from './read-iku.ts'

const YEAR = { entitas: 'kpu', tahun: 2022 } as const

let test: TestApp
let kasubbag: Actor
beforeAll(async () => {
  test = await testApp()
  kasubbag = await test.as('kasubbag')
})
afterAll(() => test?.close())

type Row = Record<string, string>
const out = (format: string) => test.app.run(exportIku, kasubbag, { ...YEAR, format })
const rowsNow = async (): Promise<Row[]> =>
  JSON.parse(new TextDecoder().decode((await out('json')).bytes)).baris
const preview = (isi: Uint8Array): Promise<IkuPreview> => test.app.run(previewIku, kasubbag, { ...YEAR, isi })
const asFile = (baris: Row[]) => new TextEncoder().encode(JSON.stringify({ jenis: 'iku', baris }))
const put = ({ sidik, baris }: IkuPreview, actor = kasubbag) =>
  test.app.run(importIku, actor, { ...YEAR, sidik, baris })
const NEW: Row[] = [
  {
    ...{
      kode: 'IKU-8',
      sasaran: 'Sasaran dari berkas',
      name: 'Persentase berkas yang terbaca',
      satuan: 'persen',
    },
    ...{ kind: 'Persen', polarity: 'Makin tinggi makin baik', consolidation: 'Triwulan terakhir' },
    ...{ rumus: 'Perbandingan', susunan: 'A / B × 100', definisi: '=1+1' },
    ...{ komponenKode: 'A', komponenNama: 'Berkas terbaca', komponenSatuan: 'berkas' },
  },
  {
    kode: 'IKU-8',
    komponenKode: 'B',
    komponenNama: 'Semua berkas',
    komponenSatuan: 'berkas',
    komponenAsal: 'IKU-9',
  },
  {
    ...{
      kode: 'IKU-9',
      sasaran: 'Sasaran dari berkas',
      name: 'Jumlah berkas',
      satuan: 'berkas',
      kind: 'angka',
    },
    ...{ polarity: 'maksimal', consolidation: 'jumlah' },
  },
]

describe('cards as a file', () => {
  it.each(['xlsx', 'csv', 'json'] as const)('go out as %s and come in again as they were', async (format) => {
    const file = await out(format)
    expect(file.name).toBe(`iku-3572-kpu-2022.${format}`)
    const read = await preview(file.bytes)
    expect([new Set(read.rows.map(({ state }) => state)), read.errors]).toEqual([new Set(['sama']), {}])
    expect(await put(read)).toEqual({ kartu: 0 })
  })

  it('are added with formula and components, one taking its figure from another of the file', async () => {
    const read = await preview(asFile(NEW))
    expect([read.rows.map(({ kode, state }) => [kode, state]), read.errors]).toEqual([
      [
        ['IKU-8', 'baru'],
        ['IKU-9', 'baru'],
      ],
      {},
    ])
    expect((await test.app.run(listIku, kasubbag, YEAR)).groups.map(({ sasaran }) => sasaran)).not.toContain(
      'Sasaran dari berkas',
    )
    expect(await put(read)).toEqual({ kartu: 2 })
    const { groups } = await test.app.run(listIku, kasubbag, YEAR)
    const id = groups.at(-1)?.indikator[0]?.id
    const card = await test.app.run(readIku, kasubbag, { id, tahun: 2022 })
    expect(card.rumus).toMatchObject({
      susunan: 'A / B × 100',
      komponen: [
        { nama: 'Berkas terbaca', asal: null },
        { nama: 'Semua berkas', asal: 'realisasi IKU-9' },
      ],
    })
    expect(card.history[0]?.sentence).toBe(
      'mengimpor kartu IKU-8 versi 1, berlaku 1 Januari 2022: kartu baru',
    )
    const csv = new TextDecoder().decode((await out('csv')).bytes)
    expect(csv).toContain("'=1+1")
    for (const format of ['xlsx', 'csv', 'json']) {
      const again = await preview((await out(format)).bytes)
      expect(new Set(again.rows.map(({ state }) => state))).toEqual(new Set(['sama']))
    }
  })

  it('get their next version where they say something else', async () => {
    const rows = await rowsNow()
    const changed = rows.map((row) =>
      row.kode === 'IKU-8' && row.komponenKode === 'A'
        ? { ...row, satuan: '%', komponenNama: 'Yang terbaca' }
        : row,
    )
    const read = await preview(asFile(changed))
    const [one] = read.rows.filter(({ state }) => state !== 'sama')
    expect([one?.kode, one?.changes.map(({ label }) => label)]).toEqual(['IKU-8', ['Satuan', 'Komponen A']])
    expect(await put(read)).toEqual({ kartu: 1 })
    expect((await rowsNow()).find(({ kode }) => kode === 'IKU-8')).toMatchObject({ satuan: '%' })
  })

  it('are refused by cell, all of them, where one is wrong', async () => {
    const before = await rowsNow()
    const [a, b, c] = NEW
    const wrong = [
      { ...a, kode: 'IKU-10', satuan: '', kind: 'Apa saja' },
      { ...a, kode: 'IKU-11', komponenKode: 'C' },
      { ...b, kode: 'IKU-11', komponenAsal: 'IKU-99' },
      { ...c, kode: 'R-01' },
      { ...c, kode: 'IKU-12' },
      { ...c, kode: 'IKU-12' },
      { ...a, kode: 'IKU-13' },
      { ...b, kode: 'IKU-13', komponenAsal: 'IKU-13' },
    ] as Row[]
    const read = await preview(asFile(wrong))
    expect(read.errors).toMatchObject({
      'baris.0.satuan': 'Isi bagian ini.',
      'baris.0.kind': 'Pilih jenis nilai.',
      'baris.1.susunan': 'Komponen A tidak ada di daftar. Tambahkan komponennya, atau ubah rumusnya.',
      'baris.3.kode': 'Kode R-01 sudah dipakai indikator lain. Tulis kode lain.',
      'baris.5.kode': 'Kode IKU-12 sudah ada di baris 5.',
      'baris.7.komponenAsal': 'IKU-13 tidak dapat menghitung dirinya sendiri. Pilih asal lain.',
    })
    const refused = await refusalOf(put(read))
    expect([refused.code, refused.data.fields]).toEqual(['masukan-salah', read.errors])
    expect(await rowsNow()).toEqual(before)
  })

  it('are not moved where a signed PK promises them', async () => {
    const rows = (await rowsNow()).map((row) =>
      row.kode === 'IKU-1' ? { ...row, sasaran: 'Sasaran lain' } : row,
    )
    expect(Object.values((await preview(asFile(rows))).errors)).toEqual([
      'IKU-1 ada dalam Perjanjian Kinerja 2022 yang sudah ditandatangani, sehingga baru dapat dipindahkan mulai tahun 2023.',
    ])
  })

  it('are refused where somebody changed a card since they were shown, or is changing it', async () => {
    const sentence =
      'Orang lain sudah mengubah IKU sejak berkas ini dibaca. Baca lagi berkasnya, lalu periksa perubahannya.'
    const rows = (await rowsNow()).map((row) => (row.kode === 'IKU-9' ? { ...row, satuan: 'map' } : row))
    const first = await preview(asFile(rows))
    const text = `
      with held as (select unit_code, id from indikator where kode = $1 for update)
      insert into indikator_versi
      select (jsonb_populate_record(v, '{"versi": 2}')).* from indikator_versi v join held on held.id = v.indikator_id`
    const late = await whileChanged(test.database, { text, values: ['IKU-9'] }, () => put(first))
    expect(late).toMatchObject({ status: 'rejected', reason: { code: 'keadaan-salah', message: sentence } })
    await put(await preview(asFile(rows)))
    const again = await refusalOf(put(first))
    expect([again.code, again.message]).toEqual(['keadaan-salah', sentence])
  })

  it('are taken in by who makes plans', async () => {
    const read = await preview((await out('json')).bytes)
    expect((await refusalOf(put(read, await test.as('operator')))).code).toBe('tidak-berwenang')
  })
})
