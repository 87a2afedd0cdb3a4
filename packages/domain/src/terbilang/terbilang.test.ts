import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { parseTerbilang, parseTerbilangDecimal } from './parse-terbilang.ts'
import { terbilang } from './terbilang.ts'

describe('terbilang', () => {
  test.each([
    [0n, 'nol'],
    [10n, 'sepuluh'],
    [11n, 'sebelas'],
    [15n, 'lima belas'],
    [21n, 'dua puluh satu'],
    [100n, 'seratus'],
    [111n, 'seratus sebelas'],
    [1000n, 'seribu'],
    [1_001_000n, 'satu juta seribu'],
    [21_000n, 'dua puluh satu ribu'],
    [101_000n, 'seratus satu ribu'],
    [1_000_000n, 'satu juta'],
    [1_000_000_000n, 'satu miliar'],
    [4_103_445_000n, 'empat miliar seratus tiga juta empat ratus empat puluh lima ribu'],
    [10n ** 18n, 'satu kuintiliun'],
    [-11n, 'minus sebelas'],
    ['99,5', 'sembilan puluh sembilan koma lima'],
    ['-0,05', 'minus nol koma nol lima'],
  ])('%s → %s', (number, words) => {
    expect(terbilang(number)).toBe(words)
  })

  it('refuses text that is no number and numbers it has no words for', () => {
    expect(() => terbilang('x')).toThrow(RangeError)
    expect(() => terbilang(10n ** 21n)).toThrow(RangeError)
  })

  it('is read back for every n below 10^18', () => {
    const limit = 10n ** 18n - 1n
    fc.assert(
      fc.property(fc.bigInt({ min: -limit, max: limit }), fc.integer({ min: 0, max: 18 }), (number, cut) => {
        const n = number / 10n ** BigInt(cut)
        expect(parseTerbilang(terbilang(n))).toBe(n)
      }),
      { numRuns: 500 },
    )
  })

  it('is read back for decimals', () => {
    fc.assert(
      fc.property(fc.nat(10 ** 9), fc.integer({ min: 1, max: 9999 }), (whole, decimals) => {
        const text = `${whole},${String(decimals).padStart(4, '0').replace(/0+$/, '')}`
        expect(parseTerbilangDecimal(terbilang(text))).toBe(text)
      }),
    )
  })
})

describe('parseTerbilang', () => {
  test.each([
    ['satu milyar', 1_000_000_000n],
    ['Empat Miliar Seratus Tiga Juta Rupiah', 4_103_000_000n],
    ['dua trilyun', 2_000_000_000_000n],
    ['satu ribu', 1000n],
    ['minus seribu sebelas', -1011n],
  ])('%s → %s', (words, number) => {
    expect(parseTerbilang(words)).toBe(number)
  })

  test.each([
    '',
    'ribu',
    'satu satu',
    'sepuluh dua',
    'dua ribu tiga juta',
    'satu koma lima',
    'constructor',
    'lima ratus nol',
  ])('refuses %j', (words) => {
    expect(parseTerbilang(words)).toBeNull()
  })

  it('reads decimals only as digits after koma', () => {
    expect(parseTerbilangDecimal('sembilan puluh sembilan koma lima persen')).toBe('99,5')
    expect(parseTerbilangDecimal('satu koma sepuluh')).toBeNull()
    expect(parseTerbilangDecimal('satu koma')).toBeNull()
  })
})
