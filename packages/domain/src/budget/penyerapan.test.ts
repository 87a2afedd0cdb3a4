import { describe, expect, it } from 'vitest'
import { Decimal } from '../number/decimal.ts'
import { deviasi, judgeSerapan, prakiraan } from './penyerapan.ts'

describe('spending against its plan', () => {
  it('deviates in percent of the plan, signed', () => {
    expect(deviasi({ rencana: 200n, realisasi: 150n })?.toString()).toBe('-25')
    expect(deviasi({ rencana: 200n, realisasi: 230n })?.toString()).toBe('15')
    expect(deviasi({ rencana: null, realisasi: 1n })).toBeNull()
    expect(deviasi({ rencana: 0n, realisasi: 1n })).toBeNull()
  })

  it('is expected to go on as it went', () => {
    expect(prakiraan({ realisasi: 150n, bulan: 3 })?.toString()).toBe('600')
    expect(prakiraan({ realisasi: 4082850734n, bulan: 12 })?.toString()).toBe('4082850734')
    expect(prakiraan({ realisasi: 0n, bulan: 0 })).toBeNull()
    expect(() => prakiraan({ realisasi: 1n, bulan: 13 })).toThrow(RangeError)
  })

  it('reaches its target or not', () => {
    const target = new Decimal(95)
    expect(judgeSerapan(new Decimal('99.5'), target)).toBe('tercapai')
    expect(judgeSerapan(target, target)).toBe('tercapai')
    expect(judgeSerapan(new Decimal('94.99'), target)).toBe('belum')
    expect(judgeSerapan(null, target)).toBeNull()
    expect(judgeSerapan(target, null)).toBeNull()
  })
})
