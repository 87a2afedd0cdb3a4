import {
  addDays,
  addMonths,
  lastDayOfQuarter,
  lkjDeadline,
  type Policy,
  pkDeadline,
  TRIWULAN,
  triwulanDeadline,
} from '@akuntabel/domain'
import { listJendela, putJendela, type Writer } from '@akuntabel/store'
import { lawOf } from '../kebijakan/law.ts'

/** The windows of a year as the deadlines of its policy give them; a year that has windows keeps its own. */
export async function openWindowsOf(
  tx: Writer,
  { unit, tahun }: { unit: string; tahun: number },
): Promise<void> {
  if ((await listJendela(tx, unit, tahun)).length > 0) return
  const { policy } = await lawOf(tx, unit, tahun)
  const own = { unit_code: unit, tahun }
  const lkj = lkjDeadline(tahun, policy)
  await putJendela(tx, [
    {
      ...own,
      jenis: 'pk',
      buka: addMonths(`${tahun}-01-01`, -2),
      tenggat: pkDeadline(`${tahun}-01-01`, policy),
      kunci: `${tahun}-12-31`,
    },
    ...TRIWULAN.map((triwulan) => quarterWindow(own, triwulan, policy)),
    { ...own, jenis: 'lkj' as const, buka: `${tahun + 1}-01-01`, tenggat: lkj, kunci: addMonths(lkj, 1) },
  ])
}

/** Opens with the quarter's last month, so that evidence can be gathered while it runs; locks a month after it is due. */
function quarterWindow(own: { unit_code: string; tahun: number }, triwulan: number, policy: Policy) {
  const end = lastDayOfQuarter(own.tahun, triwulan)
  const tenggat = triwulanDeadline({ year: own.tahun, quarter: triwulan, policy })
  return {
    ...own,
    jenis: 'pengukuran' as const,
    triwulan,
    buka: addDays(addMonths(end, -1), 1),
    tenggat,
    kunci: addMonths(tenggat, 1),
  }
}
