import type { Quarter, Triwulan, Writer } from '@akuntabel/store'
import { AppError } from '../errors/app-error.ts'
import type { AuditEntry } from '../use-case/audit-events.ts'
import { requirePlan } from '../year/load-plan.ts'
import { indikatorOf, type YearPlan } from '../year/plan.ts'
import { refreshRingkasan } from '../year/refresh-ringkasan.ts'
import { lacksReason } from './komponen-view.ts'
import { holdQuarter, type Move, moveQuarter } from './move-quarter.ts'

/** One step of a quarter that was handed in, on or back, as the chain of its year allows; its summaries follow. */
export async function stepQuarter(
  tx: Writer,
  quarter: Quarter,
  move: Omit<Move, 'office'>,
): Promise<AuditEntry> {
  const { unit, entitas, tahun, triwulan } = quarter
  const held = await holdQuarter(tx, quarter)
  const { office, plan } = await requirePlan(tx, { unit, entitas, tahun })
  const audit = await moveQuarter(tx, held, { office, ...move })
  if (move.to !== 'dikembalikan') requireReasons(plan, triwulan)
  await refreshRingkasan(tx, { office, entitas, tahun, from: triwulan })
  return audit
}

/** A value typed without its components is approved with a reason only, whatever way it came into the quarter. */
function requireReasons(plan: YearPlan, triwulan: Triwulan): void {
  const first = indikatorOf(plan).find((one) => lacksReason(one, triwulan))
  if (first === undefined) return
  throw new AppError('belum-lengkap', {
    sentence: `${first.kode} dilaporkan tanpa komponen dan tanpa alasan. Kembalikan pengukuran ini supaya alasannya ditulis.`,
  })
}
