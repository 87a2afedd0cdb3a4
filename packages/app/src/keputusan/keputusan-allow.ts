import type { Role } from '@akuntabel/domain'
import type { Keputusan } from '@akuntabel/store'
import { type Actor, ALLOWED, type Allow, allow, refuse } from '../permission/actor.ts'
import { DECIDED } from './save-keputusan.ts'

const DECIDES = { kpu: 'pimpinan', sekretariat: 'penyetuju' } as const satisfies Record<
  Keputusan['entitas'],
  Role
>

/** The head of the entity decides, nobody else's post does. */
export function mayDecide(actor: Actor, entitas: Keputusan['entitas'], kepala: string): Allow {
  if (actor.roles.includes(DECIDES[entitas])) return ALLOWED
  return refuse(`Keputusan ini ditetapkan oleh ${kepala}.`)
}

export interface KeputusanAllow {
  edit: Allow
  decide: Allow
}

export function keputusanAllow(
  actor: Actor,
  { state, entitas }: Keputusan,
  { year, problems, kepala }: { year: Allow; problems: string[]; kepala: string },
): KeputusanAllow {
  const open = state === 'draf' ? year : refuse(DECIDED)
  const [problem] = problems
  const complete = open.ok && problem !== undefined ? refuse(problem) : open
  const decide = mayDecide(actor, entitas, kepala)
  // What was decided is closed to everybody, whatever their role.
  return {
    edit: state === 'draf' ? allow(actor, 'keputusan.susun', open) : open,
    decide: decide.ok || state !== 'draf' ? complete : decide,
  }
}
