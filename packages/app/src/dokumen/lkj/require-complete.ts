import type { Reader } from '@akuntabel/store'
import type { Clock } from '../../config/clock.ts'
import { AppError } from '../../errors/app-error.ts'
import type { YearPlan } from '../../year/plan.ts'
import { gapViews } from './gap-view.ts'
import type { LkjKey } from './lkj-key.ts'
import { type FinalLkj, finalLkj } from './load-lkj.ts'
import { requireApproved } from './require-approved.ts'

/** What is handed in for checking and what becomes final holds approved figures and no empty part. */
export async function requireComplete(
  tx: Reader,
  { key, plan, ...dated }: { key: LkjKey; plan: YearPlan; clock: Clock; tanggal: string },
): Promise<FinalLkj> {
  requireApproved(plan)
  const report = await finalLkj(tx, { key, ...dated })
  if (report.gaps.length === 0) return report
  const views = gapViews(report.gaps, { tahun: key.tahun, plan })
  throw new AppError('belum-lengkap', {
    sentence: `${views.length} isian belum lengkap. Laporan final tidak boleh memuat bagian kosong.`,
    gaps: views.map(({ judul, sebab }) => ({ judul, sebab, tautan: null })),
  })
}
