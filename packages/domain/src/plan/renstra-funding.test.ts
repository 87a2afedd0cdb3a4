import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatRibuan } from '../number/rupiah.ts'
import { type FundedRow, fundingBelow } from './renstra-funding.ts'

const row = (kind: FundedRow['kind'], parent: number | null, ...pendanaan: (bigint | null)[]): FundedRow => ({
  kind,
  parent,
  pendanaan,
})

describe('funding of a row beside what stands under it', () => {
  it('is compared kind by kind and year by year, where both were given', () => {
    const rows = [
      row('program', null, 100n, 50n, null),
      row('sasaran-program', 0, 100n, null, 1n),
      row('kegiatan', 0, 40n, null, 1n),
      row('kegiatan', 0, 61n, 20n, null),
    ]
    expect(fundingBelow(rows)).toEqual([
      { at: 0, year: 0, kind: 'sasaran-program', own: 100n, below: 100n, selisih: 0n },
      { at: 0, year: 0, kind: 'kegiatan', own: 100n, below: 101n, selisih: -1n },
      { at: 0, year: 1, kind: 'kegiatan', own: 50n, below: 20n, selisih: 30n },
    ])
  })

  it('counts a kegiatan without funding of its own as its sasaran', () => {
    const rows = [row('program', null, 10n), row('kegiatan', 0, null), row('sasaran-kegiatan', 1, 7n)]
    expect(fundingBelow(rows)).toMatchObject([{ at: 0, below: 7n, selisih: 3n }])
  })
})

describe('rupiah in thousands', () => {
  it.each([
    [2_273_454_000n, '2.273.454'],
    [1_500n, '1,500'],
    [-1_500n, '-1,500'],
    [-7n, '-0,007'],
    [0n, '0'],
  ])('%s is %s', (amount, text) => expect(formatRibuan(amount)).toBe(text))

  it('says every rupiah', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), (amount) => {
        const [whole = '', rest = '000'] = formatRibuan(amount).replaceAll('.', '').split(',')
        expect(BigInt(whole.replace('-', '') + rest) * (whole.startsWith('-') ? -1n : 1n)).toBe(amount)
      }),
    )
  })
})
