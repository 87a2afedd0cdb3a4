import { actAs, appendAudits, type Writer } from '@akuntabel/store'
import { fieldErrors } from '../errors/field-errors.ts'
import { readWith } from '../input/sentences.ts'
import type { Actor } from '../permission/actor.ts'
import type { HeldServices, OutputOf, UseCase } from './define-use-case.ts'
import { type AuditRow, identify, inYear, trailRows } from './run-use-case.ts'

/** A transaction that tells an office's past, and who takes the next action, on which day (`services.clock`). */
export interface Within {
  tx: Writer
  services: HeldServices
  actor: Actor
  /** What the trail will say, in one go at the end. */
  trail: AuditRow[]
}

/**
 * One action among others of a transaction that is under way, with what its `before` would have found: permission, input,
 * year and change as of any other; its entries wait in `trail`. Of an office that is only begun nothing is kept that could
 * go stale, and nobody is given a receipt.
 */
// biome-ignore lint/suspicious/noExplicitAny: any use case; its own type gives input and output
export async function runWithin<U extends UseCase<any, any>>(
  { tx, services, actor: asks, trail }: Within,
  useCase: U,
  input: unknown,
  before?: unknown,
): Promise<U extends { kind: 'submit' } ? null : OutputOf<U>> {
  const any: UseCase = useCase
  if (any.kind === 'read' || any.kind === 'private') throw new Error(`${any.name} changes no office`)
  const { actor, ctx } = identify(any, { actor: asks, input })
  const read = readWith(any.input, input)
  if (!read.success) throw new Error(`${any.name}: ${JSON.stringify(fieldErrors(read.error))}`)
  await actAs(tx, ctx)
  const { unit } = actor
  await inYear(tx, any, { unit, input: read.data })
  const done = await any.run({ actor, unit, services, before, tx }, read.data as never)
  const entries = [done.audit].flat().map((entry) => ({ event: any.audit, ...entry }))
  const at = services.clock.now()
  trail.push(...trailRows({ actor, ctx }, entries).map((row) => ({ ...row, at })))
  return ('view' in done ? done.view : null) as never
}

/** Actions of a transaction, one after the other (`runWithin`): what they leave for the trail is written once all are done. */
export async function runTogether(
  tx: Writer,
  work: (trail: Within['trail']) => Promise<void>,
): Promise<void> {
  const trail: Within['trail'] = []
  await work(trail)
  await appendAudits(tx, trail)
}
