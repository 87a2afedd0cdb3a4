import type { Role } from '@akuntabel/domain'
import { actAs } from '@akuntabel/store'
import type { Clock } from '../../config/clock.ts'
import type { SavedSheetView } from '../../lembar/save-rows.ts'
import type { Actor } from '../../permission/actor.ts'
import type { HeldServices, UseCase } from '../../use-case/define-use-case.ts'
import { runWithin, type Within } from '../../use-case/run-within.ts'
import type { DemoAccount } from './load-people.ts'
import type { TargetOffice } from './target-office.ts'

/** The transaction that loads an office, and who works there. */
export interface Loading extends Pick<Within, 'tx' | 'trail'> {
  office: TargetOffice
  people: readonly DemoAccount[]
  services: HeldServices
}

/** Who of the sample did it, and on which day. */
export interface Done {
  oleh: string
  hari: string
}

/** One action of the office's history, as its page would take it. */
// biome-ignore lint/suspicious/noExplicitAny: any use case; its own type gives input and output
export async function act<U extends UseCase<any, any>>(
  loading: Loading,
  { oleh, hari }: Done,
  useCase: U,
  { input, before }: { input: unknown; before?: unknown },
): ReturnType<typeof runWithin<U>> {
  const { tx, trail, services } = loading
  const clock = clockOf(hari)
  const within = { tx, trail, services: { ...services, clock }, actor: actorOf(loading, oleh) }
  const done = await runWithin(within, useCase, input, before)
  requireAll(done)
  return done
}

/** What follows is the program's own. */
export async function asSystem({ tx, office }: Pick<Loading, 'tx' | 'office'>): Promise<void> {
  await actAs(tx, { unit: office.unit, role: 'sistem', personId: null })
}

/** A sheet keeps its good rows whatever happens to the others; the sample has no others. */
function requireAll(done: unknown): void {
  const { refused = [], conflicts = [] } = (done ?? {}) as Partial<SavedSheetView>
  if (refused.length + conflicts.length === 0) return
  throw new Error(`the sample does not fit: ${JSON.stringify([...refused, ...conflicts])}`)
}

/** A copy of the office has the same people. */
function actorOf({ people, office: { unit } }: Loading, oleh: string): Actor {
  const found = people.find(({ person }) => person.kunci === oleh)
  if (found === undefined) throw new Error(`the sample has nobody called ${oleh}`)
  const { personId, person } = found
  const roles = person.peran.map(({ peran }) => peran as Role)
  return { personId, personName: person.nama, unit, viaUnit: unit, roles }
}

/** Nine in the morning of Blitar. */
export function clockOf(hari: string): Clock {
  return { now: () => new Date(`${hari}T02:00:00Z`), today: () => hari }
}
