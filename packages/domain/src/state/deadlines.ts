import { addDays, addMonths, lastDayOfQuarter } from '../period/calendar.ts'
import { toIso } from '../period/date.ts'
import { type Periode, quartersOfPeriode } from '../period/periode.ts'
import { addWorkingDays, type HariLibur } from '../period/working-days.ts'
import type { Policy } from '../policy/policy.ts'

/**
 * Last day for the PK. Units: ISO date. Source: PermenPANRB 53/2014; docs/domain.md §5 (≤ 1 month after the DIPA).
 * Example: DIPA of 23 November 2020 → 2020-12-23. Edge: 31 January → last day of February.
 * Error: an impossible date throws RangeError.
 */
export function pkDeadline(dipaApproved: string, policy: Policy): string {
  return addMonths(dipaApproved, policy.deadlines.pkMonthsAfterDipa)
}

/**
 * Last day for a change of the PK. Units: ISO date. Source: PermenPANRB 53/2014 Lampiran I (a PK is of one budget year).
 * Example: 2021 → 2021-12-31. Edge: the same in every year. Error: none.
 */
export function revisionDeadline(year: number): string {
  return `${year}-12-31`
}

/**
 * Last day for the measurement of a quarter. Units: ISO date. Source: docs/domain.md §5 (≤ 15 days, policy; a pack may
 * count working days). Example: quarter 1 of 2021 → 2021-04-15. Edge: quarter 4 falls in the next year; days off count
 * only for a pack of working days. Error: a quarter outside 1–4 throws RangeError.
 */
export function triwulanDeadline(input: {
  year: number
  quarter: number
  policy: Policy
  libur: HariLibur
}): string {
  const { triwulanDaysAfterQuarter: days, triwulanHariKerja } = input.policy.deadlines
  const end = lastDayOfQuarter(input.year, input.quarter)
  return triwulanHariKerja ? addWorkingDays(end, days, input.libur) : addDays(end, days)
}

/**
 * Last day for the report of a part of a year. Units: ISO date. Source: the policy pack, `laporanBerkala`. Example: semester1
 * of 2021, 30 days → 2021-07-30. Edge: a pack that does not ask for it → null; days off count only for a pack of working
 * days. Error: none.
 */
export function berkalaDeadline(input: {
  year: number
  periode: Periode
  policy: Policy
  libur: HariLibur
}): string | null {
  const { year, periode, policy, libur } = input
  const asked = policy.laporanBerkala
  if (!asked?.periode.includes(periode)) return null
  const end = lastDayOfQuarter(year, quartersOfPeriode(periode)[1])
  return asked.hariKerja ? addWorkingDays(end, asked.hari, libur) : addDays(end, asked.hari)
}

/**
 * Last day for the LKj of a satker. Units: ISO date. Source: docs/domain.md §5 (28 February, policy).
 * Example: LKj 2021 → 2022-02-28. Edge: a day the month lacks becomes its last day.
 * Error: a year outside the calendar throws RangeError.
 */
export function lkjDeadline(year: number, policy: Policy): string {
  const { lkjMonth: month, lkjDay } = policy.deadlines
  for (let day = lkjDay; day >= 1; day--) {
    const date = toIso({ year: year + 1, month, day })
    if (date !== null) return date
  }
  throw new RangeError(`no such date: ${year + 1}-${month}-${lkjDay}`)
}
