import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Decimal } from '../number/decimal.ts'
import { unusualFigure } from './unusual-figure.ts'
import type { Value } from './value.ts'

const persen = (amount: number | string): Value => ({ kind: 'persen', amount: new Decimal(amount) })
const angka = (amount: number | string): Value => ({ kind: 'angka', amount: new Decimal(amount) })
const rupiah = (amount: number): Value => ({ kind: 'rupiah', amount: BigInt(amount) })

/** The reason alone, of figures of one kind. */
function asked(of: (amount: number) => Value, amount: number, target: number | null, earlier: number[] = []) {
  const known = { target: target === null ? null : of(target), earlier: earlier.map(of) }
  return unusualFigure(of(amount), known)?.sebab ?? null
}

describe('unusualFigure', () => {
  it('asks about a percentage with a comma lost, with its target', () => {
    expect(unusualFigure(persen(970), { target: persen(97), earlier: [] })).toEqual({
      sebab: 'kali-target',
      kali: 10,
      target: persen(97),
    })
    expect(unusualFigure(angka(800), { target: angka(8), earlier: [] })).toMatchObject({ kali: 100 })
  })

  it('asks about more than all of something, unless this indicator is one that goes beyond', () => {
    expect(asked(persen, 104, 97)).toBe('lewat-seratus')
    expect(asked(persen, 100, 97)).toBeNull()
    expect(asked(persen, 104, 110)).toBeNull()
    expect(asked(persen, 104, 97, [101])).toBeNull()
    expect(asked(angka, 104, 97)).toBeNull()
  })

  it('asks about less than nothing, unless it has been so before', () => {
    expect(asked(angka, -3, 8)).toBe('negatif')
    expect(asked(angka, -3, 8, [-1])).toBeNull()
    expect(asked(rupiah, -3000, null)).toBe('negatif')
  })

  it('asks about a jump or a fall from what was measured before, with the lowest and the highest', () => {
    expect(unusualFigure(angka(9), { target: null, earlier: [2, 4, 3].map(angka) })).toEqual({
      sebab: 'jauh-di-atas',
      terendah: angka(2),
      tertinggi: angka(4),
      banyak: 3,
    })
    expect(asked(persen, 7.8, 80, [77, 80])).toBe('jauh-di-bawah')
    expect(asked(rupiah, 10_000_000, null, [1_000_000, 2_000_000])).toBe('jauh-di-atas')
    expect(asked(persen, 39, 80, [77])).toBeNull()
    expect(asked(angka, 1, null, [0, 0])).toBeNull()
  })

  it('has nothing to ask about a code, a date, or what is counted otherwise now', () => {
    const known = { target: null, earlier: [angka(1), angka(2)] }
    expect(unusualFigure({ kind: 'predikat', code: 'BB' }, known)).toBeNull()
    expect(unusualFigure({ kind: 'hari', date: '2022-02-28' }, known)).toBeNull()
    expect(unusualFigure(persen(97), known)).toBeNull()
  })

  const positive = fc.integer({ min: 1, max: 1_000_000 })
  const history = fc.array(positive, { maxLength: 8 })

  it('never asks about what lies between the lowest and the highest before, below ten times the target', () => {
    fc.assert(
      fc.property(history, fc.nat(), positive, (earlier, pick, target) => {
        const sorted = earlier.toSorted((a, b) => a - b)
        const [low = 1, high = 1] = [sorted[0], sorted.at(-1)]
        const amount = low + (pick % (high - low + 1))
        fc.pre(amount < 10 * target)
        expect(asked(angka, amount, target, earlier)).toBeNull()
      }),
    )
  })

  it('always asks about ten times the target and more, whatever was before', () => {
    fc.assert(
      fc.property(positive, fc.integer({ min: 10, max: 5000 }), history, (target, times, earlier) => {
        expect(asked(angka, target * times, target, earlier)).toBe('kali-target')
      }),
    )
  })

  it('asks the same in rupiah and in thousands of rupiah', () => {
    fc.assert(
      fc.property(positive, positive, history, (amount, target, earlier) => {
        const large = earlier.map((one) => one * 1000)
        expect(asked(rupiah, amount * 1000, target * 1000, large)).toBe(
          asked(rupiah, amount, target, earlier),
        )
      }),
    )
  })

  it('asks the same in whatever order the earlier figures come', () => {
    fc.assert(
      fc.property(positive, history, (amount, earlier) => {
        expect(asked(angka, amount, null, earlier.toReversed())).toBe(asked(angka, amount, null, earlier))
      }),
    )
  })
})
