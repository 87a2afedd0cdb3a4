import type { Kewajiban } from '@akuntabel/domain'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countOf, type Digest, digestOf, isLetterDue } from './digest.ts'

const TUESDAY = '2022-11-22'
const LIBUR = new Set<string>()

function duty(kunci: string, tenggat: string | null, change: Partial<Kewajiban> = {}): Kewajiban {
  return {
    ...{ kunci, jenis: 'pk-susun', unit: '3572', entitas: 'kpu', tahun: 2022, triwulan: null },
    ...{ izin: 'pk.susun', orang: ['saya'], tenggat, terhalang: null, jumlah: null, subjek: null },
    ...change,
  }
}

const ask = { personId: 'saya', hari: TUESDAY, libur: LIBUR, told: [] as string[], asked: new Set<string>() }
const names = (digest: Digest) =>
  Object.fromEntries(
    Object.entries(digest).map(([part, owed]) => [part, owed.map(({ kunci }: Kewajiban) => kunci)]),
  )

describe('what a person is told', () => {
  it('is late, due within three working days, newly asked, or the rest', () => {
    const owed = [
      duty('kemarin', '2022-11-21'),
      duty('hari-ini', TUESDAY),
      duty('jumat', '2022-11-25'),
      duty('senin', '2022-11-28'),
      duty('lama', '2022-12-31'),
      duty('tanpa', null),
      duty('diminta', null),
      duty('orang-lain', '2022-11-21', { orang: ['lain'] }),
      duty('terhalang', '2022-11-21', { terhalang: 'kemarin' }),
    ]
    const told = ['lama', 'tanpa', 'diminta', 'senin']
    expect(names(digestOf(owed, { ...ask, told, asked: new Set(['diminta']) }))).toEqual({
      ...{ late: ['kemarin'], soon: ['hari-ini', 'jumat'], fresh: ['diminta'] },
      rest: ['senin', 'lama', 'tanpa'],
    })
    // A holiday in between: three working days end on Monday.
    const holiday = names(digestOf(owed, { ...ask, told, libur: new Set(['2022-11-24']) }))
    expect(holiday.soon).toEqual(['hari-ini', 'jumat', 'senin'])
  })

  it('stands once, whatever is owed', () => {
    const day = fc.constantFrom(null, '2022-11-01', TUESDAY, '2022-11-25', '2023-01-01')
    const owed = fc.uniqueArray(fc.record({ kunci: fc.string({ minLength: 1 }), tenggat: day }), {
      selector: ({ kunci }) => kunci,
    })
    fc.assert(
      fc.property(owed, fc.array(fc.string()), (rows, told) => {
        const all = rows.map(({ kunci, tenggat }) => duty(kunci, tenggat))
        const digest = digestOf(all, { ...ask, told })
        expect(
          Object.values(digest)
            .flatMap((part: Kewajiban[]) => part.map(({ kunci }) => kunci))
            .sort(),
        ).toEqual(all.map(({ kunci }) => kunci).sort())
        expect(countOf(digest)).toBe(all.length)
      }),
    )
  })
})

describe('a letter is due', () => {
  const pressing = digestOf([duty('kemarin', '2022-11-21')], ask)
  const known = digestOf([duty('lama', null)], { ...ask, told: ['lama'] })
  const none = digestOf([], ask)

  it.each([
    ['daily, something presses', pressing, 'harian', TUESDAY, true],
    ['daily, nothing new', known, 'harian', TUESDAY, false],
    ['daily, nothing owed', none, 'harian', TUESDAY, false],
    ['daily, on a Saturday', pressing, 'harian', '2022-11-26', false],
    ['weekly, on Monday', known, 'mingguan', '2022-11-21', true],
    ['weekly, on Tuesday', pressing, 'mingguan', TUESDAY, false],
    ['weekly, nothing owed', none, 'mingguan', '2022-11-21', false],
    ['never', pressing, 'tidak', TUESDAY, false],
  ] as const)('%s', (_, digest, kerap, hari, expected) => {
    expect(isLetterDue(digest, { kerap, hari, libur: LIBUR })).toBe(expected)
  })

  it('weekly on Tuesday where Monday is a holiday, and on no holiday', () => {
    const libur = new Set(['2022-11-21'])
    expect(isLetterDue(known, { kerap: 'mingguan', hari: TUESDAY, libur })).toBe(true)
    expect(isLetterDue(known, { kerap: 'mingguan', hari: '2022-11-21', libur })).toBe(false)
    expect(isLetterDue(pressing, { kerap: 'harian', hari: '2022-11-21', libur })).toBe(false)
  })
})
