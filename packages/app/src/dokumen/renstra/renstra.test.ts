import { afterAll, beforeAll, expect, it } from 'vitest'
import { copyRenstra } from '../../renstra/copy-renstra.ts'
import { type TestApp, testApp } from '../../testing/index.ts'
import { downloadDokumen } from '../download-dokumen.ts'

let test: TestApp
beforeAll(async () => {
  test = await testApp()
})
afterAll(() => test?.close())

async function book(tahun: number, entitas: 'kpu' | 'sekretariat' = 'kpu') {
  const asked = { entitas, tahun, jenis: 'renstra', format: 'json' }
  const { name, bytes } = await test.app.run(downloadDokumen, await test.as('kasubbag'), asked)
  return { name, data: JSON.parse(new TextDecoder().decode(bytes)).data }
}

it('waits for a plan', async () => {
  await expect(book(2026)).rejects.toMatchObject({
    code: 'tidak-ditemukan',
    message: 'Belum ada Renstra untuk tahun 2026. Susun drafnya di halaman Renstra.',
  })
})

it('has the whole plan: its tree with targets and money, its analysis, its texts and the office of that day', async () => {
  const { name, data } = await book(2022)
  expect(name).toBe('Renstra KPU Kota Blitar 2020-2024.json')
  expect(data).toMatchObject({
    ...{
      periode: [2020, 2024],
      state: 'final',
      tanggal: '2020-07-24',
      nomor: expect.stringContaining('87/PR'),
    },
    signer: { jabatan: 'Ketua Komisi Pemilihan Umum Kota Blitar' },
    anggota: [{ nama: 'Ketua KPU Kota Blitar', kedudukan: 'Ketua' }],
    // Its head of subbagian came in 2021.
    sekretariat: [{ jabatan: 'Sekretaris Komisi Pemilihan Umum Kota Blitar' }],
    ...{ tugas: [], pegawai: null, sumberDana: ['RM (Rupiah Murni)'] },
  })
  expect(data.teks['latar-belakang']).toContain('197/PR.01.3-Kpt/01/KPU/IV/2020')
  expect(data.tujuan.map((one: { sasaran: object[] }) => one.sasaran.length)).toEqual([3, 2, 1])
  const [management, elections] = data.program
  expect(management).toMatchObject({ uraian: 'Program Dukungan Manajemen', selisih: expect.any(Boolean) })
  expect(management.pendanaan.reduce((sum: number, one: string) => sum + Number(one), 0)).toBe(25_868_406_000)
  expect(elections.pendanaan.reduce((sum: number, one: string) => sum + Number(one), 0)).toBe(50_862_585_000)
  expect(data.analisis.sel.map((one: { strategi: object[] }) => one.strategi.length)).toEqual([3, 3, 2, 1])
  expect(data.analisis.arah.map((one: { untuk: string }) => one.untuk)).toEqual([
    'Program Dukungan Manajemen',
    'Program Penyelenggaraan Pemilu dalam Proses Konsolidasi Demokrasi',
  ])
  const targets = management.sasaran[0].indikator[0].targets
  expect(targets).toHaveLength(5)
  expect((await book(2022, 'sekretariat')).data).toEqual(data)
})

it('prints what the law gives to do and who works there, by the list nearest to its decree', async () => {
  for (const statement of [
    `insert into daftar_kantor (unit_code, tahun, jenis, tanggal) values ('3572', 2021, 'pegawai', '2021-06-30'),
      ('3572', 2022, 'pegawai', '2022-06-30'), ('3572', 2021, 'uraian-tugas', '2021-01-01')`,
    `insert into pegawai (unit_code, tahun, status, jumlah, sort) values ('3572', 2021, 'pns', 7, 1), ('3572', 2022, 'pns', 9, 1)`,
    `insert into uraian_tugas (unit_code, tahun, entitas, bagian, dalam, isi, pasal, sort) values
      ('3572', 2021, 'sekretariat', 'fungsi', null, 'memberi dukungan', 'Pasal 2', 1)`,
  ])
    await test.database.pool.query(statement)
  const { data } = await book(2022)
  expect(data.pegawai).toMatchObject({ tanggal: '2021-06-30', jumlah: 7 })
  expect(data.tugas).toEqual([
    {
      entitas: 'Sekretariat KPU Kota Blitar',
      bagian: [{ judul: 'Fungsi', butir: [{ isi: 'memberi dukungan', pasal: 'Pasal 2' }] }],
    },
  ])
})

it('is a draft while its plan is one', async () => {
  await test.app.run(copyRenstra, await test.as('kasubbag'), { tahun: 2026 })
  const { name, data } = await book(2026)
  expect([name, data.state, data.tanggal]).toEqual([
    'Renstra KPU Kota Blitar 2025-2029 (draf).json',
    'draf',
    null,
  ])
  expect(data.program[0].pendanaan).toEqual([null, null, null, null, null])
})
