import {
  addDays,
  addMonths,
  type HariLibur,
  lastDayOfQuarter,
  lkjDeadline,
  type Policy,
  pkDeadline,
  TRIWULAN,
  triwulanDeadline,
} from '@akuntabel/domain'
import type { NewJendela } from '@akuntabel/store'

/** What deadlines follow from. */
export interface YearRules {
  policy: Policy
  libur: HariLibur
}

/** The windows of a year as the deadlines of its policy give them. */
export function windowsOfYear(
  own: { unit_code: string; tahun: number },
  { policy, libur }: YearRules,
): NewJendela[] {
  const { tahun } = own
  const lkj = lkjDeadline(tahun, policy)
  return [
    {
      ...own,
      jenis: 'pk' as const,
      buka: pkOpens(tahun),
      tenggat: pkDeadline(`${tahun}-01-01`, policy),
      kunci: `${tahun}-12-31`,
    },
    ...TRIWULAN.map((triwulan) => quarterWindow(own, triwulan, { policy, libur })),
    { ...own, jenis: 'lkj' as const, buka: `${tahun + 1}-01-01`, tenggat: lkj, kunci: addMonths(lkj, 1) },
  ]
}

/** Two months before its year: the DIPA is usually approved in November or December. */
export function pkOpens(tahun: number): string {
  return addMonths(`${tahun}-01-01`, -2)
}

/** Opens with the quarter's last month, so that evidence can be gathered while it runs; locks a month after it is due. */
function quarterWindow(
  own: { unit_code: string; tahun: number },
  triwulan: number,
  { policy, libur }: YearRules,
) {
  const end = lastDayOfQuarter(own.tahun, triwulan)
  const tenggat = triwulanDeadline({ year: own.tahun, quarter: triwulan, policy, libur })
  return {
    ...own,
    jenis: 'pengukuran' as const,
    triwulan,
    buka: addDays(addMonths(end, -1), 1),
    tenggat,
    kunci: addMonths(tenggat, 1),
  }
}
