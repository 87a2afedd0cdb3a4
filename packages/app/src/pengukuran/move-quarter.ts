import { canMove, PENGUKURAN_STATES } from '@akuntabel/domain'
import {
  ensurePengukuran,
  lockPengukuran,
  movePengukuran,
  type Pengukuran,
  type PengukuranState,
  type Quarter,
  type Writer,
} from '@akuntabel/store'
import { AppError } from '../errors/app-error.ts'
import { savedOrRefuse } from '../errors/saved-or-conflict.ts'
import { type Permission, whoCan } from '../permission/roles.ts'
import type { AuditEntry } from '../use-case/audit-events.ts'

/** Holds the quarter alone; saves under way finish first, later ones see the new state. */
export async function holdQuarter(tx: Writer, quarter: Quarter): Promise<Pengukuran> {
  const { id } = await ensurePengukuran(tx, quarter)
  const held = await lockPengukuran(tx, { unit: quarter.unit, id, mode: 'update' })
  if (held === null) throw new AppError('tidak-ditemukan')
  return held
}

export async function moveQuarter(
  tx: Writer,
  held: Pengukuran,
  { to, version, alasan }: { to: PengukuranState; version: number; alasan?: string },
): Promise<AuditEntry> {
  if (!canMove('pengukuran', held.state, to)) {
    throw new AppError('keadaan-salah', { sentence: refusedMove(held.state, to) })
  }
  // A page opened before anybody saved knows version 0; the quarter was made since.
  const seen = version === 0 && held.version === 1 ? 1 : version
  const { unit_code: unit, id, state: from, triwulan, tahun } = held
  savedOrRefuse(await movePengukuran(tx, { unit, id, version: seen, from, to, alasan }))
  return {
    subject: `pengukuran/${id}`,
    data: { triwulan, tahun, entitas: held.entitas, ...(alasan === undefined ? {} : { alasan }) },
  }
}

/** What may be done next, and by whom. */
const NEXT: Record<PengukuranState, { permission: Permission; verb: string }> = {
  draf: { permission: 'pengukuran.ajukan', verb: 'mengajukannya' },
  dikembalikan: { permission: 'pengukuran.ajukan', verb: 'mengajukannya lagi' },
  diajukan: { permission: 'pengukuran.verifikasi', verb: 'memverifikasi atau mengembalikannya' },
  diverifikasi: { permission: 'pengukuran.setujui', verb: 'menyetujui atau mengembalikannya' },
  disetujui: { permission: 'pengecualian.buka', verb: 'membukanya lagi dengan pengecualian' },
}

function refusedMove(from: PengukuranState, to: PengukuranState): string {
  const { permission, verb } = NEXT[from]
  const asked = PENGUKURAN_STATES[to].toLowerCase()
  return `Pengukuran ini berstatus ${PENGUKURAN_STATES[from]}, sehingga tidak dapat ${asked}. ${whoCan(permission)} dapat ${verb}.`
}
