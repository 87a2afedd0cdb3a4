import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moveBlock } from './move-block.ts'

// T1 (S1, S2), P1 (K1 (A, B), K2), P2
const TREE = [null, 0, 0, null, 3, 4, 4, 3, null].map((parent) => ({ parent }))
const NAMES = ['T1', 'S1', 'S2', 'P1', 'K1', 'A', 'B', 'K2', 'P2']
const moved = (name: string, arah: 'naik' | 'turun') =>
  moveBlock(TREE, { at: NAMES.indexOf(name), arah })
    ?.map((at) => NAMES[at])
    .join(' ') ?? null

describe('a row of a tree that is moved', () => {
  it.each([
    ['S2', 'naik', 'T1 S2 S1 P1 K1 A B K2 P2'],
    ['K1', 'turun', 'T1 S1 S2 P1 K2 K1 A B P2'],
    ['K2', 'naik', 'T1 S1 S2 P1 K2 K1 A B P2'],
    ['P1', 'turun', 'T1 S1 S2 P2 P1 K1 A B K2'],
    ['P1', 'naik', 'P1 K1 A B K2 T1 S1 S2 P2'],
    ['T1', 'naik', null],
    ['S2', 'turun', null],
    ['B', 'turun', null],
    ['none', 'naik', null],
  ] as const)('%s %s', (name, arah, order) => {
    expect(moved(name, arah)).toBe(order)
  })

  it('keeps every row, and goes back by the other way', () => {
    const trees = fc.array(fc.nat(), { minLength: 1, maxLength: 20 }).map((picks) => asTree(picks))
    fc.assert(
      fc.property(trees, fc.nat(), (rows, pick) => {
        const at = pick % rows.length
        const order = moveBlock(rows, { at, arah: 'turun' })
        if (order === null) return
        expect(order.toSorted((a, b) => a - b)).toEqual(rows.map((_, place) => place))
        const after = order.map((place) => {
          const parent = rows[place]?.parent ?? null
          return { parent: parent === null ? null : order.indexOf(parent) }
        })
        const back = moveBlock(after, { at: order.indexOf(at), arah: 'naik' })
        expect(back?.map((place) => order[place])).toEqual(rows.map((_, place) => place))
      }),
    )
  })
})

/** Each row under the last one or one above that, as a list of a tree has them. */
function asTree(picks: number[]): { parent: number | null }[] {
  const rows: { parent: number | null }[] = []
  let path: number[] = []
  for (const [at, pick] of picks.entries()) {
    path = path.slice(0, pick % (path.length + 1))
    rows.push({ parent: path.at(-1) ?? null })
    path.push(at)
  }
  return rows
}
