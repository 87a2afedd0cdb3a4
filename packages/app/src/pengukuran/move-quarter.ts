import { nextApprover, PENGUKURAN_STATES, quarterMoves, RANTAI_ROLES, RANTAI_STATES } from '@akuntabel/domain'
import {
  ensurePengukuran,
  insertLangkah,
  lockPengukuran,
  movePengukuran,
  type Pengukuran,
  type PengukuranState,
  type Quarter,
  type Writer,
} from '@akuntabel/store'
import { AppError } from '../errors/app-error.ts'
import { savedOrRefuse } from '../errors/saved-or-conflict.ts'
import type { RuledOffice } from '../office/office.ts'
import type { Actor } from '../permission/actor.ts'
import { whoCan } from '../permission/roles.ts'
import type { AuditEntry } from '../use-case/audit-events.ts'
import { APPROVAL_STEPS } from './approval-step.ts'
import { notAsked } from './pengukuran-allow.ts'

/** Holds the quarter alone; saves under way finish first, later ones see the new state. */
export async function holdQuarter(tx: Writer, quarter: Quarter): Promise<Pengukuran> {
  const { id } = await ensurePengukuran(tx, quarter)
  return lockPengukuran(tx, { unit: quarter.unit, id, mode: 'update' })
}

export interface Move {
  /** Whose chain says what may follow. */
  office: Pick<RuledOffice, 'policy'>
  to: PengukuranState
  version: number
  by: Pick<Actor, 'personId' | 'personName'>
  at: Date
  alasan?: string
  /** By indicator. */
  catatan?: Record<string, string>
}

export async function moveQuarter(
  tx: Writer,
  held: Pengukuran,
  { office, to, version, by, at, alasan, catatan }: Move,
): Promise<AuditEntry> {
  if (!quarterMoves(held.state, office.policy.rantai[held.entitas]).includes(to)) {
    throw new AppError('keadaan-salah', { sentence: refusedMove(held, { office, to }) })
  }
  // A page opened before anybody saved knows version 0; the quarter was made since.
  const seen = version === 0 && held.version === 1 ? 1 : version
  const { unit_code: unit, id, state: from, triwulan, tahun } = held
  savedOrRefuse(await movePengukuran(tx, { unit, id, version: seen, from, to, alasan }))
  const who = { oleh: by.personName, personId: by.personId }
  await insertLangkah(tx, { unit, pengukuranId: id, ke: to, ...who, at, alasan, catatan })
  return {
    subject: `pengukuran/${id}`,
    data: { triwulan, tahun, entitas: held.entitas, ...(alasan === undefined ? {} : { alasan }) },
  }
}

/** What may be done next, and by whom. */
function refusedMove({ state, entitas }: Pengukuran, { office, to }: Pick<Move, 'office' | 'to'>): string {
  const rantai = office.policy.rantai[entitas]
  const asked = RANTAI_ROLES.find((role) => RANTAI_STATES[role] === to)
  if (asked !== undefined && !rantai.includes(asked)) return notAsked(asked)
  const now = PENGUKURAN_STATES[state]
  return `Keadaan pengukuran ini ${now}, sehingga tidak dapat ${PENGUKURAN_STATES[to].toLowerCase()}. ${whoGoesOn(state, rantai)}`
}

function whoGoesOn(state: PengukuranState, rantai: Parameters<typeof nextApprover>[1]): string {
  if (state === 'draf') return `${whoCan('pengukuran.ajukan')} dapat mengajukannya.`
  if (state === 'dikembalikan') return `${whoCan('pengukuran.ajukan')} dapat mengajukannya lagi.`
  const next = nextApprover(state, rantai)
  if (next === null) return `${whoCan('pengecualian.buka')} dapat membukanya lagi dengan pengecualian.`
  const { permission, verb } = APPROVAL_STEPS[next]
  return `${whoCan(permission)} dapat ${verb} atau mengembalikannya.`
}
