import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { headsOf, letakOf } from './heads.ts'

describe('names of the columns of a report', () => {
  it('are each their own, also beside a head that is written like a counted one', () => {
    expect(headsOf([['Pagu', 'Pagu', 'Pagu (2)', '', 'Kolom D']], 0)).toEqual([
      ...['Pagu', 'Pagu (2)', 'Pagu (2) (2)', 'Kolom D', 'Kolom D (2)'],
    ])
  })

  it('are what a form sends back, without blanks at their ends', () => {
    const heads = headsOf([['Kode', 'Realisasi', 'Realisasi ', ' Realisasi']], 0)
    expect(heads).toEqual(['Kode', 'Realisasi', 'Realisasi (2)', 'Realisasi (3)'])
    expect(letakOf({ kode: 'Kode', realisasi: 'Realisasi (2)' }, heads)).toEqual({ kode: 0, realisasi: 2 })
    const long = 'x'.repeat(99)
    expect(headsOf([[`${long} a`, `${long} b`]], 0)).toEqual([long, `${long} (2)`])
  })

  it('name one column, whatever stands in their row', () => {
    const head = fc.stringMatching(/^ ?(Pagu|Kolom [ABC])( \([123]\))* ?$/)
    fc.assert(
      fc.property(fc.array(head, { maxLength: 8 }), (row) => {
        const heads = headsOf([row], 0)
        expect(new Set(heads).size).toBe(row.length)
        expect(heads.map((one) => one.trim())).toEqual(heads)
      }),
    )
  })
})
