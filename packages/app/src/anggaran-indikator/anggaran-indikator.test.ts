import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readLkjData } from '../dokumen/lkj/read-lkj-data.ts'
import type { Actor } from '../permission/actor.ts'
import { refusalOf, type TestApp, testApp, whileChanged } from '../testing/index.ts'
import { type AnggaranIndikatorView, readAnggaranIndikator } from './read-anggaran-indikator.ts'
import { saveAnggaranIndikator } from './save-anggaran-indikator.ts'

const YEAR = { tahun: 2021 }

let test: TestApp
let operator: Actor
let first: string
let second: string
let codes: string[]
beforeAll(async () => {
  test = await testApp()
  operator = await test.as('operator')
  const view = await read()
  ;[first, second] = view.baris.map(({ kode }) => kode) as [string, string]
  codes = (await report()).map(({ kode }) => kode)
})
afterAll(() => test?.close())

/** As rows stood before this page refused them. */
const typed = (change: string) =>
  test.database.pool.query(
    `set session_replication_role = replica; ${change}; reset session_replication_role`,
  )
const read = () => test.app.run(readAnggaranIndikator, operator, YEAR)
const listed = ({ kelompok }: AnggaranIndikatorView) => kelompok.flatMap(({ indikator }) => indikator)
const report = async () => {
  const data = await test.app.run(readLkjData, operator, { ...YEAR, entitas: 'kpu' })
  return data.sasaran.flatMap(({ indikator }) => indikator)
}
const save = async (
  texts: Record<string, string>,
  versions: Record<string, number> = {},
  actor = operator,
) => {
  const now = (await read()).rows
  const rows = Object.entries(texts).map(([kode, indikator]) => {
    const version = versions[kode] ?? now[`baris/${kode}`]?.version ?? 0
    return { id: `baris/${kode}`, version, fields: { indikator } }
  })
  return test.app.run(saveAnggaranIndikator, actor, { ...YEAR, rows })
}

describe('what the rows of the budget pay for', () => {
  it('is nothing in the sample, whose indicators are held against the whole budget', async () => {
    expect(listed(await read()).every(({ uang }) => uang === null)).toBe(true)
    const [one] = await report()
    expect(one).not.toHaveProperty('anggaran')
    expect(one?.penilaian.efisiensi?.serapan.toFixed(2)).toBe('99.50')
  })

  it('is asked of the IKU and the PK of each entity, and of what a row is linked to already', async () => {
    const codesOf = async () =>
      (await read()).kelompok.map(({ nama, indikator }) => ({
        nama,
        kode: indikator.map(({ kode }) => kode),
      }))
    const iku = await codesOf()
    expect(iku.map(({ nama, kode }) => [nama, kode.length])).toEqual([
      ['KPU', 6],
      ['Sekretariat', 13],
    ])
    expect(iku[0]?.kode).toEqual(expect.arrayContaining(codes))
    const { rows } = await test.database.pool.query<{ id: string; kode: string }>(
      `select id, kode from indikator where unit_code = '3572' and not iku and mulai_tahun <= 2021 and sampai_tahun >= 2021
        and kode <> all($1) order by sort limit 1`,
      [iku.flatMap(({ kode }) => kode)],
    )
    const other = rows[0] as (typeof rows)[number]
    await typed(`insert into anggaran_indikator (unit_code, dipa_id, kode, indikator_id, porsi, sort)
      select d.unit_code, d.id, '${first}', '${other.id}', 100, 0 from dipa d
      where d.unit_code = '3572' and d.tahun = 2021`)
    expect((await codesOf()).at(-1)?.kode).toEqual([other.kode])
    await typed('delete from anggaran_indikator')
    expect(await codesOf()).toEqual(iku)
  })

  it('is nothing where only a row that was divided since said what it paid for', async () => {
    await typed(`insert into anggaran_indikator (unit_code, dipa_id, kode, indikator_id, porsi, sort)
      select d.unit_code, d.id, '076.01.WA', i.id, 100, 0 from dipa d join indikator i on i.unit_code = d.unit_code
      where d.unit_code = '3572' and d.tahun = 2021 and i.kode = '${codes[0]}'`)
    expect((await report())[0]?.penilaian.efisiensi?.serapan.toFixed(2)).toBe('99.50')
    await typed('delete from anggaran_indikator')
  })

  it('is refused cell by cell', async () => {
    const { saved, refused } = await save({
      [first]: 'TIDAK-ADA = 100',
      [second]: `${codes[0]} = 70; ${codes[1]} = 40`,
      '076.01.WA': `${codes[0]}`,
    })
    expect(saved).toEqual([])
    const said = new Map(refused.map(({ id, sentence }) => [id, sentence]))
    expect(said.get(`baris/${first}`)).toBe(
      'Indikator TIDAK-ADA tidak ada tahun ini. Tulis kodenya seperti dalam daftar di bawah.',
    )
    expect(said.get(`baris/${second}`)).toBe('Jumlah porsinya 110%, di atas 100%.')
    expect(said.get('baris/076.01.WA')).toBe('Baris 076.01.WA tidak dapat diisi.')
  })

  it('gives each indicator its own money, and the report its own efficiency', async () => {
    await save({ [first]: `${codes[0]} = 60; ${codes[1]} = 40`, [second]: `${codes[1]} = 90` })
    const view = await read()
    expect(view.baris.slice(0, 2).map(({ kurang }) => kurang)).toEqual([null, '90%'])
    const money = new Map(listed(view).map(({ kode, uang }) => [kode, uang]))
    // 60 % of Layanan Perkantoran, 1.605.801.000.
    expect(money.get(codes[0] ?? '')).toEqual({
      ...{ paguText: 'Rp963.480.600', serapanText: '99,78%', baris: first },
    })
    expect(money.get(codes[1] ?? '')).toBeNull()
    const [one, two, three] = await report()
    expect(one?.anggaran?.pagu.toFixed()).toBe('963480600')
    expect(one?.penilaian.efisiensi?.serapan.toFixed(2)).toBe('99.78')
    expect([two?.anggaran, two?.penilaian.efisiensi]).toEqual([null, null])
    expect(three?.anggaran).toBeNull()
  })

  it('shows the second of two both words, and waits for who changes the same row', async () => {
    const { conflicts } = await save({ [first]: `${codes[0]}` }, { [first]: 0 })
    expect(conflicts[0]?.conflict).toMatchObject({
      ...{ by: operator.personName, mine: { indikator: codes[0] } },
      theirs: { indikator: `${codes[0]} = 60; ${codes[1]} = 40` },
    })
    const { version = 0 } = (await read()).rows[`baris/${second}`] ?? {}
    const text = `
      with held as materialized (select pg_advisory_xact_lock(hashtextextended('ringkasan/3572/kpu/2021', 0)))
      update anggaran_indikator set porsi = 80 from held where kode = $1`
    const late = () => save({ [second]: '' }, { [second]: version })
    const outcome = await whileChanged(test.database, { text, values: [second] }, late)
    expect(outcome).toMatchObject({ status: 'fulfilled', value: { saved: [], conflicts: [{}] } })
  })

  it('is of no year without a DIPA, and written by nobody without the right', async () => {
    const absent = await refusalOf(test.app.run(saveAnggaranIndikator, operator, { tahun: 2023, rows: [] }))
    expect([absent.code, absent.message]).toEqual(['tidak-ditemukan', 'Belum ada DIPA tahun 2023.'])
    expect((await test.app.run(readAnggaranIndikator, operator, { tahun: 2023 })).dipa).toBe(false)
    expect((await refusalOf(save({}, {}, await test.as('ketua')))).code).toBe('tidak-berwenang')
  })
})
