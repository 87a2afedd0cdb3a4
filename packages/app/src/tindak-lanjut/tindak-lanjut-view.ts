import { canMove, formatDate, TINDAK_LANJUT_STATES, type TindakLanjutState } from '@akuntabel/domain'
import type { TindakLanjut } from '@akuntabel/store'
import { type Actor, type Allow, allow, refuse } from '../permission/actor.ts'
import type { Permission } from '../permission/roles.ts'

/** One plan of follow-up as its quarter lists it. */
export interface TindakLanjutView {
  id: string
  indikatorId: string
  /** Null: the PK in force no longer names the indicator. */
  kode: string | null
  uraian: string
  siapa: string
  tenggatText: string
  /** Its day has passed and it is not done. */
  lewat: boolean
  state: TindakLanjutState
  stateLabel: string
  alasan: string | null
  version: number
  /** What this person may make of it now. */
  langkah: TindakLanjutStep[]
}

export interface TindakLanjutStep {
  ke: TindakLanjutState
  /** Words of the button. */
  label: string
  /** Asks why. */
  alasan: boolean
}

/** Whose right each step is; who owes it says itself that it is done. */
export const STEP_PERMISSION: Record<TindakLanjutState, Permission> = {
  terbuka: 'pengukuran.verifikasi',
  selesai: 'tindak-lanjut.jalankan',
  diverifikasi: 'pengukuran.verifikasi',
  dibatalkan: 'pengukuran.verifikasi',
}

const STEPS: readonly TindakLanjutStep[] = [
  { ke: 'selesai', label: 'Tandai selesai', alasan: false },
  { ke: 'diverifikasi', label: 'Verifikasi', alasan: false },
  { ke: 'terbuka', label: 'Kembalikan', alasan: true },
  { ke: 'dibatalkan', label: 'Batalkan', alasan: true },
]

/** Steps that need a reason: given back, called off. */
export function asksReason(ke: TindakLanjutState): boolean {
  return STEPS.some((step) => step.ke === ke && step.alasan)
}

/** Who owes it says that it is done, or who enters figures of the whole office; not who is bound to one part of it. */
export function mayStep(
  actor: Actor,
  { person_id, penanggung_jawab }: Pick<TindakLanjut, 'person_id' | 'penanggung_jawab'>,
  ke: TindakLanjutState,
): Allow {
  const right = allow(actor, STEP_PERMISSION[ke])
  if (!right.ok || ke !== 'selesai' || actor.personId === person_id) return right
  if (allow(actor, 'pengukuran.isi').ok && actor.subbagianId == null) return right
  return refuse(`${penanggung_jawab} yang dapat menandainya selesai.`)
}

export function tindakLanjutView(
  row: TindakLanjut,
  { actor, kode, today }: { actor: Actor; kode: string | null; today: string },
): TindakLanjutView {
  return {
    ...{ id: row.id, indikatorId: row.indikator_id, kode, uraian: row.uraian, siapa: row.penanggung_jawab },
    tenggatText: formatDate(row.tenggat),
    lewat: row.state === 'terbuka' && today > row.tenggat,
    state: row.state,
    stateLabel: TINDAK_LANJUT_STATES[row.state],
    ...{ alasan: row.alasan, version: row.version },
    langkah: STEPS.filter(({ ke }) => canMove('tindakLanjut', row.state, ke) && mayStep(actor, row, ke).ok),
  }
}
