import { valueToColumns } from '@akuntabel/domain'
import { readTransaction } from '@akuntabel/store'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { saveDraf } from '../draf/save-draf.ts'
import { createIku } from '../iku/create-iku.ts'
import { systemContext } from '../jobs/run-pekerjaan.ts'
import type { Actor } from '../permission/actor.ts'
import { refusalOf, type TestApp, testApp } from '../testing/index.ts'
import { yearsOf } from '../year/history.ts'
import { loadYear } from '../year/load-plan.ts'
import { indikatorOf } from '../year/plan.ts'
import { approvePengukuran } from './approve-pengukuran.ts'
import { countQuarter, hasFormula } from './count-value.ts'
import { previewCapaian } from './preview-capaian.ts'
import { readPengukuranGrid } from './read-pengukuran-grid.ts'
import { readPengukuranIndikator } from './read-pengukuran-indikator.ts'
import { savePengukuranLembar } from './save-pengukuran-lembar.ts'
import { savePengukuranValue } from './save-pengukuran-value.ts'
import { submitPengukuran } from './submit-pengukuran.ts'

const YEAR = { unit: '3572', entitas: 'kpu', tahun: 2022 } as const
const place = { entitas: 'kpu', tahun: 2022 } as const
const QUARTER = { ...place, triwulan: 4 } as const

let test: TestApp
let operator: Actor
let ratio: string
let taken: string
beforeAll(async () => {
  test = await testApp()
  operator = await test.as('operator')
  const kasubbag = await test.as('kasubbag')
  const card = {
    ...{
      ...place,
      sasaran: 'Terwujudnya kebijakan bidang politik yang kuat',
      satuan: 'persen',
      kind: 'persen',
    },
    ...{ polarity: 'maksimal', consolidation: 'terakhir' },
  }
  const [A, B] = [
    { kode: 'A', nama: 'Yang selesai' },
    { kode: 'B', nama: 'Yang direncanakan' },
  ]
  const rasio = { rumus: 'rasio', susunan: 'A / B × 100', komponen: [A, B] }
  ratio = (
    await test.app.run(createIku, kasubbag, { ...card, ...rasio, kode: 'K-1', name: 'Persen selesai' })
  ).id
  const asal = (kode: string, asal: string) => ({
    ...{ kode, nama: kode, asal, consolidation: asal.startsWith('sistem') ? 'terakhir' : 'jumlah' },
  })
  const sources = {
    ...{ rumus: 'jumlah', susunan: 'R + S + T + D + I', satuan: 'buah', kind: 'angka' },
    komponen: [
      asal('R', 'sistem:revisi-dipa'),
      asal('S', 'sistem:serapan'),
      asal('T', 'sistem:target-pk'),
      asal('D', 'sistem:dokumen-tertandatangani'),
      asal('I', 'indikator:K-1'),
    ],
  }
  taken = (
    await test.app.run(createIku, kasubbag, { ...card, ...sources, kode: 'K-2', name: 'Jumlah dari sistem' })
  ).id
  // Into the year's PK, which is signed: as a plan that was typed in so would have them.
  await test.database.pool.query(`alter table pk_indikator disable trigger user`)
  await test.database.pool.query(
    `insert into pk_indikator (unit_code, pk_id, sasaran_id, sort, indikator_id, indikator_versi, amount)
      select p.unit_code, p.pk_id, p.sasaran_id, 90 + n, k.id, 1, 80 from pk_indikator p
      join pk on pk.unit_code = p.unit_code and pk.id = p.pk_id and pk.tahun = 2022 and pk.entitas = 'kpu'
      join indikator i on i.unit_code = p.unit_code and i.id = p.indikator_id and i.kode = 'IKU-1'
      cross join unnest($1::uuid[]) with ordinality k(id, n)`,
    [[ratio, taken]],
  )
  await test.database.pool.query(`alter table pk_indikator enable trigger user`)
  await test.database.pool.query(
    `update pengukuran set state = 'draf' where unit_code = '3572' and entitas = 'kpu' and tahun = 2022`,
  )
  await test.database.pool.query(
    `insert into pengecualian (unit_code, tahun, jenis, triwulan, alasan, sampai, oleh)
      select '3572', 2022, 'pengukuran', t, 'uji', '2030-01-01', 'uji' from generate_series(1, 4) t`,
  )
})
afterAll(() => test?.close())

const page = (triwulan: number, indikatorId = ratio) =>
  test.app.run(readPengukuranIndikator, operator, { ...place, triwulan, indikatorId })
const save = (triwulan: number, sent: object, indikatorId = ratio) =>
  test.app.run(savePengukuranValue, operator, { ...place, triwulan, indikatorId, ...sent })
const rowOf = async (triwulan: number) => {
  const { sasaran } = await test.app.run(readPengukuranGrid, operator, { ...place, triwulan })
  const row = sasaran.flatMap(({ rows }) => rows).find(({ kode }) => kode === 'K-1')
  if (row === undefined) throw new Error('no row')
  return row
}

describe('a value with components', () => {
  it('is counted from them: each quarter from its own, the year once from all', async () => {
    const first = await save(1, { version: 0, komponen: { A: '10', B: '20' } })
    expect([first.realisasi.text, first.version]).toEqual(['50%', 1])
    await save(2, { version: 0, komponen: { A: '90', B: '100' } })
    const view = await page(2)
    expect([view.realisasi.text, view.asal.asal, view.konsolidasi.figure.text]).toEqual([
      '90%',
      'dihitung',
      '83,33%',
    ])
    expect(view.hitungan?.calculation).toBe('90 / 100 × 100 = 90%')
    expect(view.konsolidasi.hitungan).toMatchObject({
      formula: 'Yang selesai ÷ Yang direncanakan × 100',
      calculation: '100 / 120 × 100 = 83,33%',
      inputs: [
        { label: 'A · Yang selesai', value: '100 (jumlah semua triwulan: I 10, II 90)' },
        { label: 'B · Yang direncanakan', value: '120 (jumlah semua triwulan: I 20, II 100)' },
      ],
    })
    expect(view.history[0]).toMatchObject({ from: 'Belum diisi', to: '90% = A 90, B 100' })
    const row = await rowOf(2)
    expect([row.konsolidasi.text, row.hitungan?.calculation]).toEqual(['83,33%', '100 / 120 × 100 = 83,33%'])
  })

  it('is the same in the history of its years', async () => {
    const years = await readTransaction(test.app.database, systemContext('3572'), (tx) =>
      yearsOf(tx, { unit: '3572', indikatorIds: [ratio], untilTahun: 2022 }),
    )
    const figure = years.get(ratio)?.at(-1)?.realisasi
    expect(figure && valueToColumns(figure).amount).toMatch(/^83\.33333/)
  })

  it('takes the changed cells of the sheet, and leaves the others as they are', async () => {
    const { rumus, quarters } = await rowOf(3)
    expect(rumus?.komponen.map(({ field }) => field)).toEqual(['k-A', 'k-B'])
    const sent = (version: number, fields: Record<string, string>) =>
      test.app.run(savePengukuranLembar, operator, {
        ...{ ...place, triwulan: 3 },
        rows: [{ id: ratio, version, fields }],
      })
    const version = quarters[2]?.version ?? 0
    expect((await sent(version, { 'k-A': '3' })).saved[0]).toMatchObject({ text: 'Belum diisi' })
    expect((await page(3)).kurang[0]).toEqual({ bagian: 'realisasi', label: 'komponen B' })
    expect((await sent(version + 1, { 'k-B': '4' })).saved[0]).toMatchObject({ text: '75%' })
    const { refused } = await sent(version + 2, { 'k-A': 'tiga', 'k-B': 'x'.repeat(61) })
    expect(refused[0]?.fields).toEqual({ 'k-B': 'Paling banyak 60 huruf.' })
    expect((await sent(version + 2, { 'k-A': 'tiga' })).refused[0]?.fields).toHaveProperty('k-A')
    const late = await sent(version + 1, { 'k-A': '1' })
    expect(late.conflicts[0]?.conflict).toMatchObject({
      fields: [
        { field: 'k-A', label: 'A · Yang selesai', mine: '1', theirs: '3' },
        { field: 'realisasi', mine: '25', theirs: '75' },
      ],
      version: version + 2,
    })
  })

  it('waits as a draft cell by cell', async () => {
    const { draf, version } = await page(3)
    const isi = { 'k-A': { teks: '4', versi: version } }
    await test.app.run(saveDraf, operator, { kunci: draf.kunci, urut: draf.urut + 1, isi })
    expect((await page(3)).draf.isi).toEqual({ 'k-A': '4' })
    await save(3, { version, komponen: { A: '4' }, draf: { urut: draf.urut + 2, lepas: [] } })
    expect([(await page(3)).draf.isi, (await page(3)).realisasi.text]).toEqual([{}, '100%'])
  })

  it('has no figure where its divisor is zero, and says why', async () => {
    const { version } = await page(3)
    const saved = await save(3, { version, komponen: { B: '0' } })
    expect([saved.realisasi.text, saved.warnings]).toEqual([
      'Belum diisi',
      ['Pembagi B (Yang direncanakan) nol, sehingga tidak dapat dihitung.'],
    ])
    expect((await page(3)).kurang[0]?.label).toBe('komponen yang dapat dihitung')
    await save(3, { version: version + 1, komponen: { A: '', B: '' } })
    expect((await page(3)).asal.asal).toBe('langsung')
  })

  it('shows what typed components would give, without saving', async () => {
    const preview = await test.app.run(previewCapaian, operator, {
      ...{ ...place, triwulan: 3, indikatorId: ratio },
      komponen: { A: '20', B: '80' },
    })
    expect([preview.realisasi.text, preview.hitungan?.calculation, preview.konsolidasi.figure.text]).toEqual([
      '25%',
      '20 / 80 × 100 = 25%',
      '60%',
    ])
    expect((await page(3)).konsolidasi.figure.text).toBe('83,33%')
  })

  it('is stored as its components give it, whichever quarter it is', async () => {
    const plans = await readTransaction(test.app.database, systemContext('3572'), async (tx) => [
      (await loadYear(tx, YEAR)).plan,
      // The sample's own, whose figures were published or made up before they had components.
      (await loadYear(tx, { ...YEAR, entitas: 'sekretariat' })).plan,
      (await loadYear(tx, { ...YEAR, entitas: 'sekretariat', tahun: 2021 })).plan,
    ])
    const counted = plans.flatMap((plan) =>
      plan === null
        ? []
        : indikatorOf(plan)
            .filter(hasFormula)
            .map((indikator) => ({ plan, indikator })),
    )
    const cells = counted.flatMap(({ plan, indikator }) =>
      ([1, 2, 3, 4] as const).flatMap((triwulan) => {
        const { asal, komponen, realisasi } = indikator.cells[triwulan]
        return asal === 'dihitung' ? [{ plan, indikator, triwulan, komponen, realisasi }] : []
      }),
    )
    expect(cells.length).toBeGreaterThan(24)
    for (const { plan, indikator, triwulan, komponen, realisasi } of cells)
      expect(countQuarter({ plan, indikator, key: { triwulan } }, komponen).value).toEqual(realisasi)
  })
})

describe('a value without its components', () => {
  it('is reported, with a reason or it is not approved', async () => {
    const { version } = await page(4)
    const saved = await save(4, { version, realisasi: '88' })
    expect(saved.realisasi.text).toBe('88%')
    const view = await page(4)
    expect(view.asal).toEqual({ asal: 'dilaporkan', label: 'Dilaporkan tanpa komponen', alasan: null })
    expect(view.kurang[0]).toEqual({ bagian: 'asal-alasan', label: 'alasan dilaporkan tanpa komponen' })
    // Its year is no longer counted, and says so.
    expect([view.konsolidasi.figure.text, view.konsolidasi.hitungan]).toEqual(['88%', null])
    expect(view.konsolidasi.notes).toContain(
      'Ada triwulan yang diisi tanpa komponen; nilai setahun digabung dari nilai triwulannya.',
    )
    const kasubbag = await test.as('kasubbag')
    await test.database.pool.query(
      `update pengukuran set state = 'diverifikasi' where unit_code = '3572' and entitas = 'kpu' and tahun = 2022 and triwulan = 4`,
    )
    const grid = await test.app.run(readPengukuranGrid, kasubbag, QUARTER)
    const approve = async () =>
      test.app.run(approvePengukuran, await test.as('sekretaris'), { ...QUARTER, version: grid.version })
    const refusal = await refusalOf(approve())
    expect([refusal.code, refusal.message]).toEqual([
      'belum-lengkap',
      'K-1 dilaporkan tanpa komponen dan tanpa alasan. Kembalikan pengukuran ini supaya alasannya ditulis.',
    ])
    await test.database.pool.query(
      `update pengukuran set state = 'draf' where unit_code = '3572' and entitas = 'kpu' and tahun = 2022 and triwulan = 4`,
    )
    await save(4, { version: version + 1, realisasi: '88', asalAlasan: 'Rincian belum dikirim.' })
    const said = await page(4)
    expect([said.asal.alasan, said.kurang.map(({ bagian }) => bagian)]).toEqual([
      'Rincian belum dikirim.',
      expect.not.arrayContaining(['asal-alasan']),
    ])
    await test.database.pool.query(
      `update pengukuran set state = 'diverifikasi' where unit_code = '3572' and entitas = 'kpu' and tahun = 2022 and triwulan = 4`,
    )
    await approve()
  })

  it('cannot stand beside them', async () => {
    await test.database.pool.query(
      `update pengukuran set state = 'draf' where unit_code = '3572' and entitas = 'kpu' and tahun = 2022`,
    )
    const { version } = await page(4)
    const both = { version, realisasi: '70', komponen: { A: '1', B: '2' } }
    const { code, data } = await refusalOf(save(4, both))
    expect([code, data.fields]).toEqual([
      'masukan-salah',
      {
        realisasi: 'Realisasi dihitung dari komponennya. Kosongkan isian ini, atau kosongkan komponennya.',
      },
    ])
    await save(4, { version, komponen: { A: '1', B: '2' } })
    expect(await page(4)).toMatchObject({
      asal: { asal: 'dihitung', alasan: null },
      realisasi: { text: '50%' },
    })
  })
})

describe('components that nobody types', () => {
  it('are taken from the program and from other indicators when the value is saved, and named', async () => {
    const before = await page(4, taken)
    expect(before.rumus?.komponen.every(({ asal }) => asal !== null)).toBe(true)
    await save(4, { version: before.version }, taken)
    const { rumus, realisasi, asal } = await page(4, taken)
    const last = rumus?.komponen.map(({ kode, quarters }) => [kode, quarters[3]?.rincian])
    expect(last).toEqual([
      ['R', 'DIPA 2022: belum ada revisi.'],
      ['S', expect.stringMatching(/^Realisasi Rp[\d.]+ dari pagu Rp12\.073\.329\.000\.$/)],
      ['T', expect.stringMatching(/^\d dari \d indikator yang terukur mencapai targetnya\.$/)],
      ['D', expect.stringMatching(/^(PK \d|Belum ada dokumen)/)],
      ['I', 'Realisasi K-1: 50%.'],
    ])
    expect([asal.asal, realisasi.raw === null]).toEqual(['dihitung', false])
  })

  it('are taken once more when the quarter is handed in, and stay what was handed in', async () => {
    const { version } = await page(4)
    await save(4, { version, komponen: { A: '2', B: '2' } })
    const figure = async () => (await page(4, taken)).rumus?.komponen.at(-1)?.quarters[3]?.figure.text
    expect(await figure()).toBe('50')
    const status = { status: 'tidak-dapat-diukur', alasan: 'Hanya untuk uji.', realisasi: '' }
    const { sasaran } = await test.app.run(readPengukuranGrid, operator, QUARTER)
    for (const { indikatorId, kode, rumus } of sasaran.flatMap(({ rows }) => rows)) {
      if (rumus === null)
        await save(4, { version: (await page(4, indikatorId)).version, ...status }, indikatorId)
      const told = { penyebab: 'a', hambatan: 'a', solusi: 'a', tindakLanjut: 'a', program: 'a' }
      const file = { status: 'bukti-menyusul', alasan: 'Menyusul.', sampai: '2027-01-31' }
      const row = await page(4, indikatorId)
      if (kode.startsWith('K-')) await save(4, { version: row.version, ...told, ...file }, indikatorId)
    }
    const one = (await page(4, taken)).version
    await test.database.pool.query(
      `update pengukuran_komponen set amount = 50 where indikator_id = $1 and kode = 'I'`,
      [taken],
    )
    const grid = await test.app.run(readPengukuranGrid, operator, QUARTER)
    expect(grid.missing).toEqual([])
    await test.app.run(submitPengukuran, operator, { ...QUARTER, version: grid.version })
    expect([await figure(), (await page(4, taken)).version]).toEqual(['100', one + 1])
    await test.database.pool.query(`update pengukuran_nilai set amount = 70 where indikator_id = $1`, [ratio])
    expect(await figure()).toBe('100')
  })
})
