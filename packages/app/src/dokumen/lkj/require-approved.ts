import { PENGUKURAN_STATES, TRIWULAN } from '@akuntabel/domain'
import { AppError } from '../../errors/app-error.ts'
import { quarterName } from '../../pengukuran/period.ts'
import type { YearPlan } from '../../year/plan.ts'

/** A report may only be made final on figures that were approved. */
export function requireApproved(plan: YearPlan): void {
  const open = TRIWULAN.filter((triwulan) => plan.quarters[triwulan].state !== 'disetujui')
  if (open.length === 0) return
  throw new AppError('belum-lengkap', {
    sentence: 'Pengukuran belum disetujui seluruhnya. Laporan final hanya memuat angka yang sudah disetujui.',
    gaps: open.map((triwulan) => ({
      judul: quarterName(triwulan),
      sebab: `Statusnya ${PENGUKURAN_STATES[plan.quarters[triwulan].state ?? 'draf']}.`,
      tautan: null,
    })),
  })
}
