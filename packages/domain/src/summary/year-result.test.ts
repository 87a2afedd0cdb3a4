import { expect, it } from 'vitest'
import { Decimal } from '../number/decimal.ts'
import { TRIWULAN } from '../period/triwulan.ts'
import { yearResult } from './year-result.ts'

const after = (raw: string | null, triwulan: 1 | 2 | 3 | 4, complete = true) =>
  yearResult({ raw: raw === null ? null : new Decimal(raw), triwulan, complete })

it('fails only with the whole year', () => {
  expect(TRIWULAN.map((triwulan) => after('96.25', triwulan))).toEqual([
    'belum-tercapai',
    'belum-tercapai',
    'belum-tercapai',
    'tidak-tercapai',
  ])
  expect(after('96.25', 4, false)).toBe('belum-tercapai')
  expect(TRIWULAN.map((triwulan) => after('100', triwulan))).toEqual(TRIWULAN.map(() => 'tercapai'))
  expect(after('0', 4)).toBe('tidak-tercapai')
  expect(after(null, 4)).toBeNull()
})
