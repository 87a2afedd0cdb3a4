import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bySource } from './by-source.ts'
import { DIPA_2021 } from './dipa-2021.fixture.ts'
import { movedRows } from './moved-rows.ts'
import { type BudgetRow, rollUp, total } from './roll-up.ts'

const row = (kode: string, induk: string | null, pagu: bigint | null = null): BudgetRow => ({
  ...{ kode, induk, pagu, realisasi: 0n },
})
const TREE = [
  row('076.01.WA', null),
  row('3355', '076.01.WA'),
  row('3355.994', '3355', 100n),
  row('3357', '076.01.WA'),
  row('3357.FAD.001', '3357', 50n),
]

describe('rows that a revision moves', () => {
  it('are those whose money changes, with their parents', () => {
    const after = TREE.map((one) =>
      one.kode === '3355.994'
        ? { ...one, pagu: 110n }
        : one.kode === '3357.FAD.001'
          ? { ...one, pagu: 40n }
          : one,
    )
    expect(movedRows(TREE, after)).toEqual([
      { kode: '3355', sebelum: 100n, sesudah: 110n, selisih: 10n },
      { kode: '3355.994', sebelum: 100n, sesudah: 110n, selisih: 10n },
      { kode: '3357', sebelum: 50n, sesudah: 40n, selisih: -10n },
      { kode: '3357.FAD.001', sebelum: 50n, sesudah: 40n, selisih: -10n },
    ])
    expect(movedRows(TREE, TREE)).toEqual([])
  })

  it('tell a row that comes or goes from one with nothing', () => {
    const without = TREE.slice(0, 3)
    expect(movedRows(TREE, without)).toEqual([
      { kode: '076.01.WA', sebelum: 150n, sesudah: 100n, selisih: -50n },
      { kode: '3357', sebelum: 50n, sesudah: null, selisih: -50n },
      { kode: '3357.FAD.001', sebelum: 50n, sesudah: null, selisih: -50n },
    ])
    const empty = [...without, row('3355.003', '3355', 0n)]
    expect(movedRows(without, empty)).toEqual([{ kode: '3355.003', sebelum: null, sesudah: 0n, selisih: 0n }])
  })

  const leaf = fc.record({ kegiatan: fc.integer({ min: 0, max: 2 }), at: fc.integer({ min: 0, max: 3 }) })
  const money = fc.bigInt({ min: 0n, max: 10n ** 12n })
  const act = fc.oneof(
    fc.record({ do: fc.constant('pagu' as const), leaf, amount: money }),
    fc.record({
      do: fc.constant('belanja' as const),
      leaf,
      amount: fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }),
    }),
    fc.record({ do: fc.constant('hapus' as const), leaf, amount: money }),
  )

  it('leave every parent the sum of its rows, on every column, after any sequence of revisions and spending', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        const leaves = new Map<string, BudgetRow>()
        const tree = (): BudgetRow[] => {
          const kegiatan = new Set([...leaves.values()].map(({ induk }) => induk))
          return [
            ...(leaves.size > 0 ? [row('P', null)] : []),
            ...[...kegiatan].map((kode) => row(kode ?? '', 'P')),
            ...leaves.values(),
          ]
        }
        for (const { do: what, leaf, amount } of acts) {
          const kode = `${leaf.kegiatan}.${leaf.at}`
          const now = leaves.get(kode) ?? { kode, induk: `${leaf.kegiatan}`, pagu: 0n, realisasi: 0n }
          const before = tree()
          if (what === 'hapus') leaves.delete(kode)
          if (what === 'pagu') leaves.set(kode, { ...now, pagu: amount })
          if (what === 'belanja') leaves.set(kode, { ...now, realisasi: (now.realisasi ?? 0n) + amount })
          const after = tree()
          const sums = rollUp(after)
          for (const parent of after.filter((one) => after.some(({ induk }) => induk === one.kode)))
            for (const column of ['pagu', 'realisasi', 'sisa'] as const) {
              const below = after.filter(({ induk }) => induk === parent.kode)
              const sum = below.reduce((all, { kode }) => all + (sums.get(kode)?.[column] ?? 0n), 0n)
              expect(sums.get(parent.kode)?.[column]).toBe(sum)
            }
          const moved = new Map(movedRows(before, after).map((one) => [one.kode, one]))
          for (const { kode, selisih } of moved.values()) {
            const below = [...before, ...after].filter(({ induk }) => induk === kode).map((one) => one.kode)
            if (below.length === 0) continue
            const changes = [...new Set(below)].reduce(
              (all, one) => all + (moved.get(one)?.selisih ?? 0n),
              0n,
            )
            expect(selisih).toBe(changes)
          }
          expect(total(after).pagu - total(before).pagu).toBe(moved.get('P')?.selisih ?? 0n)
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('the budget by source', () => {
  const HIBAH = '3364.BAA.008'
  const sourced = DIPA_2021.map((one) => ({
    ...one,
    sumber: one.induk === null ? 'RM' : one.kode === HIBAH ? 'HIBAH' : null,
  }))

  it('of 2021 is the money of the state and a grant, together the total', () => {
    const sums = bySource(sourced)
    expect([...sums].map(([kode, { pagu }]) => [kode, pagu])).toEqual([
      ['RM', 2338481000n],
      ['HIBAH', 1764964000n],
    ])
    const all = total([...DIPA_2021])
    const column = (name: 'pagu' | 'realisasi' | 'sisa') =>
      [...sums.values()].reduce((sum, one) => sum + (one[name] ?? 0n), 0n)
    expect([column('pagu'), column('realisasi'), column('sisa')]).toEqual([all.pagu, all.realisasi, all.sisa])
  })

  it('keeps apart what nobody says', () => {
    expect([...bySource([{ ...row('A', null, 5n), sumber: null }]).keys()]).toEqual([null])
    expect(bySource([]).size).toBe(0)
  })
})
