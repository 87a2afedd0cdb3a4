import { nationalPeriod, type PlanPeriod } from '@akuntabel/domain'
import { type Reader, renstraOf } from '@akuntabel/store'

/** The period a year's indicators belong to: of the office's own Renstra, else the national five years. */
export async function periodOf(
  tx: Reader,
  { unit, tahun }: { unit: string; tahun: number },
): Promise<PlanPeriod> {
  const renstra = await renstraOf(tx, unit, tahun)
  return renstra === null ? nationalPeriod(tahun) : { mulai: renstra.mulai, selesai: renstra.selesai }
}
