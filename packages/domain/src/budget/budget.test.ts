import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { formatPercent } from '../number/format-percent.ts'
import { DIPA_2021 } from './dipa-2021.fixture.ts'
import { levelOf, parentKode, parseKode } from './kode.ts'
import { type BudgetRow, rollUp, total } from './roll-up.ts'

describe('budget codes', () => {
  test.each([
    ['076.01.WA', 'program', 'baru', null],
    ['076.01.06', 'program', 'lama', null],
    ['3355', 'kegiatan', null, null],
    ['3355.EAA', 'kro', 'baru', '3355'],
    ['3355.EAA.994', 'output', 'baru', '3355.EAA'],
    ['3355.994', 'output', 'lama', '3355'],
  ])('%s is %s', (kode, tingkat, bentuk, parent) => {
    expect(parseKode(kode)).toMatchObject({ ok: true, value: { kode, tingkat, bentuk } })
    expect(levelOf(kode)).toBe(tingkat)
    expect(parentKode(kode)).toBe(parent)
  })

  it('splits a full code and small letters', () => {
    expect(parseKode('076.01.wa.3355.eaa.994')).toEqual({
      ok: true,
      value: {
        kode: '3355.EAA.994',
        tingkat: 'output',
        program: '076.01.WA',
        kegiatan: '3355',
        kro: 'EAA',
        ro: '994',
        bentuk: 'baru',
      },
    })
    expect(parentKode('076.01.WA.3355')).toBe('076.01.WA')
  })

  it('takes the nearest prefix that exists', () => {
    expect(parentKode('3355.EAA.994', ['076.01.WA', '3355'])).toBe('3355')
    expect(parentKode('3355.EAA.994', ['3357'])).toBeNull()
  })

  test.each(['994', 'EAA', '3355.EA.994', '33555', '076.01', ''])('refuses %j', (text) => {
    expect(parseKode(text).ok).toBe(false)
    expect(levelOf(text)).toBeNull()
    expect(parentKode(text)).toBeNull()
  })
})

describe('the budget of 2021', () => {
  it('adds up at every level', () => {
    const sums = rollUp(DIPA_2021)
    expect(sums.get('3355')).toMatchObject({ pagu: 1641236000n, realisasi: 1635361387n, sisa: 5874613n })
    expect(sums.get('076.01.WA')).toMatchObject({
      pagu: 2286721000n,
      realisasi: 2267597337n,
      sisa: 19123663n,
    })
    expect(sums.get('076.01.CQ')).toMatchObject({ pagu: 1816724000n, realisasi: 1815253397n, sisa: 1470603n })
    expect(formatPercent(sums.get('076.01.CQ')?.persen ?? null)).toBe('99,92%')
  })

  it('totals 4.103.445.000 with 99,50 % spent', () => {
    const sum = total(DIPA_2021)
    expect(sum).toMatchObject({ pagu: 4103445000n, realisasi: 4082850734n, sisa: 20594266n, complete: true })
    expect(formatPercent(sum.persen, { trim: false })).toBe('99,50%')
  })

  it('cannot be contradicted by a printed sum on a parent', () => {
    const printed = DIPA_2021.map((row) =>
      row.kode === '076.01.CQ' ? { ...row, realisasi: 343059036n } : row,
    )
    expect(rollUp(printed)).toEqual(rollUp(DIPA_2021))
  })
})

describe('rollUp', () => {
  const leaf = (
    kode: string,
    pagu: bigint | null,
    realisasi: bigint | null,
    induk: string | null = null,
  ) => ({
    kode,
    induk,
    pagu,
    realisasi,
  })

  it('has no percentage of a pagu of 0', () => {
    expect(rollUp([leaf('a', 0n, 0n)]).get('a')).toMatchObject({ persen: null, complete: true })
    expect(total([])).toMatchObject({ pagu: 0n, persen: null })
  })

  it('says that a sum is incomplete when a pagu below is not filled', () => {
    const rows = [leaf('p', null, null), leaf('p.1', null, 1n, 'p'), leaf('p.2', 5n, 5n, 'p')]
    expect(rollUp(rows).get('p')).toMatchObject({ pagu: 5n, realisasi: 6n, complete: false })
  })

  it('takes spending that nobody entered for unknown, never for 0', () => {
    const [p, first, second] = [
      leaf('p', null, null),
      leaf('p.1', 10n, null, 'p'),
      leaf('p.2', 5n, null, 'p'),
    ]
    const unknown = { pagu: 15n, realisasi: null, sisa: null, persen: null }
    expect(rollUp([p, first, second]).get('p')).toMatchObject(unknown)
    expect(total([p, first, second])).toMatchObject(unknown)
    expect(total([p, first, { ...second, realisasi: 0n }])).toMatchObject({ realisasi: 0n, sisa: 15n })
    expect(total([p, first, { ...second, realisasi: 3n }])).toMatchObject({ realisasi: 3n, sisa: 12n })
  })

  it('refuses doubled codes, unknown parents and circles', () => {
    expect(() => rollUp([leaf('a', 1n, 1n), leaf('a', 1n, 1n)])).toThrow(RangeError)
    expect(() => rollUp([leaf('a', 1n, 1n, 'x')])).toThrow(RangeError)
    expect(() => rollUp([leaf('a', 1n, 1n, 'b'), leaf('b', 1n, 1n, 'a')])).toThrow(RangeError)
  })

  it('makes every parent the sum of its children on every column', () => {
    const money = fc.bigInt({ min: 0n, max: 10n ** 12n })
    const node = fc.record({ parent: fc.nat(), pagu: money, realisasi: money })
    fc.assert(
      fc.property(fc.array(node, { minLength: 1, maxLength: 40 }), (nodes) => {
        const rows: BudgetRow[] = nodes.map(({ parent, pagu, realisasi }, index) => ({
          kode: `k${index}`,
          induk: index === 0 || parent % 5 === 0 ? null : `k${parent % index}`,
          pagu,
          realisasi,
        }))
        const sums = rollUp(rows)
        for (const row of rows) {
          const below = rows.filter(({ induk }) => induk === row.kode).map(({ kode }) => sums.get(kode))
          if (below.length === 0) continue
          for (const column of ['pagu', 'realisasi', 'sisa'] as const) {
            expect(sums.get(row.kode)?.[column]).toBe(
              below.reduce((sum, item) => sum + (item?.[column] ?? 0n), 0n),
            )
          }
        }
        const leaves = rows.filter(({ kode }) => !rows.some(({ induk }) => induk === kode))
        expect(total(rows).pagu).toBe(leaves.reduce((sum, row) => sum + (row.pagu ?? 0n), 0n))
      }),
    )
  })
})
