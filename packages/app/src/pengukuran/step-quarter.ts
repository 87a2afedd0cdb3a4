import type { PengukuranState, Quarter, Writer } from '@akuntabel/store'
import { loadOffice } from '../office/office.ts'
import type { AuditEntry } from '../use-case/audit-events.ts'
import { refreshRingkasan } from '../year/refresh-ringkasan.ts'
import { holdQuarter, moveQuarter } from './move-quarter.ts'

/** One step of a quarter that was handed in, on or back, as the chain of its year allows; its summaries follow. */
export async function stepQuarter(
  tx: Writer,
  quarter: Quarter,
  move: { to: PengukuranState; version: number; alasan?: string },
): Promise<AuditEntry> {
  const { unit, entitas, tahun, triwulan } = quarter
  const office = await loadOffice(tx, unit, tahun)
  const held = await holdQuarter(tx, quarter)
  const audit = await moveQuarter(tx, held, { office, ...move })
  await refreshRingkasan(tx, { office, entitas, tahun, from: triwulan })
  return audit
}
