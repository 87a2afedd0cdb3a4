import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AssignedRow, partOf } from './part-of.ts'

const ROWS: AssignedRow[] = [
  { kode: '076.01.WA', induk: null, pagu: null, entitas: null },
  { kode: '3355', induk: '076.01.WA', pagu: 600n, entitas: 'kpu' },
  { kode: '6639', induk: '076.01.WA', pagu: null, entitas: 'sekretariat' },
  { kode: '6639.001', induk: '6639', pagu: 300n, entitas: null },
  { kode: '6639.002', induk: '6639', pagu: 100n, entitas: 'kpu' },
  { kode: '076.01.CQ', induk: null, pagu: null, entitas: 'sekretariat' },
  { kode: '6709', induk: '076.01.CQ', pagu: 50n, entitas: null },
]

describe('partOf', () => {
  it('adds up what is an entity’s, by what the nearest row says', () => {
    expect([...(partOf(ROWS, 'kpu') ?? [])]).toEqual([['076.01.WA', 700n]])
    expect([...(partOf(ROWS, 'sekretariat') ?? [])]).toEqual([
      ['076.01.WA', 300n],
      ['076.01.CQ', 50n],
    ])
  })

  it('is nothing where money is nobody’s alone, but rows without money do not count', () => {
    const [first, ...rest] = ROWS
    const open = [
      first as AssignedRow,
      { kode: '3360', induk: '076.01.WA', pagu: 1n, entitas: null },
      ...rest,
    ]
    expect(partOf(open, 'kpu')).toBeNull()
    const empty = open.map((row) => (row.kode === '3360' ? { ...row, pagu: 0n } : row))
    expect(partOf(empty, 'kpu')).not.toBeNull()
  })

  it('never counts a rupiah twice or loses one, whoever the rows belong to', () => {
    const owner = fc.constantFrom('kpu' as const, 'sekretariat' as const, null)
    const tree = fc.array(
      fc.record({
        entitas: owner,
        rows: fc.array(fc.record({ entitas: owner, pagu: fc.bigInt(0n, 10n ** 13n) })),
      }),
      { maxLength: 6 },
    )
    fc.assert(
      fc.property(tree, (programs) => {
        const rows = programs.flatMap(({ entitas, rows: below }, at): AssignedRow[] => [
          { kode: `P${at}`, induk: null, pagu: null, entitas },
          ...below.map((row, place) => ({ kode: `P${at}.${place}`, induk: `P${at}`, ...row })),
        ])
        const parts = (['kpu', 'sekretariat'] as const).map((entitas) => partOf(rows, entitas))
        const sums = parts.map((part) => [...(part?.values() ?? [])].reduce((sum, one) => sum + one, 0n))
        const whole = programs.flatMap(({ rows: below }) => below).reduce((sum, { pagu }) => sum + pagu, 0n)
        expect(parts[0] === null).toBe(parts[1] === null)
        if (parts[0] !== null) expect((sums[0] ?? 0n) + (sums[1] ?? 0n)).toBe(whole)
      }),
    )
  })
})
