import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Reader, readTransaction, type Writer, writeTransaction } from '../context/transaction.ts'
import type { Schema } from '../tables/schema.ts'
import type { TestDatabase } from '../testing/index.ts'
import { keptFiles } from './kept-files.ts'
import { getPk, type Pk } from './pk.ts'
import { putPkTargets } from './pk-content.ts'
import { movePk, signPk } from './pk-state.ts'
import {
  insertTandaTangan,
  listTandaTangan,
  standingTandaTangan,
  voidTandaTangan,
} from './pk-tanda-tangan.ts'
import { addDraftPk, addIndikator, as, type DraftPk, officeDatabase, signatureOf } from './test-office.ts'

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

describe('signatures', () => {
  const handIn = async () => {
    const key = { unit: '3572', id: draft.pk.id }
    const pk = await read((tx) => getPk(tx, key.unit, key.id))
    const move = { ...key, version: pk?.version as number, from: 'draf', to: 'diajukan' } as const
    return (await write((tx) => movePk(tx, move))).saved as Pk
  }
  const handBack = ({ id, version }: Pk) =>
    write(async (tx) => {
      await voidTandaTangan(tx, { unit: '3572', pkId: id, alasan: 'Target terlalu rendah' })
      return movePk(tx, { unit: '3572', id, version, from: 'diajukan', to: 'draf' })
    })

  it('are of one content: the same gives the same hash, whatever changed gives another', async () => {
    const first = await handIn()
    expect(first.isi_hash).toMatch(/^[0-9a-f]{64}$/)
    const draftAgain = (await handBack(first)).saved
    expect(draftAgain?.isi_hash).toBeNull()
    const second = await handIn()
    expect(second.isi_hash).toBe(first.isi_hash)
    await handBack(second)
    await write((tx) =>
      putPkTargets(tx, [
        { unit_code: '3572', pk_indikator_id: draft.pkIndikatorId, triwulan: 2, amount: '10' },
      ]),
    )
    expect((await handIn()).isi_hash).not.toBe(first.isi_hash)
  })

  it('of a PK that was handed back are void and stay, and one party signs once', async () => {
    const pk = await handIn()
    const [given] = await write((tx) => insertTandaTangan(tx, [signatureOf(pk)]))
    await expect(write((tx) => insertTandaTangan(tx, [signatureOf(pk)]))).rejects.toMatchObject({
      code: '23505',
    })
    await handBack(pk)
    const again = await handIn()
    expect(await read((tx) => standingTandaTangan(tx, '3572', pk.id))).toEqual([])
    await write((tx) => insertTandaTangan(tx, [signatureOf(again)]))
    await write((tx) => signPk(tx, { unit: '3572', id: pk.id, nomor: '7' }))
    expect(await read((tx) => listTandaTangan(tx, '3572', pk.id))).toMatchObject([
      { id: given?.id, alasan: 'Target terlalu rendah', batal_at: expect.any(Date) },
      { alasan: null, batal_at: null },
    ])
    expect(await read((tx) => getPk(tx, '3572', pk.id))).toMatchObject({ nomor: '7', tanggal: '2021-03-04' })
  })

  it('on paper need a scan, in the application a person', async () => {
    const pk = await handIn()
    for (const lacking of [{ person_id: null }, { cara: 'kertas' as const }])
      await expect(
        write((tx) => insertTandaTangan(tx, [{ ...signatureOf(pk), ...lacking }])),
      ).rejects.toMatchObject({ code: '23514' })
    await write((tx) =>
      insertTandaTangan(tx, [
        { ...signatureOf(pk), cara: 'kertas', person_id: null, pindaian_sha256: 'a'.repeat(64) },
      ]),
    )
    expect(await read((tx) => keptFiles(tx, ['a'.repeat(64), 'b'.repeat(64)]))).toEqual(
      new Set(['a'.repeat(64)]),
    )
    const { saved } = await write((tx) => signPk(tx, { unit: '3572', id: pk.id }))
    expect(saved?.tanda_tangan).toBe('kertas')
  })
})
