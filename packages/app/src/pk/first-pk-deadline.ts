import { formatDate, pkDeadline, terbilang } from '@akuntabel/domain'
import { getDipa, type Jendela, type Reader } from '@akuntabel/store'
import { loadLawful } from '../office/office.ts'

/** When the first PK of a year is due, and why. */
export interface PkDeadline {
  /** By the DIPA; null where the schedule of the office says. */
  tenggat: string | null
  sebab: string
}

/** By the pack, so many months after the day of the DIPA; where that day is not recorded, the schedule of the office says. */
export async function firstPkDeadline(
  tx: Reader,
  { unit, tahun }: { unit: string; tahun: number },
): Promise<PkDeadline> {
  const dipa = await getDipa(tx, unit, tahun)
  if (dipa === null || dipa.tanggal === null)
    return { tenggat: null, sebab: 'Tenggatnya menurut jadwal kantor, karena tanggal DIPA belum dicatat.' }
  const { law } = await loadLawful(tx, unit, tahun)
  if (law === null) return { tenggat: null, sebab: 'Tenggatnya menurut jadwal kantor.' }
  const months = law.policy.deadlines.pkMonthsAfterDipa
  return {
    tenggat: pkDeadline(dipa.tanggal, law.policy),
    sebab: `Tenggatnya ${terbilang(BigInt(months))} bulan sesudah DIPA ${formatDate(dipa.tanggal)}.`,
  }
}

/** The windows of a year with the PK due when its DIPA says. */
export function dueByDipa(windows: Jendela[], pk: PkDeadline | null): Jendela[] {
  const tenggat = pk?.tenggat ?? null
  if (tenggat === null) return windows
  return windows.map((window) => (window.jenis === 'pk' ? { ...window, tenggat } : window))
}
