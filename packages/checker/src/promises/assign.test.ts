import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assign } from './assign.ts'

const total = (costs: number[][], columns: (number | null)[]) =>
  columns.reduce<number>((sum, column, row) => sum + (column === null ? 0 : (costs[row]?.[column] ?? 0)), 0)

test('the cheapest whole beats the cheapest first choice', () => {
  expect(
    assign([
      [1, 2],
      [1, 5],
    ]),
  ).toEqual([1, 0])
})

test('rows or columns too many are left over', () => {
  expect(assign([[5], [1], [3]])).toEqual([null, 0, null])
  expect(assign([[5, 1, 3]])).toEqual([1])
  expect([assign([]), assign([[], []])]).toEqual([[], [null, null]])
})

/** Every way to give rows distinct columns. */
function cheapest(costs: number[][], row = 0, used: readonly number[] = []): number {
  if (row === costs.length) return 0
  const ways = (costs[row] ?? []).flatMap((cost, column) =>
    used.includes(column) ? [] : [cost + cheapest(costs, row + 1, [...used, column])],
  )
  return Math.min(...ways)
}

test('no other one-to-one assignment is cheaper', () => {
  const square = fc.integer({ min: 1, max: 5 }).chain((size) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: size, maxLength: size }), {
      minLength: size,
      maxLength: size,
    }),
  )
  fc.assert(
    fc.property(square, (costs) => {
      const columns = assign(costs)
      expect(new Set(columns).size).toBe(costs.length)
      expect(total(costs, columns)).toBe(cheapest(costs))
    }),
  )
})

test('of few and many the few are all assigned, whichever stand in rows', () => {
  const few = fc
    .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 3, max: 5 }))
    .chain(([rows, columns]) =>
      fc.array(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    )
  fc.assert(
    fc.property(few, (costs) => {
      expect(total(costs, assign(costs))).toBe(cheapest(costs))
      const turned = (costs[0] ?? []).map((_, column) => costs.map((row) => row[column] ?? 0))
      const columns = assign(turned)
      expect(columns.filter((column) => column !== null)).toHaveLength(costs.length)
      expect(total(turned, columns)).toBe(cheapest(costs))
    }),
  )
})
