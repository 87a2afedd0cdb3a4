import {
  canMove,
  formatDate,
  isAboutPeople,
  PUTUSAN_JENIS,
  TINDAK_LANJUT_STATES,
  type TindakLanjutState,
} from '@akuntabel/domain'
import type { Peran, Putusan } from '@akuntabel/store'
import type { Choice } from '../input/card.ts'
import { type Actor, type Allow, allow, refuse } from '../permission/actor.ts'
import { ROLE_PERMISSIONS } from '../permission/roles.ts'
import { STEP_PERMISSION, type TindakLanjutStep } from '../tindak-lanjut/tindak-lanjut-view.ts'
import { type PerubahanView, perubahanChoices } from './perubahan.ts'

export interface PutusanView {
  id: string
  kode: string | null
  jenisText: string
  uraian: string
  siapa: string | null
  tenggatText: string | null
  lewat: boolean
  subjek: string | null
  state: TindakLanjutState
  stateLabel: string
  hasil: string | null
  /** What it changed elsewhere. */
  perubahan: PerubahanView | null
  version: number
  /** What it may be said to have changed, by who may call it done. */
  pilihan: Choice[]
  /** What this person may make of it now; of a meeting that is over only. */
  langkah: TindakLanjutStep[]
}

const STEPS: readonly TindakLanjutStep[] = [
  { ke: 'selesai', label: 'Tandai selesai', alasan: true },
  { ke: 'diverifikasi', label: 'Verifikasi', alasan: false },
  { ke: 'terbuka', label: 'Kembalikan', alasan: true },
  { ke: 'dibatalkan', label: 'Batalkan', alasan: true },
]

/** Who may lead meetings, and so verify what they decided. */
export function verifiersOf(peran: readonly Peran[]): string[] {
  const able = peran.filter(({ role }) => ROLE_PERMISSIONS[role].includes('rapat.kelola'))
  return [...new Set(able.map((row) => row.person_id))]
}

/**
 * Who owes it says that it is done; somebody else verifies where there is somebody else: of people nobody but the head can
 * see it.
 */
export function mayStepPutusan(
  actor: Actor,
  { person_id, penanggung_jawab, jenis }: Pick<Putusan, 'person_id' | 'penanggung_jawab' | 'jenis'>,
  { ke, verifiers }: { ke: TindakLanjutState; verifiers: readonly string[] },
): Allow {
  const verifies = allow(actor, 'rapat.kelola')
  const right = ke === 'selesai' ? allow(actor, STEP_PERMISSION.selesai) : verifies
  if (!right.ok) return right
  if (ke === 'selesai' && actor.personId !== person_id && !verifies.ok)
    return refuse(`${penanggung_jawab} yang dapat menandainya selesai.`)
  const others = verifiers.some((one) => one !== person_id)
  if (ke === 'diverifikasi' && actor.personId === person_id && others && !isAboutPeople(jenis))
    return refuse('Yang mengerjakan tidak memverifikasi hasilnya sendiri.')
  return right
}

interface PutusanAsked {
  actor: Actor
  kode: string | null
  today: string
  /** Its meeting is over. */
  over: boolean
  verifiers: readonly string[]
  /** What decisions of this meeting may have changed. */
  perubahan: ReadonlyMap<string, PerubahanView>
}

export function putusanView(
  row: Putusan,
  { actor, kode, today, over, verifiers, perubahan }: PutusanAsked,
): PutusanView {
  const langkah =
    over && row.person_id !== null
      ? STEPS.filter(
          ({ ke }) =>
            canMove('tindakLanjut', row.state, ke) && mayStepPutusan(actor, row, { ke, verifiers }).ok,
        )
      : []
  return {
    ...{
      id: row.id,
      kode,
      jenisText: PUTUSAN_JENIS[row.jenis],
      uraian: row.uraian,
      siapa: row.penanggung_jawab,
    },
    tenggatText: row.tenggat === null ? null : formatDate(row.tenggat),
    lewat: row.state === 'terbuka' && row.tenggat !== null && today > row.tenggat,
    ...{ subjek: row.subjek, state: row.state, stateLabel: TINDAK_LANJUT_STATES[row.state] },
    ...{ hasil: row.hasil, version: row.version },
    perubahan: perubahan.get(row.perubahan ?? '') ?? null,
    langkah,
    pilihan: langkah.some(({ ke }) => ke === 'selesai') ? perubahanChoices(perubahan) : [],
  }
}
