import { readTransaction } from '@akuntabel/store'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readAnggaran } from '../anggaran/read-anggaran.ts'
import { readRevisi } from '../anggaran/read-revisi.ts'
import { lkjAnggaran } from '../dokumen/lkj/lkj-anggaran.ts'
import { systemContext } from '../jobs/run-pekerjaan.ts'
import { saveKeluaran } from '../keluaran/save-keluaran.ts'
import type { Actor } from '../permission/actor.ts'
import { SAMPLE } from '../sample/sample-data.ts'
import { editSumberDana } from '../sumber-dana/edit-sumber-dana.ts'
import { readSumberDana } from '../sumber-dana/read-sumber-dana.ts'
import { refusalOf, type TestApp, testApp, typedInto } from '../testing/index.ts'
import { saveDipa } from './save-dipa.ts'
import GERAK from './testing/gerak-dipa-2021.json' with { type: 'json' }

/** A year of the sample office without a DIPA. */
const tahun = 2023
const HIBAH = '3364.BAA.008'
const PUBLISHED = SAMPLE.anggaran[0]
const moves = GERAK.revisi.map(({ gerak, ...one }) => ({ ...one, gerak: new Map(Object.entries(gerak)) }))

let test: TestApp
let operator: Actor
beforeAll(async () => {
  test = await testApp()
  operator = await test.as('operator')
})
afterAll(() => test?.close())

const read = async (year = tahun) => {
  const { dipa } = await test.app.run(readAnggaran, operator, { tahun: year })
  if (dipa === null) throw new Error(`no DIPA of ${year}`)
  return dipa
}
const revision = (revisi: number, year = tahun) => test.app.run(readRevisi, operator, { tahun: year, revisi })

/** The published rows with the moves of later revisions taken back. */
function rowsAt(revisi: number): { kode: string; uraian: string; pagu: string }[] {
  const later = moves.filter((one) => one.revisi > revisi)
  return (PUBLISHED?.baris ?? []).flatMap(({ kode, uraian, pagu }) => {
    if (kode === HIBAH && revisi === 0) return []
    const taken = later.reduce((sum, { gerak }) => sum + (gerak.get(kode) ?? 0), 0)
    return [{ kode, uraian, pagu: pagu === undefined ? '' : `${pagu - taken}` }]
  })
}
const correction = { revisi: 'tetap', tanggalRevisi: undefined, alasan: undefined, jenis: undefined }
const dateOf = (revisi: number) => `2023-${`${revisi}`.padStart(2, '0')}-15`
const save = (revisi: number, part: object = {}) => {
  const step = moves.find((one) => one.revisi === revisi)
  const alasan = PUBLISHED?.revisi[revisi]?.alasan
  return test.app.run(saveDipa, operator, {
    ...{ tahun, tanggal: '2022-11-30', baris: rowsAt(revisi) },
    ...(step ? { revisi: 'baru', tanggalRevisi: dateOf(revisi), alasan, jenis: step.jenis } : {}),
    ...part,
  })
}

describe('the DIPA of 2021, revision by revision', () => {
  it('goes from 2.372.015.000 over twelve revisions to the published tree', async () => {
    for (const revisi of [0, ...moves.map((one) => one.revisi)]) {
      await save(revisi)
      const { total, revisions } = await read()
      expect([revisi, total.pagu.raw]).toEqual([revisi, `${PUBLISHED?.revisi[revisi]?.sesudah}`])
      expect(revisions.at(-1)?.revisi).toBe(revisi)
    }
    const [made, published] = [await read(), await read(2021)]
    const figures = (dipa: typeof made) => dipa.rows.map(({ kode, level, pagu }) => [kode, level, pagu.raw])
    expect(figures(made)).toEqual(figures(published))
    const chain = (dipa: typeof made) =>
      dipa.revisions.map(({ sebelum, sesudah, selisih }) => [sebelum?.raw ?? null, sesudah.raw, selisih.raw])
    expect(chain(made)).toEqual(chain(published))
  })

  it('shows of each revision the rows that moved, with their parents', async () => {
    const five = await revision(5)
    expect(five.revisi).toMatchObject({ jenisText: 'Penambahan pagu', selisih: { text: 'Rp4.836.000' } })
    expect(five.baris?.map(({ kode, selisih }) => [kode, selisih.text])).toEqual([
      ['076.01.WA', 'Rp4.836.000'],
      ['3355', 'Rp17.776.000'],
      ['3355.EAA.994', 'Rp17.776.000'],
      ['3357', '-Rp9.440.000'],
      ['3357.FAD.001', '-Rp9.440.000'],
      ['3361', '-Rp3.500.000'],
      ['3361.EAL.005', '-Rp3.500.000'],
    ])
    expect([(await revision(2)).baris, five.sebelumnya, five.berikutnya]).toEqual([[], 4, 6])
    const one = (await revision(1)).baris?.find(({ kode }) => kode === HIBAH)
    expect(one).toMatchObject({ sebelum: null, sesudah: { text: 'Rp5.014.962.000' }, level: 2 })
    expect((await revision(0)).baris).toBeNull()
    expect(await revision(12)).toMatchObject({ baris: [], berikutnya: null })
  })

  it('says where only sums are known, and where there is no such revision', async () => {
    expect((await revision(5, 2021)).baris).toBeNull()
    const none = await refusalOf(revision(13))
    expect([none.code, none.message]).toEqual(['tidak-ditemukan', 'DIPA 2023 tidak mempunyai revisi ke-13.'])
  })

  it('asks whose money a booked grant is, and shows the budget by source', async () => {
    const asks = (await read()).problems
    expect(asks).toEqual(
      [1, 7].map(
        (n) =>
          `Revisi ke-${n} menyangkut hibah, tetapi baris yang berubah tidak bersumber dana hibah: ${HIBAH}. Pilih sumber dananya di Keluaran.`,
      ),
    )
    expect((await read()).sumber).toEqual([])
    const kasubbag = await test.as('kasubbag')
    const { rows } = await test.app.run(readSumberDana, kasubbag, {})
    const grant = { kode: 'HIBAH', nama: 'Hibah Pemilihan', pemberi: 'Pemerintah Kota Blitar' }
    await test.app.run(editSumberDana, kasubbag, { rows: typedInto(rows, { 'baru/0': grant }) })
    const sources = [
      { id: 'baris/076.01.WA', version: 1, fields: { sumber: 'RM' } },
      { id: 'baris/076.01.CQ', version: 1, fields: { sumber: 'RM' } },
      { id: `baris/${HIBAH}`, version: 1, fields: { sumber: 'HIBAH' } },
    ]
    await test.app.run(saveKeluaran, operator, { tahun, rows: sources })
    const { sumber, problems } = await read()
    expect(problems).toEqual([])
    expect(sumber.map(({ label, pagu }) => [label, pagu.text])).toEqual([
      ['RM (Rupiah Murni)', 'Rp2.338.481.000'],
      ['HIBAH (Hibah Pemilihan)', 'Rp1.764.964.000'],
    ])
  })

  it('blocks part of a row, as long as its pagu covers it', async () => {
    const blocked = rowsAt(12).map((row) => (row.kode === HIBAH ? { ...row, blokir: '1.000.000' } : row))
    await save(12, { ...correction, baris: blocked })
    const { total, rows } = await read()
    expect(total.blokir?.text).toBe('Rp1.000.000')
    expect(rows.filter(({ blokir }) => blokir !== null).map(({ kode }) => kode)).toEqual([
      '076.01.CQ',
      '3364',
      HIBAH,
    ])
    const [printed, earlier] = await readTransaction(test.database, systemContext('3572'), async (tx) => [
      await lkjAnggaran(tx, { unit: '3572', tahun }),
      await lkjAnggaran(tx, { unit: '3572', tahun: 2021 }),
    ])
    expect([printed?.blokir, printed?.sumber?.map(({ pagu }) => pagu)]).toEqual([
      1000000n,
      [2338481000n, 1764964000n],
    ])
    expect([earlier?.blokir, earlier?.sumber]).toEqual([undefined, undefined])
    const above = rowsAt(12).map((row) => (row.kode === '3355.003' ? { ...row, blokir: '25.635.001' } : row))
    const refused = await refusalOf(save(12, { ...correction, baris: above }))
    expect(Object.values(refused.data.fields ?? {})).toEqual([
      'Blokir 3355.003 tidak boleh di atas pagunya, Rp25.635.000.',
    ])
  })

  it('refuses a revision that does not do what it is called', async () => {
    const less = rowsAt(12).map((row) => (row.kode === '3355.003' ? { ...row, pagu: '25.635.001' } : row))
    const next = {
      revisi: 'baru',
      tanggalRevisi: '2023-12-20',
      alasan: 'Revisi POK',
      jenis: 'pok',
      baris: less,
    }
    const sentence =
      'Revisi POK tidak mengubah jumlah pagu, tetapi pagu berubah Rp1. Pilih jenis lain, atau periksa pagunya.'
    expect((await refusalOf(save(12, next))).data.fields).toEqual({ jenis: sentence })
    expect((await refusalOf(save(12, { ...correction, jenis: 'pok', baris: less }))).data.fields).toEqual({
      jenis: expect.stringMatching(/^Revisi POK tidak mengubah jumlah pagu, /),
    })
    expect((await refusalOf(save(12, { ...next, jenis: 'apa' }))).data.fields).toEqual({
      jenis: 'Pilih jenis revisinya dari daftar.',
    })
    expect((await read()).revisi).toBe(12)
  })

  it('has a chain that no SQL breaks', async () => {
    const broken = (set: string, revisi: number) =>
      test.database.pool.query(
        `update dipa_revisi set ${set} where revisi = ${revisi} and dipa_id = (select id from dipa where unit_code = '3572' and tahun = 2023)`,
      )
    await expect(broken('pagu_sesudah = pagu_sesudah + 1', 3)).rejects.toThrow(/does not begin/)
    await expect(broken('pagu_sebelum = pagu_sebelum + 1', 12)).rejects.toThrow(/does not begin/)
  })
})
