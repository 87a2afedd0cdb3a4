import { expect, it } from 'vitest'
import { PERIODE, PERIODE_NAMES, periodeOfQuarter, quartersOfPeriode } from './periode.ts'
import { TRIWULAN } from './triwulan.ts'

it('has four quarters and two semesters, which together cover the year twice', () => {
  const months = PERIODE_NAMES.flatMap((one) => {
    const [from, until] = quartersOfPeriode(one)
    return TRIWULAN.filter((triwulan) => triwulan >= from && triwulan <= until)
  })
  expect(months.toSorted()).toEqual([1, 1, 2, 2, 3, 3, 4, 4])
  expect(TRIWULAN.map((one) => PERIODE[periodeOfQuarter(one)])).toEqual([
    'Triwulan I',
    'Triwulan II',
    'Triwulan III',
    'Triwulan IV',
  ])
})
