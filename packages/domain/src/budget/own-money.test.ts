import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Decimal } from '../number/decimal.ts'
import { formatShareList, ownMoney, parseShareList } from './own-money.ts'

const shares = (text: string) => {
  const reading = parseShareList(text)
  if (!reading.ok) throw new Error(reading.error)
  return reading.value
}
const error = (text: string) => {
  const reading = parseShareList(text)
  return reading.ok ? null : reading.error
}

describe('what a row pays for', () => {
  it('is read and written in one cell', () => {
    expect(formatShareList(shares('IKU-1 = 60; IKU-2=39,5 %'))).toBe('IKU-1 = 60; IKU-2 = 39,5')
    expect(formatShareList(shares('IKU-1'))).toBe('IKU-1 = 100')
    expect(shares(' ; \n')).toEqual([])
  })

  it('is refused with its reason', () => {
    expect(error('IKU-1 = 33,3333333')).toBe('Porsi IKU-1: Tulis paling banyak enam angka di belakang koma.')
    expect(error('IKU-1; IKU-2 = 40')).toBe('Tulis porsi IKU-1, contoh: IKU-1 = 50.')
    expect(error('IKU-1 = banyak')).toBe('Porsi IKU-1 ditulis dalam persen, di atas 0 sampai 100.')
    expect(error('IKU-1 = 0')).toBe('Porsi IKU-1 ditulis dalam persen, di atas 0 sampai 100.')
    expect(error('IKU-1 = 50; IKU-1 = 50')).toBe('IKU-1 disebut dua kali.')
    expect(error('IKU-1 = 60; IKU-2 = 41')).toBe('Jumlah porsinya 101%, di atas 100%.')
  })
})

describe('the money of an indicator', () => {
  const rows = [
    { kode: 'A', pagu: 1000n, realisasi: 500n, shares: shares('IKU-1 = 60; IKU-2 = 40') },
    { kode: 'B', pagu: 50n, realisasi: 50n, shares: shares('IKU-1') },
    { kode: 'C', pagu: 70n, realisasi: 7n, shares: shares('IKU-3 = 99') },
  ]

  it('is its share of each row', () => {
    const own = ownMoney('IKU-1', rows)
    expect([own?.kode, own?.pagu.toString(), own?.realisasi?.toString()]).toEqual([['A', 'B'], '650', '350'])
  })

  it('is unknown where nothing pays for it, or a row is not divided to the full', () => {
    expect(ownMoney('IKU-4', rows)).toBeNull()
    expect(ownMoney('IKU-3', rows)).toBeNull()
  })

  it('is together the money of the rows', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.integer({ min: 1, max: 99 })), {
          minLength: 1,
          maxLength: 8,
        }),
        (list) => {
          const all = list.map(([pagu, part], at) => ({
            ...{ kode: `${at}`, pagu, realisasi: pagu / 2n },
            shares: shares(`X = ${part}; Y = ${100 - part}`),
          }))
          const [x, y] = [ownMoney('X', all), ownMoney('Y', all)]
          const sum = all.reduce((total, { pagu }) => total + pagu, 0n)
          expect(x?.pagu.plus(y?.pagu ?? 0).eq(new Decimal(sum.toString()))).toBe(true)
        },
      ),
    )
  })
})
