import { afterAll, beforeAll, expect, it } from 'vitest'
import { saveKeluaran } from '../../keluaran/save-keluaran.ts'
import { type TestApp, testApp } from '../../testing/index.ts'
import { downloadDokumen } from '../download-dokumen.ts'

let test: TestApp
beforeAll(async () => {
  test = await testApp()
})
afterAll(() => test?.close())

async function matrix(entitas: 'kpu' | 'sekretariat', tahun: number) {
  const asked = { entitas, tahun, jenis: 'rka', format: 'json' }
  const { name, bytes } = await test.app.run(downloadDokumen, await test.as('kasubbag'), asked)
  return { name, data: JSON.parse(new TextDecoder().decode(bytes)).data }
}

it('is of no year without a budget', async () => {
  await expect(matrix('kpu', 2026)).rejects.toMatchObject({
    code: 'tidak-ditemukan',
    message:
      'Belum ada baris anggaran tahun 2026 untuk entitas ini. Isi RKA atau DIPA-nya di halaman Anggaran.',
  })
})

it('prints the first budget of the year, not the last', async () => {
  for (const statement of [
    `insert into dipa (unit_code, tahun, nomor) values ('3572', 2025, 'SP-1')`,
    `insert into dipa_revisi (unit_code, dipa_id, revisi, pagu_sebelum, pagu_sesudah, alasan)
      select '3572', id, r, nullif(r, 0) * 70, 70 + r * 20, 'Alasan' from dipa, generate_series(0, 1) r where tahun = 2025`,
    `insert into anggaran_baris (unit_code, dipa_id, kode, uraian, tingkat, sort)
      select '3572', id, '3355', 'Kegiatan', 'kegiatan', 1 from dipa where tahun = 2025`,
    `insert into anggaran_pagu (unit_code, dipa_id, kode, revisi, pagu)
      select '3572', id, '3355', r, 70 + r * 20 from dipa, generate_series(0, 1) r where tahun = 2025`,
  ])
    await test.database.pool.query(statement)
  const { name, data } = await matrix('kpu', 2025)
  expect(name).toBe('Matriks RKA KPU Kota Blitar 2025.json')
  expect(data).toMatchObject({ sumber: 'DIPA Nomor SP-1 awal', total: '70', rows: [{ pagu: '70' }] })
})

it('of a budget given before its year, is signed by who heads the office when the year begins', async () => {
  await test.database.pool.query(
    `update dipa set tanggal = '2018-11-24' where unit_code = '3572' and tahun = 2025`,
  )
  const { data } = await matrix('kpu', 2025)
  expect(data.signer).toMatchObject({ nama: 'Ketua KPU Kota Blitar' })
})

it('of a year whose first budget was never written down, prints the one that was, with parents that are sums', async () => {
  const { data } = await matrix('kpu', 2021)
  expect([data.sumber, data.total]).toEqual(['DIPA revisi ke-12', '4103445000'])
  const programs = data.rows.filter((row: { level: number }) => row.level === 0)
  const sum = programs.reduce((all: bigint, row: { pagu: string }) => all + BigInt(row.pagu), 0n)
  expect([data.bersama, sum]).toEqual([true, 4_103_445_000n])
})

it('leaves out what is the other entity’s, and says what is made of a row', async () => {
  const { data } = await matrix('kpu', 2022)
  const [first, second] = data.rows.filter((row: { leaf: boolean }) => row.leaf)
  const fields = { entitas: 'sekretariat', satuan: 'Dokumen', volume: '62' }
  await test.app.run(saveKeluaran, await test.as('operator'), {
    tahun: 2022,
    rows: [{ id: `baris/${first.kode}`, version: 1, fields }],
  })
  const codes = (of: { data: { rows: { kode: string }[] } }) => of.data.rows.map(({ kode }) => kode)
  const [kpu, sekretariat] = [await matrix('kpu', 2022), await matrix('sekretariat', 2022)]
  expect(codes(kpu)).not.toContain(first.kode)
  expect(codes(kpu)).toContain(second.kode)
  expect(BigInt(data.total) - BigInt(kpu.data.total)).toBe(BigInt(first.pagu))
  const row = sekretariat.data.rows.find((one: { kode: string }) => one.kode === first.kode)
  expect(row).toMatchObject({ satuan: 'Dokumen', volume: '62' })
})
