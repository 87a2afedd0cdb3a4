import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Reader, readTransaction, type Writer, writeTransaction } from '../context/transaction.ts'
import type { Schema } from '../tables/schema.ts'
import type { TestDatabase } from '../testing/index.ts'
import { createPk, currentPk, getPk, listPk, updatePk } from './pk.ts'
import { insertPkProgram, insertPkSasaran, putPkTargets, updatePkIndikator } from './pk-content.ts'
import { pkFull } from './pk-full.ts'
import {
  deletePkIndikator,
  deletePkProgram,
  deletePkSasaran,
  renamePkSasaran,
  updatePkProgram,
} from './pk-remove.ts'
import { revisePk } from './pk-revision.ts'
import { movePk, signPk } from './pk-state.ts'
import {
  addDraftPk,
  addIndikator,
  as,
  type DraftPk,
  officeDatabase,
  PENANDA_TANGAN,
  sign,
} from './test-office.ts'

let db: TestDatabase<Schema>
let indikatorId: string
let tahun = 2020
let draft: DraftPk
beforeAll(async () => {
  db = await officeDatabase()
  indikatorId = await addIndikator(db)
})
afterAll(() => db.close())
beforeEach(async () => {
  tahun += 1
  draft = await addDraftPk(db, { tahun, indikatorId })
})

const read = <T>(fn: (tx: Reader) => Promise<T>) => readTransaction(db, as('verifikator'), fn)
const write = <T>(fn: (tx: Writer) => Promise<T>) => writeTransaction(db, as('verifikator'), fn)
const period = () => ({ unit: '3572', entitas: 'kpu' as const, tahun })

describe('a PK', () => {
  it('is not made twice', async () => {
    expect(await write((tx) => createPk(tx, period()))).toBeNull()
  })

  it('is changed by whoever saw its newest version', async () => {
    const key = { unit: '3572', id: draft.pk.id, version: 1 }
    expect((await write((tx) => updatePk(tx, { ...key, nomor: '11/PR' }))).saved).toMatchObject({
      nomor: '11/PR',
      version: 2,
    })
    expect((await write((tx) => updatePk(tx, { ...key, nomor: '12/PR' }))).conflict).toMatchObject({
      nomor: '11/PR',
      version: 2,
    })
    expect((await write((tx) => updatePk(tx, { ...key, id: indikatorId }))).conflict).toBeNull()
  })

  it('moves only from the state it is in', async () => {
    const key = { unit: '3572', id: draft.pk.id }
    expect(
      (await write((tx) => movePk(tx, { ...key, version: 1, from: 'diajukan', to: 'draf' }))).conflict?.state,
    ).toBe('draf')
    expect(
      (await write((tx) => movePk(tx, { ...key, version: 1, from: 'draf', to: 'diajukan' }))).saved?.state,
    ).toBe('diajukan')
    expect((await write((tx) => updatePk(tx, { ...key, version: 2, nomor: 'x' }))).conflict?.state).toBe(
      'diajukan',
    )
  })

  it('is signed only when it was handed in', async () => {
    const key = { unit: '3572', id: draft.pk.id }
    expect((await write((tx) => signPk(tx, key))).conflict?.state).toBe('draf')
    expect(await sign(db, draft.pk)).toMatchObject({
      state: 'ditandatangani',
      tanggal: '2021-03-04',
      penanda_tangan: PENANDA_TANGAN,
    })
  })

  it('gives its content in order', async () => {
    const full = await read((tx) => pkFull(tx, '3572', draft.pk.id))
    expect(full?.sasaran).toHaveLength(1)
    expect(full?.sasaran[0]?.indikator).toMatchObject([
      { kode: 'IKU-1', satuan: 'nilai', amount: '80', targets: [{ triwulan: 4 }] },
    ])
    expect(full?.program).toMatchObject([{ pagu: 1000n }])
  })

  it('loses a sasaran with all below it, an indicator, a programme', async () => {
    const part = { unit: '3572', pkId: draft.pk.id }
    const program = (await read((tx) => pkFull(tx, '3572', draft.pk.id)))?.program[0]
    const programId = program?.id as string
    await write(async (tx) => {
      expect(
        (await renamePkSasaran(tx, { ...part, by: 'Rina', id: draft.sasaranId, uraian: 'Baru' }))?.uraian,
      ).toBe('Baru')
      expect(
        (await updatePkProgram(tx, { ...part, by: 'Rina', id: programId, kode: 'a', uraian: 'b', pagu: 2n }))
          ?.pagu,
      ).toBe(2n)
      expect((await deletePkProgram(tx, { ...part, id: programId }))?.id).toBe(programId)
      expect((await deletePkSasaran(tx, { ...part, id: draft.sasaranId }))?.id).toBe(draft.sasaranId)
      expect(await deletePkIndikator(tx, { ...part, id: draft.pkIndikatorId })).toBeNull()
    })
    expect(await read((tx) => pkFull(tx, '3572', draft.pk.id))).toMatchObject({ sasaran: [], program: [] })
  })
})

describe('a signed PK', () => {
  it.each<[string, (tx: Writer) => Promise<unknown>]>([
    [
      'a new sasaran',
      (tx) => insertPkSasaran(tx, [{ unit_code: '3572', pk_id: draft.pk.id, sort: 2, uraian: 'x' }]),
    ],
    [
      'a new programme',
      (tx) =>
        insertPkProgram(tx, [
          { unit_code: '3572', pk_id: draft.pk.id, sort: 2, kode: 'x', uraian: 'x', pagu: 1n },
        ]),
    ],
    [
      'another target',
      (tx) => updatePkIndikator(tx, { unit: '3572', id: draft.pkIndikatorId, by: 'Rina' }, { amount: '1' }),
    ],
    [
      'another quarter',
      (tx) =>
        putPkTargets(tx, [
          { unit_code: '3572', pk_indikator_id: draft.pkIndikatorId, triwulan: 4, amount: '1' },
        ]),
    ],
    [
      'an indicator less',
      (tx) => deletePkIndikator(tx, { unit: '3572', pkId: draft.pk.id, id: draft.pkIndikatorId }),
    ],
    [
      'a quarter more',
      (tx) =>
        putPkTargets(tx, [
          { unit_code: '3572', pk_indikator_id: draft.pkIndikatorId, triwulan: 1, amount: '1' },
        ]),
    ],
  ])('refuses %s', async (_, change) => {
    await sign(db, draft.pk)
    await expect(write(change)).rejects.toMatchObject({ constraint: 'pk_signed' })
  })

  it('waits for a change under way, so that nothing slips in behind the hand-in', async () => {
    const { id } = draft.pk
    let inserted = 0
    const order: string[] = []
    const started = Promise.withResolvers<void>()
    const change = write(async (tx) => {
      inserted = (await insertPkSasaran(tx, [{ unit_code: '3572', pk_id: id, sort: 9, uraian: 'x' }])).length
      started.resolve()
      await new Promise((resolve) => setTimeout(resolve, 200))
      order.push('change')
    })
    await started.promise
    await write((tx) => movePk(tx, { unit: '3572', id, version: 1, from: 'draf', to: 'diajukan' }))
    order.push('hand-in')
    await change
    expect({ inserted, order }).toEqual({ inserted: 1, order: ['change', 'hand-in'] })
  })

  it('is followed by a revision, which takes its place when it is signed', async () => {
    const { id } = draft.pk
    expect(await write((tx) => revisePk(tx, { unit: '3572', id, alasan: 'Pagu berubah' }))).toBeNull()
    const signed = await sign(db, draft.pk)
    const next = await write((tx) => revisePk(tx, { unit: '3572', id, alasan: 'Pagu berubah' }))
    if (next === null) throw new Error('no revision')
    expect(next).toMatchObject({ revisi: 1, state: 'draf', is_current: false, alasan: 'Pagu berubah' })
    expect((await read((tx) => currentPk(tx, period())))?.id).toBe(id)
    await expect(write((tx) => revisePk(tx, { unit: '3572', id, alasan: 'lagi' }))).rejects.toMatchObject({
      code: '23505',
    })

    const before = await read((tx) => pkFull(tx, '3572', id))
    const after = await read((tx) => pkFull(tx, '3572', next.id))
    expect(content(after)).toEqual(content(before))

    await sign(db, next)
    expect((await read((tx) => currentPk(tx, period())))?.id).toBe(next.id)
    expect(await read((tx) => getPk(tx, '3572', id))).toMatchObject({
      state: 'direvisi',
      is_current: false,
      signed_at: signed.signed_at,
    })
    expect((await read((tx) => listPk(tx, period()))).map((pk) => pk.revisi)).toEqual([1, 0])
  })
})

function content(full: Awaited<ReturnType<typeof pkFull>>) {
  return full?.sasaran.map(({ uraian, indikator }) => ({
    uraian,
    indikator: indikator.map(({ amount, indikator_id, targets }) => ({
      amount,
      indikator_id,
      targets: targets.map((t) => [t.triwulan, t.amount]),
    })),
    program: full.program.map(({ kode, pagu }) => [kode, pagu]),
  }))
}

describe('the database', () => {
  it('refuses a second current PK', async () => {
    const second = {
      unit_code: '3572',
      entitas: 'kpu' as const,
      tahun,
      revisi: 1,
      alasan: 'x',
      is_current: true,
    }
    await expect(write((tx) => tx.insertInto('pk').values(second).execute())).rejects.toMatchObject({
      constraint: 'pk_one_current',
    })
  })

  it('refuses an indicator under the sasaran of another PK', async () => {
    const other = await addDraftPk(db, { tahun, entitas: 'sekretariat', indikatorId })
    const crossed = write((tx) =>
      updatePkIndikator(
        tx,
        { unit: '3572', id: draft.pkIndikatorId, by: 'Rina' },
        { sasaran_id: other.sasaranId },
      ),
    )
    await expect(crossed).rejects.toMatchObject({ code: '23503' })
  })

  it('refuses a signed PK without signers', async () => {
    const { id } = draft.pk
    await write((tx) => movePk(tx, { unit: '3572', id, version: 1, from: 'draf', to: 'diajukan' }))
    await expect(
      sql`update pk set state = 'ditandatangani' where id = ${id}`.execute(db.kysely),
    ).rejects.toMatchObject({ constraint: 'pk_state' })
  })
})
