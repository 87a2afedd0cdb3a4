import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { saveCapaianKeluaran } from '../../capaian-keluaran/save-capaian-keluaran.ts'
import { saveKeluaran } from '../../keluaran/save-keluaran.ts'
import { readPengukuranGrid } from '../../pengukuran/read-pengukuran-grid.ts'
import type { Actor } from '../../permission/actor.ts'
import { saveRencanaPenarikan } from '../../rencana-penarikan/save-rencana-penarikan.ts'
import { refusalOf, type TestApp, testApp } from '../../testing/index.ts'
import { downloadDokumen } from '../download-dokumen.ts'
import { listDocuments } from '../list-documents.ts'

let test: TestApp
let kasubbag: Actor
beforeAll(async () => {
  test = await testApp()
  kasubbag = await test.as('kasubbag')
})
afterAll(() => test?.close())

async function print(jenis: string, asked: object) {
  const { name, bytes } = await test.app.run(downloadDokumen, kasubbag, { ...asked, jenis, format: 'json' })
  return { name, data: JSON.parse(new TextDecoder().decode(bytes)).data }
}

const of = (entitas: 'kpu' | 'sekretariat', tahun: number, id?: string) => ({ entitas, tahun, id })

describe('Pengukuran Pencapaian Sasaran', () => {
  it('has the figures of the screen, of the quarter and since January', async () => {
    const { name, data } = await print('pengukuran-sasaran', of('kpu', 2021, 'tw4'))
    expect(name).toBe('Pengukuran Pencapaian Sasaran KPU Kota Blitar 2021 TW IV.json')
    const grid = await test.app.run(readPengukuranGrid, kasubbag, {
      ...{ entitas: 'kpu', tahun: 2021, triwulan: 4 },
    })
    const printed = data.sasaran.flatMap((one: { indikator: object[] }) => one.indikator)
    const shown = grid.sasaran.flatMap(({ rows }) => rows)
    expect(printed.map((one: { sampai: { capaian: { raw: string } } }) => one.sampai.capaian.raw)).toEqual(
      shown.map(({ capaian }) => capaian.raw),
    )
    expect(data.entitas.value).toBe(grid.entitasCapaian?.value)
    expect(data).toMatchObject({
      state: 'final',
      triwulan: 4,
      signer: { jabatan: expect.stringMatching(/Ketua/) },
    })
  })

  it('is of the last measured quarter where none is named, and listed for each', async () => {
    expect((await print('pengukuran-sasaran', of('kpu', 2021))).data.triwulan).toBe(4)
    const { jenis } = await test.app.run(listDocuments, kasubbag, { entitas: 'kpu', tahun: 2021 })
    const items = jenis.find((one) => one.jenis === 'pengukuran-sasaran')?.items ?? []
    expect(items[0]).toMatchObject({
      ...{ judul: 'Pengukuran Pencapaian Sasaran Triwulan IV', id: 'tw4', stateLabel: 'Disetujui' },
    })
  })

  it('is of no quarter without a figure, of no semester, and of no year without a plan', async () => {
    const refused = async (asked: object) => {
      const { code, message } = await refusalOf(print('pengukuran-sasaran', asked))
      return [code, message]
    }
    const nothing = (of: string) => [
      'tidak-ditemukan',
      `Belum ada angka ${of}. Isi dahulu di halaman Pengukuran.`,
    ]
    expect(await refused(of('kpu', 2021, 'semester1'))).toEqual(nothing('Semester I tahun 2021'))
    expect(await refused(of('kpu', 2024, 'tw1'))).toEqual(nothing('Triwulan I tahun 2024'))
    expect(await refused(of('kpu', 2024))).toEqual(nothing('tahun 2024'))
    expect((await refused(of('kpu', 2021, '00000000-0000-4000-8000-000000000000')))[0]).toBe(
      'tidak-ditemukan',
    )
    expect((await refusalOf(print('pk', of('kpu', 2021, 'tw1')))).code).toBe('tidak-ditemukan')
  })
})

describe('Pengukuran Kinerja Kegiatan', () => {
  it('has outputs and money up to the end of the quarter, parents summed', async () => {
    const year = await print('pengukuran-kegiatan', of('kpu', 2021, 'tw4'))
    expect(year.name).toBe('Pengukuran Kinerja Kegiatan KPU Kota Blitar 2021 TW IV.json')
    const { total, rows } = year.data.anggaran
    expect([total.pagu, total.realisasi, total.rencana]).toEqual(['4103445000', '4082850734', null])
    expect(rows.length).toBeGreaterThan(10)
    const before = (await print('pengukuran-kegiatan', of('kpu', 2022, 'tw1'))).data.anggaran
    const leaf = before.rows.find((one: { keluaran: object | null }) => one.keluaran !== null).kode as string
    const row = (fields: object, version = 0) => ({ id: `baris/${leaf}`, version, fields })
    const operator = await test.as('operator')
    await test.app.run(saveKeluaran, operator, {
      tahun: 2022,
      rows: [row({ volume: '12', satuan: 'Laporan' }, 1)],
    })
    const report = { rvro: '3', pcro: '20', tpcro: '25', konfirmasi: '✓' }
    await test.app.run(saveCapaianKeluaran, operator, { tahun: 2022, bulan: 2, rows: [row(report)] })
    await test.app.run(saveRencanaPenarikan, operator, {
      tahun: 2022,
      rows: [row({ b1: '1.000', b3: '2.000', b4: '4.000' })],
    })
    const quarter = (await print('pengukuran-kegiatan', of('kpu', 2022, 'tw1'))).data.anggaran
    const own = quarter.rows.find((one: { kode: string }) => one.kode === leaf)
    expect(own).toMatchObject({
      rencana: '3000',
      keluaran: { satuan: 'Laporan', volume: '12', tercapai: '3', persen: '25' },
    })
    expect(quarter.total.rencana).toBeNull()
    const half = (await print('pengukuran-kegiatan', of('kpu', 2022, 'tw2'))).data.anggaran
    expect(BigInt(half.total.realisasi) > BigInt(quarter.total.realisasi)).toBe(true)
  })

  it('leaves out what is the other entity’s', async () => {
    const operator = await test.as('operator')
    const { data } = await print('pengukuran-kegiatan', of('kpu', 2022))
    const top = data.anggaran.rows[0].kode as string
    const mine = { id: `baris/${top}`, version: 1, fields: { entitas: 'sekretariat' } }
    const saved = await test.app.run(saveKeluaran, operator, { tahun: 2022, rows: [mine] })
    expect(saved.refused).toEqual([])
    const codes = async (entitas: 'kpu' | 'sekretariat') =>
      (await print('pengukuran-kegiatan', of(entitas, 2022))).data.anggaran.rows.map(
        (one: { kode: string }) => one.kode,
      )
    expect(await codes('kpu')).not.toContain(top)
    expect(await codes('sekretariat')).toContain(top)
  })

  it('is of no year without a DIPA', async () => {
    const { code, message } = await refusalOf(print('pengukuran-kegiatan', of('kpu', 2023)))
    expect([code, message]).toEqual([
      'tidak-ditemukan',
      'Belum ada angka tahun 2023. Isi dahulu di halaman Anggaran.',
    ])
  })
})
