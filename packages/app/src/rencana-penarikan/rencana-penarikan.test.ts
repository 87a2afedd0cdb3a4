import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readAnggaran } from '../anggaran/read-anggaran.ts'
import { readRealisasi } from '../anggaran/read-realisasi.ts'
import { readBeranda } from '../beranda/read-beranda.ts'
import { createApp } from '../create-app.ts'
import { saveDipa } from '../dipa/save-dipa.ts'
import { drafKey } from '../draf/draf-key.ts'
import { saveDraf } from '../draf/save-draf.ts'
import type { Actor } from '../permission/actor.ts'
import { refusalOf, type TestApp, testApp, whileChanged } from '../testing/index.ts'
import { testConfig } from '../testing/test-config.ts'
import { readRencanaPenarikan } from './read-rencana-penarikan.ts'
import { saveRencanaPenarikan } from './save-rencana-penarikan.ts'

const YEAR = { tahun: 2022 }

let test: TestApp
let operator: Actor
let leaf: string
beforeAll(async () => {
  test = await testApp()
  operator = await test.as('operator')
  leaf = (await read()).baris[0]?.kode as string
})
afterAll(() => test?.close())

const read = () => test.app.run(readRencanaPenarikan, operator, YEAR)
const save = (rows: object[], actor = operator) =>
  test.app.run(saveRencanaPenarikan, actor, { ...YEAR, rows })
const row = (kode: string, fields: object, version = 0) => ({ id: `baris/${kode}`, version, fields })
const target = (fields: object, version = 0) => ({ id: 'target', version, fields })

describe('the monthly plan', () => {
  it('is written month by month on lowest rows, and says what is left to plan', async () => {
    const view = await read()
    expect(view.baris.every(({ rencana }) => rencana === null)).toBe(true)
    const pagu = BigInt(view.baris[0]?.pagu.raw ?? '')
    await save([row(leaf, { b1: '1.000', b12: `${pagu - 1500n}` })])
    const planned = (await read()).baris[0]
    expect([planned?.rencana?.raw, planned?.beda]).toEqual([`${pagu - 500n}`, 'Rp500 belum direncanakan'])
    expect((await read()).rows[`baris/${leaf}`]?.fields).toMatchObject({ b1: '1.000', b2: '0' })
    await save([row(leaf, { b2: '600' }, 1)])
    expect((await read()).baris[0]?.beda).toBe('Rp100 di atas pagu')
    const { baris } = await test.app.run(readRealisasi, operator, { ...YEAR, bulan: 2 })
    expect([baris[0]?.rencana?.text, baris[1]?.rencana]).toEqual(['Rp600', null])
  })

  it('is gone once all its months are emptied', async () => {
    const empty = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`b${at + 1}`, '']))
    await save([row(leaf, empty, 2)])
    expect((await read()).baris[0]?.rencana).toBeNull()
  })

  it('keeps good rows and says what is wrong with the others', async () => {
    const other = (await read()).baris[1]?.kode as string
    const { saved, refused } = await save([
      row(leaf, { b3: '5' }),
      row(other, { b1: '-5', b2: 'lima' }),
      row('076.01.WA', { b1: '1' }),
      row(leaf, { b13: '1' }),
      target({ t1: '10', t2: '5', t3: '101', t4: 'x' }),
    ])
    expect(saved.map(({ id }) => id)).toEqual([`baris/${leaf}`])
    const said = new Map(refused.map(({ id, fields, sentence }) => [id, [fields, sentence]]))
    expect(said.get(`baris/${other}`)?.[0]).toEqual({
      b1: 'Rencana tidak boleh kurang dari nol.',
      b2: expect.stringContaining('rupiah'),
    })
    expect(said.get('baris/076.01.WA')?.[1]).toBe(
      'Baris ini tidak ada lagi dalam DIPA, atau sudah mempunyai baris di bawahnya. Muat ulang halaman.',
    )
    expect(said.get('target')?.[0]).toEqual({
      t2: 'Target dihitung sejak Januari, jadi tidak boleh di bawah triwulan sebelumnya.',
      t3: 'Tulis persen dari 0 sampai 100, contoh: 40.',
      t4: 'Tulis persen dari 0 sampai 100, contoh: 40.',
    })
  })

  it('has targets of each quarter', async () => {
    const fine = await save([target({ t1: '15,1234567' })])
    expect(fine.refused[0]?.fields).toEqual({ t1: 'Tulis paling banyak enam angka di belakang koma.' })
    await save([target({ t1: '15', t2: '40,5 %', t4: '95' })])
    expect((await read()).rows.target).toEqual({
      version: 1,
      fields: { t1: '15', t2: '40,5', t3: '', t4: '95' },
    })
  })

  it('shows the second of two both words, and waits for who writes the same row', async () => {
    const { conflicts } = await save([row(leaf, { b3: '6' }, 0)])
    expect(conflicts[0]?.conflict.fields).toEqual([{ field: 'b3', label: 'Maret', mine: '6', theirs: '5' }])
    const text = `
      with held as materialized (select pg_advisory_xact_lock(hashtextextended('ringkasan/3572/kpu/2022', 0)))
      update rencana_penarikan r set version = version + 1 from held where r.kode = $1`
    const late = () => save([row(leaf, { b3: '7' }, 1)])
    const outcome = await whileChanged(test.database, { text, values: [leaf] }, late)
    expect(outcome).toMatchObject({ status: 'fulfilled', value: { saved: [], conflicts: [{}] } })
  })

  it('takes two hundred rows of twelve months, as a draft and saved', async () => {
    const tahun = 2024
    const kode = Array.from({ length: 200 }, (_, at) => `3355.EBA.${100 + at}`)
    await test.app.run(saveDipa, operator, {
      tahun,
      baris: [
        { kode: '076.01.WA', uraian: 'Dukungan Manajemen', pagu: '' },
        { kode: '3355', uraian: 'Pembinaan SDM', pagu: '' },
        ...kode.map((one) => ({ kode: one, uraian: `Layanan ${one}`, pagu: '1200' })),
      ],
    })
    const months = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`b${at + 1}`, '100']))
    const cells = kode.flatMap((one) =>
      Object.keys(months).map((field) => [`isi.baris/${one}.${field}`, { teks: '100', versi: 0 }]),
    )
    const kept = await test.app.run(saveDraf, operator, {
      ...{ kunci: drafKey.rencanaPenarikan(tahun), urut: 1, isi: Object.fromEntries(cells) },
    })
    expect(kept.diterima).toBe(true)
    const page = () => test.app.run(readRencanaPenarikan, operator, { tahun })
    expect(Object.keys((await page()).draf.isi)).toHaveLength(2400)
    const rows = kode.map((one) => row(one, months))
    const { saved } = await test.app.run(saveRencanaPenarikan, operator, { tahun, rows })
    expect(saved).toHaveLength(200)
    expect((await page()).baris.map(({ rencana, beda }) => [rencana?.text, beda])).toEqual(
      kode.map(() => ['Rp1.200', null]),
    )
  })

  it('is of no year without a DIPA, and written by nobody without the right', async () => {
    const absent = await refusalOf(test.app.run(saveRencanaPenarikan, operator, { tahun: 2023, rows: [] }))
    expect([absent.code, absent.message]).toEqual(['tidak-ditemukan', 'Belum ada DIPA tahun 2023.'])
    expect((await test.app.run(readRencanaPenarikan, operator, { tahun: 2023 })).dipa).toBe(false)
    expect((await refusalOf(save([], await test.as('ketua')))).code).toBe('tidak-berwenang')
  })
})

describe('absorption', () => {
  const budget = async (tahun = 2022) => (await test.app.run(readAnggaran, operator, { tahun })).dipa
  const months = (amount: string) =>
    Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`b${at + 1}`, amount]))

  it('stands beside its targets, and is judged once its quarter has begun', async () => {
    const dipa = await budget()
    expect(dipa?.penyerapan.sampai).toBe('November')
    expect(dipa?.penyerapan.triwulan.map(({ targetText, hasil }) => [targetText, hasil])).toEqual([
      ['15%', 'belum'],
      ['40,5%', 'tercapai'],
      [null, null],
      ['95%', 'belum'],
    ])
    expect(dipa?.penyerapan.chart?.svg).toContain('89,1')
    const home = await test.app.run(readBeranda, operator, { ...YEAR, entitas: 'kpu' })
    expect(home.serapan?.target).toBe('Target 95% sampai akhir Triwulan IV')
    const before = (await budget(2021))?.penyerapan
    expect(before?.triwulan.at(-1)).toMatchObject({ targetText: null, serapanText: '99,5%', hasil: null })
    expect(before?.total).toMatchObject({ prakiraanText: 'Rp4.082.850.734', rencana: null })
  })

  it('is not judged below its target before its quarter has ended', async () => {
    const { dataDir, database } = test
    const config = (today: string) => testConfig({ dataDir, databaseUrl: database.connectionString, today })
    for (const [today, hasil] of [
      ['2022-12-31', 'berjalan'],
      ['2023-01-01', 'belum'],
    ] as const) {
      const app = await createApp(config(today), { jobs: false })
      const { dipa } = await app.run(readAnggaran, operator, YEAR)
      expect(dipa?.penyerapan.triwulan.map((one) => one.hasil)).toEqual(['belum', 'tercapai', null, hasil])
      await app.close()
    }
  })

  it('is held against the plan only where every row below is planned', async () => {
    const { baris, rows } = await read()
    const [one, ...others] = baris
    await save([row(one?.kode as string, months('1.000'), rows[`baris/${one?.kode}`]?.version)])
    const partly = (await budget())?.penyerapan
    expect(partly?.rows[one?.kode as string]?.rencana?.text).toBe('Rp11.000')
    expect([partly?.total.rencana, partly?.total.deviasiText, partly?.direncanakan]).toEqual([
      null,
      null,
      true,
    ])
    await save(others.map(({ kode }) => row(kode, months('2.000'))))
    const whole = (await budget())?.penyerapan
    expect(whole?.total.rencana?.raw).toBe(`${11_000 + others.length * 22_000}`)
    const { rencana, realisasi } = whole?.rows[one?.kode as string] ?? {}
    expect(whole?.rows[one?.kode as string]?.deviasiText).toMatch(/%$/)
    expect(BigInt(realisasi?.raw ?? 0) > BigInt(rencana?.raw ?? 0)).toBe(true)
    expect(whole?.chart?.svg).toContain('Rencana')
  })
})
