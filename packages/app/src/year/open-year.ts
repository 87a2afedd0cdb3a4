import { listJendela, openTahun, putJendela, type Writer } from '@akuntabel/store'
import { yearRules } from '../jadwal/year-rules.ts'
import { windowsOfYear } from './windows-of-year.ts'

/**
 * What a year needs before anybody works in it: that it is there, and its windows as the pack of that year gives them.
 * Windows that were set before stay. False where it was open already.
 */
export async function openYear(
  tx: Writer,
  { unit, tahun, oleh }: { unit: string; tahun: number; oleh: string },
): Promise<boolean> {
  if (!(await openTahun(tx, { unit, tahun, oleh }))) return false
  if ((await listJendela(tx, unit, tahun)).length > 0) return true
  await putJendela(tx, windowsOfYear({ unit_code: unit, tahun }, await yearRules(tx, unit, tahun)))
  return true
}
