import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readTransaction, writeTransaction } from '../context/transaction.ts'
import type { Schema } from '../tables/schema.ts'
import type { TestDatabase } from '../testing/index.ts'
import { insertIndikator, insertIndikatorVersi } from './indikator.ts'
import {
  insertRenstra,
  insertRenstraNodes,
  listRenstra,
  putRenstraIndikator,
  putRenstraTargets,
  renstraOf,
} from './renstra.ts'
import { putRenstraNodes } from './renstra-draf.ts'
import { renstraTree } from './renstra-tree.ts'
import { as, officeDatabase, PERIOD } from './test-office.ts'

let db: TestDatabase<Schema>
beforeAll(async () => {
  db = await officeDatabase()
})
afterAll(() => db.close())

describe('the Renstra tree', () => {
  it('nests nodes with their indicators, targets and funding', async () => {
    const [tujuan, sasaran, program, indikator] = Array.from({ length: 4 }, () => randomUUID()) as [
      string,
      string,
      string,
      string,
    ]
    await writeTransaction(db, as('verifikator'), async (tx) => {
      const renstra = await insertRenstra(tx, {
        unit_code: '3572',
        mulai: 2020,
        selesai: 2024,
        berlaku: 2020,
        state: 'ditetapkan',
        visi: 'Mandiri',
        misi: JSON.stringify(['a', 'b']),
      })
      const node = { unit_code: '3572', renstra_id: renstra.id }
      await insertRenstraNodes(tx, [
        { ...node, id: sasaran, parent_id: tujuan, kind: 'sasaran', uraian: 'Sasaran', sort: 2 },
        { ...node, id: tujuan, kind: 'tujuan', uraian: 'Tujuan', sort: 1 },
      ])
      const row = { ...node, id: program, parent_id: null, kode: null, uraian: 'Program', sort: 3 }
      const fund = { unit_code: '3572', node_id: program, amount: 5n }
      for (const last of [5n, 50_862_585_000n])
        await putRenstraNodes(tx, '3572', {
          nodes: [{ ...row, kind: 'program' }],
          funding: [
            { ...fund, tahun: 2020 },
            { ...fund, tahun: 2021, amount: last },
          ],
        })
      await insertIndikator(tx, [{ ...PERIOD, unit_code: '3572', id: indikator, kode: 'S1.1' }])
      await insertIndikatorVersi(tx, [
        {
          unit_code: '3572',
          indikator_id: indikator,
          versi: 1,
          berlaku: '2020-01-01',
          name: 'Persentase',
          satuan: '%',
          value_kind: 'persen',
          polarity: 'maksimal',
          consolidation: 'terakhir',
        },
      ])
      const placed = { unit_code: '3572', renstra_id: renstra.id, indikator_id: indikator }
      await putRenstraIndikator(tx, [{ ...placed, indikator_versi: 1, node_id: sasaran }])
      await putRenstraTargets(tx, [
        { ...placed, tahun: 2021, amount: '97.5' },
        { ...placed, tahun: 2020, amount: '90' },
      ])
      await putRenstraTargets(tx, [{ ...placed, tahun: 2020, amount: '95' }])
    })
    const tree = await readTransaction(db, as('operator'), (tx) => renstraTree(tx, '3572', 2022))
    expect(tree?.renstra).toMatchObject({ mulai: 2020, misi: ['a', 'b'] })
    expect(tree?.nodes.map((node) => node.uraian)).toEqual(['Tujuan', 'Program'])
    expect(tree?.nodes[0]?.children[0]).toMatchObject({
      uraian: 'Sasaran',
      indikator: [
        {
          kode: 'S1.1',
          name: 'Persentase',
          targets: [
            { tahun: 2020, amount: '95' },
            { tahun: 2021, amount: '97.5' },
          ],
        },
      ],
    })
    expect(tree?.nodes[1]?.pendanaan.map((row) => row.amount)).toEqual([5n, 50_862_585_000n])
    await readTransaction(db, as('operator'), async (tx) => {
      expect(await renstraTree(tx, '3572', 2025)).toBeNull()
      expect((await renstraOf(tx, '3572', 2024))?.visi).toBe('Mandiri')
      expect(await listRenstra(tx, '3573')).toEqual([])
    })
  })
})
