import { readDataVersion, readTransaction } from '@akuntabel/store'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { readAudit } from '../audit/read-audit.ts'
import { verifyAudit } from '../audit/verify-audit.ts'
import type { AppError } from '../errors/app-error.ts'
import { systemContext } from '../jobs/run-pekerjaan.ts'
import type { Actor } from '../permission/actor.ts'
import { type TestApp, testApp } from '../testing/index.ts'
import { readPengukuranGrid } from './read-pengukuran-grid.ts'
import { readPengukuranIndikator } from './read-pengukuran-indikator.ts'
import { savePengukuranLembar } from './save-pengukuran-lembar.ts'
import { savePengukuranValue } from './save-pengukuran-value.ts'

const QUARTER = { entitas: 'kpu', tahun: 2022, triwulan: 4 } as const

let test: TestApp
let operator: Actor
let rows: { id: string; kode: string; version: number; raw: string }[]
beforeAll(async () => {
  test = await testApp()
  operator = await test.as('operator')
})
afterAll(() => test?.close())
beforeEach(async () => {
  const { sasaran } = await test.app.run(readPengukuranGrid, operator, QUARTER)
  rows = sasaran.flatMap((one) =>
    one.rows.map(({ indikatorId, kode, quarters }) => ({
      ...{ id: indikatorId, kode, version: quarters[3]?.version ?? 0 },
      raw: quarters[3]?.realisasi.raw ?? '',
    })),
  )
})

function row(kode: string, realisasi: string, change: { version?: number } = {}) {
  const found = rows.find((one) => one.kode === kode)
  return { id: found?.id, version: found?.version, fields: { realisasi }, ...change }
}

const save = (sent: unknown[], actor = operator) =>
  test.app.run(savePengukuranLembar, actor, { ...QUARTER, rows: sent })
const trail = async () => (await test.app.run(readAudit, operator, { event: 'pengukuran.disimpan' })).rows
const dataVersion = () =>
  readTransaction(test.app.database, systemContext('3572'), (tx) =>
    readDataVersion(tx, { unit: '3572', entitas: 'kpu', tahun: 2022 }),
  )

it('keeps the good rows of one post, each with its own entry in the trail, and says of each other why', async () => {
  const before = { trail: Number((await trail())[0]?.seq), version: await dataVersion() }
  const unknown = '00000000-0000-4000-8000-000000000000'
  const view = await save([
    row('IKU-1', '81,5'),
    row('IKU-2', '86,5'),
    row('IKU-3', 'banyak sekali'),
    row('IKU-4', '99', { version: 7 }),
    row('IKU-6', 'x'.repeat(61)),
    { id: unknown, version: 0, fields: { realisasi: '1' } },
  ])
  const kodeOf = (id: string) => rows.find((one) => one.id === id)?.kode
  expect(view.saved.map(({ id, text }) => [kodeOf(id), text]).sort()).toEqual([
    ['IKU-1', '81,5%'],
    ['IKU-2', '86,5%'],
  ])
  expect(view.conflicts.map(({ id, conflict }) => [kodeOf(id), conflict.mine, conflict.theirs])).toEqual([
    ['IKU-4', { realisasi: '99' }, { realisasi: '100' }],
  ])
  const refused = new Map(view.refused.map(({ id, sentence }) => [kodeOf(id), sentence]))
  expect(refused.get('IKU-6')).toBe('Paling banyak 60 huruf.')
  expect(refused.get(undefined)).toBe('Indikator ini tidak ada dalam PK yang berlaku.')
  expect(refused.get('IKU-3')).toMatch(/^[A-Z].*\.$/)
  expect(refused.size).toBe(3)

  const after = await test.app.run(readPengukuranGrid, operator, QUARTER)
  expect(after.sasaran.flatMap((one) => one.rows.map((row) => row.quarters[3]?.realisasi.raw))).toEqual([
    ...['81,5', '86,5', null, '100', null, 'WTP'],
  ])
  const entries = (await trail()).filter(({ seq }) => Number(seq) > before.trail)
  expect(entries.map(({ sentence }) => sentence).sort()).toEqual([
    'mengisi IKU-1 Triwulan 4 2022: 79% → 81,5%',
    'mengisi IKU-2 Triwulan 4 2022: Belum diisi → 86,5%',
  ])
  expect(await test.app.run(verifyAudit, operator, {})).toMatchObject({ ok: true })
  expect(await dataVersion()).toBe(before.version + 1n)
})

it('leaves nothing where no row could be saved', async () => {
  const before = { trail: await trail(), version: await dataVersion() }
  expect(await save([row('IKU-3', 'entah')])).toMatchObject({ saved: [], conflicts: [], refused: [{}] })
  expect(await trail()).toEqual(before.trail)
  expect(await dataVersion()).toBe(before.version)
})

it('is refused as a whole by who may not, and where nothing was sent', async () => {
  const refusal = (promise: Promise<unknown>) =>
    promise.catch((error: AppError) => [error.code, error.message])
  expect(await refusal(save([row('IKU-1', '80')], await test.as('apip')))).toEqual([
    'tidak-berwenang',
    'Peran Anda tidak mencakup tindakan ini. Operator atau Verifikator yang dapat melakukannya.',
  ])
  expect(await refusal(save([]))).toEqual(['masukan-salah', 'Ada isian yang perlu diperbaiki.'])
  const locked = { ...QUARTER, triwulan: 3, rows: [row('IKU-1', '80')] }
  expect(await refusal(test.app.run(savePengukuranLembar, operator, locked))).toEqual([
    'terkunci',
    'Sudah disetujui. Verifikator dapat membuka pengecualian.',
  ])
})

it('lets two who save the same rows in opposite order wait for neither, and loses nothing', async () => {
  const [operatorRows, others] = [
    [row('IKU-1', '82'), row('IKU-2', '87')],
    [row('IKU-2', '88'), row('IKU-1', '83')],
  ]
  const both = await Promise.all([save(operatorRows), save(others, await test.as('kasubbag'))])
  expect(both.map(({ saved, conflicts }) => [saved.length, conflicts.length]).sort()).toEqual([
    [0, 2],
    [2, 0],
  ])
})

describe('a figure far from what is usual', () => {
  const asked = async (kode: string, actor = operator) => {
    const { tanya } = await test.app.run(readPengukuranGrid, actor, QUARTER)
    return tanya[rows.find((one) => one.kode === kode)?.id ?? '']
  }
  const answer = (kode: string, nilai: string, sent: unknown[] = []) =>
    test.app.run(savePengukuranLembar, operator, {
      ...{ ...QUARTER, rows: sent },
      pasti: { indikatorId: rows.find((one) => one.kode === kode)?.id, nilai },
    })

  it('is saved as it was typed, and asked back with the figures beside it, by who checks too', async () => {
    await save([row('IKU-1', '8150')])
    const question = {
      nilai: '8.150',
      kalimat: 'Realisasi 8.150% paling sedikit 100 kali target 80%.',
      jawaban: null,
    }
    expect([await asked('IKU-1'), await asked('IKU-1', await test.as('kasubbag'))]).toEqual([
      question,
      question,
    ])
  })

  it('is not asked about any more once a person said it is so, with an entry in the trail', async () => {
    const before = { rows, trail: (await trail()).length }
    await answer('IKU-1', '8.150')
    expect((await asked('IKU-1'))?.jawaban).toMatch(/^Betul menurut .+ WIB$/)
    const { rows: said } = await test.app.run(readAudit, operator, { event: 'pengukuran.dipastikan' })
    expect(said.map(({ sentence }) => sentence)).toEqual([
      'memastikan realisasi IKU-1 Triwulan 4 2022 memang 8.150%',
    ])
    const { sasaran } = await test.app.run(readPengukuranGrid, operator, QUARTER)
    expect(sasaran[0]?.rows[0]?.quarters[3]).toMatchObject({ version: before.rows[0]?.version })
    expect((await trail()).length).toBe(before.trail)
  })

  it('is asked about anew where it is another one, also where the answer came with it', async () => {
    await answer('IKU-1', '8.150', [row('IKU-1', '815')])
    expect(await asked('IKU-1')).toMatchObject({ nilai: '815', jawaban: null })
  })

  it('is answered on the page of its indicator too', async () => {
    const page = { ...QUARTER, indikatorId: rows[0]?.id }
    const { version, tanya } = await test.app.run(readPengukuranIndikator, operator, page)
    await test.app.run(savePengukuranValue, operator, {
      ...{ ...page, version, realisasi: '815', pasti: tanya?.nilai },
    })
    const again = await test.app.run(readPengukuranIndikator, operator, page)
    expect(again.tanya).toMatchObject({
      nilai: '815',
      jawaban: expect.stringContaining('Betul menurut'),
    })
  })

  it('is no question where the figure lies where it did before', async () => {
    await save([row('IKU-1', '81')])
    expect(await asked('IKU-1')).toBeUndefined()
  })
})
