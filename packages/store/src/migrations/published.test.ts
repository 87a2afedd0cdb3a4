import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readTransaction, writeTransaction } from '../context/transaction.ts'
import {
  ensureDokumen,
  finalizeDokumen,
  insertDokumenBerkas,
  listDokumen,
  listDokumenBerkas,
} from '../queries/dokumen.ts'
import { getIndikator } from '../queries/indikator.ts'
import { ensurePengukuran, listPengukuran } from '../queries/pengukuran.ts'
import { currentPk } from '../queries/pk.ts'
import { pkFull } from '../queries/pk-full.ts'
import { addDraftPk, addIndikator, as, officeDatabase, PENANDA_TANGAN, sign } from '../queries/test-office.ts'
import type { Schema } from '../tables/schema.ts'
import type { TestDatabase } from '../testing/index.ts'

const PUBLIK = as('publik', '3572', '')
let db: TestDatabase<Schema>
let indikatorId: string

beforeAll(async () => {
  db = await officeDatabase()
  indikatorId = await addIndikator(db)
})
afterAll(() => db.close())

describe('what the public reads', () => {
  it('is a PK once it is signed, with its indicators, and nothing of the measurement', async () => {
    const { pk } = await addDraftPk(db, { indikatorId })
    await writeTransaction(db, as('operator'), (tx) =>
      ensurePengukuran(tx, { unit: '3572', entitas: 'kpu', tahun: 2021, triwulan: 4 }),
    )
    const read = () =>
      readTransaction(db, PUBLIK, async (tx) => ({
        full: await pkFull(tx, '3572', pk.id),
        current: await currentPk(tx, { unit: '3572', entitas: 'kpu', tahun: 2021 }),
        card: await getIndikator(tx, { unit: '3572', id: indikatorId }),
        pengukuran: await listPengukuran(tx, { unit: '3572', entitas: 'kpu', tahun: 2021 }),
      }))
    expect(await read()).toEqual({ full: null, current: null, card: null, pengukuran: [] })

    await sign(db, pk)
    const { full, card, pengukuran } = await read()
    expect(full?.sasaran[0]?.indikator[0]).toMatchObject({
      name: 'Indeks RB',
      amount: '80',
      targets: [{ triwulan: 4, amount: '80' }],
    })
    expect(full?.program[0]?.pagu).toBe(1_000n)
    expect(card?.name).toBe('Indeks RB')
    expect(pengukuran).toEqual([])
  })

  it('is a document once it is final, with its files', async () => {
    const key = { unit: '3572', entitas: 'kpu' as const, tahun: 2021, jenis: 'lkj' }
    const dokumen = await writeTransaction(db, as('verifikator'), (tx) => ensureDokumen(tx, key))
    const read = () =>
      readTransaction(db, PUBLIK, async (tx) => ({
        list: (await listDokumen(tx, { unit: '3572' })).map((row) => row.id),
        files: (await listDokumenBerkas(tx, '3572', dokumen.id)).map((row) => row.format),
      }))
    await writeTransaction(db, as('verifikator'), (tx) =>
      insertDokumenBerkas(tx, [
        { unit_code: '3572', dokumen_id: dokumen.id, format: 'pdf', sha256: 'a'.repeat(64), ukuran: 1n },
      ]),
    )
    expect(await read()).toEqual({ list: [], files: [] })
    await writeTransaction(db, as('pimpinan'), (tx) =>
      finalizeDokumen(tx, {
        unit: '3572',
        id: dokumen.id,
        version: 1,
        from: 'draf',
        nomor: null,
        tanggal: '2022-02-28',
        snapshot: '{}',
        hash: 'b'.repeat(64),
        dataHash: 'd',
        program: 'akuntabel uji',
        template: 'lkj',
        penandaTangan: PENANDA_TANGAN,
        finalizedBy: 'orang',
      }),
    )
    expect(await read()).toEqual({ list: [dokumen.id], files: ['pdf'] })
  })
})
