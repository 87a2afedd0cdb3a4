import { afterAll, beforeAll, expect, it } from 'vitest'
import { readAnggaran } from '../../anggaran/read-anggaran.ts'
import { saveKeluaran } from '../../keluaran/save-keluaran.ts'
import { readRencanaAksi } from '../../rencana-aksi/read-rencana-aksi.ts'
import { saveRencanaAksi } from '../../rencana-aksi/save-rencana-aksi.ts'
import { type TestApp, testApp } from '../../testing/index.ts'
import { downloadDokumen } from '../download-dokumen.ts'
import { listDocuments } from '../list-documents.ts'

let test: TestApp
beforeAll(async () => {
  test = await testApp()
})
afterAll(() => test?.close())

async function plan(jenis: 'rkt' | 'rencana-kerja', tahun: number) {
  const asked = { entitas: 'kpu', tahun, jenis, format: 'json' }
  const { name, bytes } = await test.app.run(downloadDokumen, await test.as('kasubbag'), asked)
  return { name, data: JSON.parse(new TextDecoder().decode(bytes)).data }
}

it('is of no year without a plan', async () => {
  await expect(plan('rkt', 2020)).rejects.toMatchObject({
    code: 'tidak-ditemukan',
    message: 'Belum ada RKT KPU tahun 2020. Buat drafnya di halaman RKT.',
  })
})

it('has the targets of its version with the rows of the budget that serve each indicator', async () => {
  await draftOf(2021)
  const { name, data } = await plan('rkt', 2021)
  expect(name).toMatch(/^RKT KPU Kota Blitar 2021/u)
  const [first] = data.sasaran.flatMap((one: { indikator: object[] }) => one.indikator)
  expect(first).toMatchObject({
    kode: 'IKU-1',
    keluaran: [
      {
        kode: '3363.BMA.012',
        program: { kode: '076.01.CQ' },
        kegiatan: { kode: '3363' },
        pagu: '2475000',
        langkah: [expect.stringContaining('Menyusun'), expect.stringContaining('Mengunggah')],
      },
    ],
  })
})

it('says of a row what is made of it and its whole pagu, whatever part of it each step takes', async () => {
  const [operator, kasubbag] = [await test.as('operator'), await test.as('kasubbag')]
  const fields = {
    indikator: 'Keputusan terbit',
    satuan: 'Dokumen',
    volume: '62',
    target: '100',
    pelaksanaan: 'Menyusun',
  }
  await test.app.run(saveKeluaran, operator, {
    tahun: 2022,
    rows: [{ id: 'baris/3363', version: 1, fields }],
  })
  const steps = await test.app.run(readRencanaAksi, kasubbag, { entitas: 'kpu', tahun: 2022 })
  const rows = Object.entries(steps.rows)
    .filter(([id, { fields }]) => id.startsWith('langkah/') && fields.ro === '3363')
    .map(([id, { version }]) => ({ id, version, fields: { ro: '3363 = 1.000' } }))
  expect(rows.length).toBeGreaterThan(1)
  const { saved } = await test.app.run(saveRencanaAksi, kasubbag, { entitas: 'kpu', tahun: 2022, rows })
  expect(saved).toHaveLength(rows.length)
  const { data } = await plan('rkt', 2022)
  const [first] = data.sasaran.flatMap((one: { indikator: object[] }) => one.indikator)
  expect(first.keluaran).toMatchObject([
    { kode: '3363', uraian: 'Keputusan terbit', satuan: 'Dokumen', volume: '62', target: '100' },
  ])
  const budget = await test.app.run(readAnggaran, kasubbag, { entitas: 'kpu', tahun: 2022 })
  const row = budget.dipa?.rows.find(({ kode }) => kode === '3363')
  expect(first.keluaran[0].pagu).toBe(row?.pagu.raw)
})

it('is listed with each of its versions, and can be had as what will be done', async () => {
  await draftOf(2021)
  const work = await plan('rencana-kerja', 2021)
  expect(work.name).toMatch(/^Rencana Kerja KPU Kota Blitar 2021/u)
  expect(work.data).toEqual((await plan('rkt', 2021)).data)
  const asked = { entitas: 'kpu', tahun: 2021 }
  const { jenis } = await test.app.run(listDocuments, await test.as('kasubbag'), asked)
  const [item] = jenis.find((kind) => kind.jenis === 'rencana-kerja')?.items ?? []
  expect(item).toMatchObject({
    judul: 'Rencana Kerja KPU 2021',
    bentuk: expect.arrayContaining(['pdf']),
  })
  const byId = { ...asked, jenis: 'rencana-kerja', id: item?.id, format: 'html' }
  const { bytes } = await test.app.run(downloadDokumen, await test.as('kasubbag'), byId)
  expect(new TextDecoder().decode(bytes)).toContain('RENCANA KERJA TAHUN')
  const other = { ...byId, entitas: 'sekretariat' }
  await expect(test.app.run(downloadDokumen, await test.as('kasubbag'), other)).rejects.toMatchObject({
    code: 'tidak-ditemukan',
  })
})

it('is a draft of targets alone while no step of the year names a budget', async () => {
  await draftOf(2023)
  const { name, data } = await plan('rkt', 2023)
  expect([name, data.state]).toEqual(['RKT KPU Kota Blitar 2023 (draf).json', 'draf'])
  const [first] = data.sasaran.flatMap((one: { indikator: object[] }) => one.indikator)
  expect(first).toMatchObject({ kode: 'IKU-1', keluaran: [] })
})

/** A plan of the year with the first main indicator, where there is none. */
async function draftOf(tahun: number): Promise<void> {
  for (const statement of [
    `insert into rkt (unit_code, entitas, tahun) values ('3572', 'kpu', ${tahun}) on conflict do nothing`,
    `insert into rkt_indikator (unit_code, rkt_id, indikator_id, indikator_versi, sort, amount)
      select '3572', rkt.id, i.id, 1, 1, 80 from rkt, indikator i where rkt.unit_code = '3572' and rkt.entitas = 'kpu'
      and rkt.tahun = ${tahun} and i.unit_code = '3572' and i.kode = 'IKU-1'
      and not exists (select from rkt_indikator other where other.rkt_id = rkt.id)`,
  ])
    await test.database.pool.query(statement)
}
