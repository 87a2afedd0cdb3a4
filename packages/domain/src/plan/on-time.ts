import { Decimal } from '../number/decimal.ts'

/** What was told of the months in which the steps of one indicator were planned. */
export interface OnTime {
  /** Carried out in its month. */
  tepat: number
  /** Told at all. */
  diceritakan: number
  /** Months that are over or run, told or not. */
  sampaiKini: number
  /** Percent of what was told; null while nothing was. */
  persen: Decimal | null
}

/**
 * Share of the steps that were carried out in the month they were planned in. Units: percent. Source: PermenPANRB 88/2021,
 * 1.c (rencana aksi berjalan dinamis). Example: told of 4 months, 3 of them done → 75. Edge: a month nobody has told of is
 * not a failure and does not count; nothing told gives null, not 0. Error: none.
 */
export function stepsOnTime(months: readonly { dilaksanakan: boolean | null }[]): OnTime {
  const told = months.filter(({ dilaksanakan }) => dilaksanakan !== null)
  const tepat = told.filter(({ dilaksanakan }) => dilaksanakan === true).length
  return {
    tepat,
    diceritakan: told.length,
    sampaiKini: months.length,
    persen: told.length === 0 ? null : new Decimal(tepat).times(100).div(told.length),
  }
}
