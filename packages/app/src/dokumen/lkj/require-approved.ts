import { PENGUKURAN_STATES, type Triwulan } from '@akuntabel/domain'
import { AppError } from '../../errors/app-error.ts'
import { quarterName } from '../../pengukuran/period.ts'
import type { YearPlan } from '../../year/plan.ts'
import { doneWord, openQuarters } from '../../year/quarter-done.ts'

/** A report may only be made final on figures that were approved by whoever approves last: of the year, or of its part. */
export function requireApproved(plan: YearPlan, open: readonly Triwulan[] = openQuarters(plan)): void {
  if (open.length === 0) return
  const done = doneWord(plan)
  throw new AppError('belum-lengkap', {
    sentence: `Pengukuran belum ${done} seluruhnya. Laporan final hanya memuat angka yang sudah ${done}.`,
    gaps: open.map((triwulan) => ({
      judul: quarterName(triwulan),
      sebab: `Keadaannya ${PENGUKURAN_STATES[plan.quarters[triwulan].state ?? 'draf']}.`,
      tautan: null,
    })),
  })
}
