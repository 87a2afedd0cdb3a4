import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { saveLibur } from '../jadwal/save-libur.ts'
import { saveKeluaran } from '../keluaran/save-keluaran.ts'
import type { Actor } from '../permission/actor.ts'
import { refusalOf, type TestApp, testApp, whileChanged } from '../testing/index.ts'
import { readCapaianKeluaran } from './read-capaian-keluaran.ts'
import { saveCapaianKeluaran } from './save-capaian-keluaran.ts'

const MONTH = { tahun: 2022, bulan: 3 }

let test: TestApp
let operator: Actor
let leaf: string
beforeAll(async () => {
  test = await testApp()
  operator = await test.as('operator')
  leaf = (await read()).baris[0]?.kode as string
})
afterAll(() => test?.close())

const read = (month: object = MONTH) => test.app.run(readCapaianKeluaran, operator, month)
const save = (rows: object[], actor = operator) =>
  test.app.run(saveCapaianKeluaran, actor, { ...MONTH, rows })
const row = (kode: string, fields: object, version = 0) => ({ id: `baris/${kode}`, version, fields })

describe('the output of a row', () => {
  it('is reported month by month, scored, and held against its money', async () => {
    const output = [{ id: `baris/${leaf}`, version: 1, fields: { volume: '12', satuan: 'Laporan' } }]
    await test.app.run(saveKeluaran, operator, { tahun: 2022, rows: output })
    const report = { rvro: '3', pcro: '20', tpcro: '25%', lapor: '5 April 2022', konfirmasi: '✓' }
    await save([row(leaf, report)])
    const view = await read()
    expect(view.aturan).toEqual({ tenggatText: '7 April 2022', sitasi: 'PER-5/PB/2024' })
    expect(view.baris[0]).toMatchObject({
      ...{ targetText: '12 Laporan', capaianText: '80%', nilaiText: '86', terlambat: false },
      biaya: { rencanaText: 'Rp175.000.000', nyataText: 'Rp142.590.000', putusan: 'efisien' },
    })
    expect(view.rows[`baris/${leaf}`]?.fields).toEqual({ ...report, tpcro: '25' })
    await save([row(leaf, { lapor: '8 April 2022' }, 1)])
    expect((await read()).baris[0]).toMatchObject({ nilaiText: '56', terlambat: true })
    await test.app.run(saveLibur, await test.as('admin'), {
      baris: [{ tanggal: '1 April 2022', nama: 'Cuti bersama', sumber: '' }],
    })
    expect([(await read()).aturan?.tenggatText, (await read()).baris[0]?.terlambat]).toEqual([
      '8 April 2022',
      false,
    ])
    expect((await read({ ...MONTH, bulan: 4 })).baris[0]).toMatchObject({ capaianText: null, biaya: null })
  })

  it('keeps good rows and says what is wrong with the others', async () => {
    const other = (await read()).baris[1]?.kode as string
    const { saved, refused } = await save([
      row(leaf, { rvro: '4' }, 2),
      row(other, { rvro: '-1', pcro: '101', tpcro: 'x', lapor: 'kemarin dulu' }),
      row('076.01.WA', { rvro: '1' }),
    ])
    expect(saved.map(({ id }) => id)).toEqual([`baris/${leaf}`])
    const said = new Map(refused.map(({ id, fields, sentence }) => [id, [fields, sentence]]))
    expect(said.get(`baris/${other}`)?.[0]).toEqual({
      rvro: 'Tulis volumenya sebagai angka, contoh: 12.',
      pcro: 'Tulis persen dari 0 sampai 100, contoh: 40.',
      tpcro: 'Tulis persen dari 0 sampai 100, contoh: 40.',
      lapor: expect.stringMatching(/\S/),
    })
    expect(said.get('baris/076.01.WA')?.[1]).toBe('Baris 076.01.WA tidak dapat diisi.')
  })

  it('shows the second of two both words, and waits for who writes the same row', async () => {
    const { conflicts } = await save([row(leaf, { rvro: '5' }, 1)])
    expect(conflicts[0]?.conflict.fields).toEqual([
      { field: 'rvro', label: 'Volume tercapai', mine: '5', theirs: '4' },
    ])
    const text = `
      with held as materialized (select pg_advisory_xact_lock(hashtextextended('ringkasan/3572/kpu/2022', 0)))
      update capaian_keluaran c set version = version + 1 from held where c.kode = $1`
    const late = () => save([row(leaf, { rvro: '6' }, 3)])
    const outcome = await whileChanged(test.database, { text, values: [leaf] }, late)
    expect(outcome).toMatchObject({ status: 'fulfilled', value: { saved: [], conflicts: [{}] } })
  })

  it('is of no year without a DIPA, and written by nobody without the right', async () => {
    const nothing = { tahun: 2023, bulan: 1, rows: [] }
    const absent = await refusalOf(test.app.run(saveCapaianKeluaran, operator, nothing))
    expect([absent.code, absent.message]).toEqual(['tidak-ditemukan', 'Belum ada DIPA tahun 2023.'])
    expect((await read({ tahun: 2023, bulan: 1 })).baris).toEqual([])
    expect((await refusalOf(save([], await test.as('ketua')))).code).toBe('tidak-berwenang')
  })
})
