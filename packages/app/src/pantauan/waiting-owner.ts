import { nextApprover, type Rantai, ROLES, type Role, windowState } from '@akuntabel/domain'
import type { UnitSummary } from '@akuntabel/store'
import { APPROVAL_STEPS } from '../pengukuran/approval-step.ts'
import { type Permission, ROLE_PERMISSIONS } from '../permission/roles.ts'

/** Who an office waits for, since when, and whether anybody there has moved since. */
export interface Owner {
  /** By post and name, else by role. */
  who: string
  /** `Mengisi pengukuran` */
  task: string
  /** ISO date. */
  sejak: string | null
  /** Nobody of the office has changed anything since it was asked. */
  diam: boolean
  /** The day anybody of the office last changed anything; ISO date. */
  terakhir: string | null
  late: boolean
}

interface OwnerAsk {
  today: string
  /** Null where no law is pinned. */
  rantai: Rantai | null
}

interface Asked {
  izin: Permission
  /** Whose turn it is first, of all who may. */
  role: Role
  task: string
  sejak: string | null
  late: boolean
}

/** Null where nothing is waited for: the quarter is through, or not opened yet. */
export function waitingOwner(row: UnitSummary, ask: OwnerAsk): Owner | null {
  const asked = row.active ? askedOf(row, ask) : null
  if (asked === null) return null
  const { izin, role, task, sejak, late } = asked
  const holders = row.pemegang.filter((one) => ROLE_PERMISSIONS[one.role].includes(izin as never))
  const first = holders.filter((one) => one.role === role)
  const turn = first.length > 0 ? first : holders
  const named = [...new Set(turn.flatMap(({ nama }) => nama ?? []))]
  const { terakhir } = row
  return {
    who: turn.length === 0 ? `Belum ada ${ROLES[role].label}` : named.join(', ') || ROLES[role].label,
    task,
    sejak,
    diam: turn.length === 0 || (sejak !== null && (terakhir === null || terakhir < sejak)),
    terakhir,
    late,
  }
}

function askedOf(row: UnitSummary, { today, rantai }: OwnerAsk): Asked | null {
  const { pk, pk_buka: buka, ringkasan, jendela, sampai } = row
  if (ringkasan === null) {
    if (buka !== null && today < buka) return null
    if (pk === 'diajukan')
      return {
        izin: 'pk.tandatangani',
        role: 'pimpinan',
        task: 'Menandatangani PK',
        sejak: null,
        late: false,
      }
    return { izin: 'pk.susun', role: 'verifikator', task: 'Menyusun PK', sejak: buka, late: false }
  }
  if (ringkasan.selesai) return null
  const state = jendela === null ? 'belum-buka' : windowState(jendela, today, sampai)
  const moved = row.langkah
  const late = jendela !== null && today > jendela.tenggat
  const approver = rantai === null ? null : nextApprover(ringkasan.state, rantai)
  if (approver !== null) {
    const { permission, verb } = APPROVAL_STEPS[approver]
    return { izin: permission, role: approver, task: capital(verb), sejak: moved, late }
  }
  if (jendela === null || state === 'belum-buka') return null
  const sejak = moved !== null && moved > jendela.buka ? moved : jendela.buka
  if (state === 'terkunci')
    return { izin: 'pengecualian.buka', role: 'verifikator', task: 'Membuka yang terkunci', sejak, late }
  return { izin: 'pengukuran.isi', role: 'operator', task: 'Mengisi pengukuran', sejak, late }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
