import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkRevisionChain, selisih } from './revision.ts'

const AFTER_2021 = [
  2372015000n,
  7386977000n,
  7386977000n,
  7291362000n,
  7291362000n,
  7296198000n,
  7296198000n,
  4046200000n,
  4081445000n,
  4081445000n,
  4103445000n,
  4103445000n,
  4103445000n,
]

function chain(after: bigint[]) {
  return after.map((sesudah, revisi) => ({
    revisi,
    sebelum: revisi === 0 ? null : (after[revisi - 1] ?? 0n),
    sesudah,
  }))
}

describe('DIPA revisions', () => {
  it('of 2021 form a chain, with signed changes', () => {
    const revisions = chain(AFTER_2021)
    expect(checkRevisionChain(revisions)).toEqual([])
    expect(revisions.map(selisih)).toEqual([
      0n,
      5014962000n,
      0n,
      -95615000n,
      0n,
      4836000n,
      0n,
      -3249998000n,
      35245000n,
      0n,
      22000000n,
      0n,
      0n,
    ])
  })

  it('name every break', () => {
    expect(checkRevisionChain([{ revisi: 1, sebelum: 5n, sesudah: 6n }])).toEqual([
      'Rantai revisi harus mulai dari DIPA awal (revisi 0), bukan revisi 1.',
    ])
    expect(checkRevisionChain([{ revisi: 0, sebelum: 5n, sesudah: 6n }])).toHaveLength(1)
    const start = { revisi: 0, sebelum: null, sesudah: 1000n }
    expect(checkRevisionChain([start, { revisi: 1, sebelum: 900n, sesudah: 1n }])).toEqual([
      'Revisi 1 mulai dari Rp900, padahal revisi 0 berakhir pada Rp1.000.',
    ])
    expect(checkRevisionChain([start, { revisi: 2, sebelum: 1000n, sesudah: 1n }])).toEqual([
      'Revisi 1 tidak ada sebelum revisi 2.',
    ])
    expect(checkRevisionChain([start, start])).toEqual(['Revisi 0 tercatat dua kali.'])
    expect(checkRevisionChain([start, { revisi: 1, sebelum: null, sesudah: 1n }])).toHaveLength(1)
    expect(checkRevisionChain([])).toEqual([])
  })

  it('sound chains pass in any order, end where the changes lead, and one broken link is found', () => {
    const after = fc.array(fc.bigInt({ min: 0n, max: 10n ** 13n }), { minLength: 2, maxLength: 14 })
    fc.assert(
      fc.property(after, fc.nat(), (totals, pick) => {
        const revisions = chain(totals)
        expect(checkRevisionChain(revisions.toReversed())).toEqual([])
        const changes = revisions.reduce((sum, revision) => sum + selisih(revision), totals[0] ?? 0n)
        expect(changes).toBe(totals.at(-1))
        const broken = 1 + (pick % (totals.length - 1))
        const bad = revisions.map((item) =>
          item.revisi === broken ? { ...item, sebelum: (item.sebelum ?? 0n) + 1n } : item,
        )
        expect(checkRevisionChain(bad)).toHaveLength(1)
      }),
    )
  })
})
