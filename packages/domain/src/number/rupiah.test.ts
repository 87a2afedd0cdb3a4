import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { formatRupiah, parseRupiah } from './rupiah.ts'

describe('rupiah', () => {
  test.each([
    [4103445000n, 'Rp4.103.445.000'],
    [0n, 'Rp0'],
    [-95615000n, '-Rp95.615.000'],
  ])('writes %s', (amount, text) => {
    expect(formatRupiah(amount)).toBe(text)
  })

  test.each([
    ['Rp. 2.372.015.000,-', 2372015000n],
    ['Rp4.103.445.000,00', 4103445000n],
    ['(4.836.000)', -4836000n],
    ['4351.000', 4351000n],
    ['-', 0n],
    ['–', 0n],
    ['Rp -', 0n],
    ['nihil', 0n],
  ])('reads %s', (text, amount) => {
    expect(parseRupiah(text)).toMatchObject({ ok: true, value: amount })
  })

  it('does not call a thousand ambiguous in a money column', () => {
    expect(parseRupiah('8.000')).toEqual({ ok: true, value: 8000n, warnings: [] })
  })

  test.each(['12,50', '80.81', '99,16 %', 'seribu', ''])('refuses %j', (text) => {
    expect(parseRupiah(text).ok).toBe(false)
  })

  it('reads back every amount it writes, with and without the sign', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.boolean(), (amount, symbol) => {
        expect(parseRupiah(formatRupiah(amount, { symbol }))).toMatchObject({ ok: true, value: amount })
      }),
    )
  })
})
