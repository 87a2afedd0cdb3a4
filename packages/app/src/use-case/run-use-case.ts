import { createHash } from 'node:crypto'
import {
  type AuditReceipt,
  appendAudits,
  bumpDataVersion,
  type Context,
  claimKiriman,
  completeKiriman,
  type DataStamp,
  readTransaction,
  type Writer,
  writeTransaction,
} from '@akuntabel/store'
import type { z } from 'zod'
import { AppError } from '../errors/app-error.ts'
import { fieldErrors, invalidInput } from '../errors/field-errors.ts'
import { Outdated } from '../errors/outdated.ts'
import { refuseDatabase } from '../errors/refuse-database.ts'
import { readWith } from '../input/sentences.ts'
import { requireStorable } from '../input/storable.ts'
import { type Actor, can, requireRole } from '../permission/actor.ts'
import { isUngranted } from '../permission/roles.ts'
import type { Services } from '../services.ts'
import { hashOf } from '../vault/vault.ts'
import type { AuditEntry } from './audit-events.ts'
import type { HeldServices, SubmitUseCase, UseCase, WriteContext, WriteUseCase } from './define-use-case.ts'
import { type Receipt, receiptOf } from './receipt.ts'
import { holdEveryYear, holdYear } from './year-touched.ts'

interface Call extends Asking {
  services: Services
  stamp: DataStamp | null
}

/** Who asks, and as whom the database sees it. */
interface Asking {
  ctx: Context
  actor: Actor
}

/** Permission → input → `before` → transaction as the role that grants it → change → trail, in this order, for every use case. */
export async function runUseCase(
  services: Services,
  useCase: UseCase,
  { stamp = null, ...asking }: { actor: Actor | null; input: unknown; stamp?: DataStamp | null },
): Promise<unknown> {
  const call = { services, stamp, ...(await identifyOrSay(services, useCase, asking)) }
  requireStorable(asking.input)
  const read = readWith(useCase.input, asking.input)
  if (!read.success) throw invalidInput(fieldErrors(read.error))
  try {
    return await prepareAndPerform(call, useCase, read.data)
  } catch (error) {
    if (error instanceof Outdated) return prepareAndPerform(call, useCase, read.data).catch(refuseDatabase)
    return refuseDatabase(error)
  }
}

async function prepareAndPerform(call: Call, useCase: UseCase, input: unknown): Promise<unknown> {
  const steps: (() => Promise<void>)[] = []
  try {
    const before = await useCase.before?.(beforeContext(call, steps), input as never)
    const view = await perform(call, useCase, { before, input })
    if (useCase.kind === 'write') await useCase.after?.(afterContext(call), input, view)
    return view
  } catch (error) {
    for (const step of steps.reverse()) await step()
    throw error
  }
}

function afterContext({ services, actor }: Call) {
  return { actor, unit: actor.unit, services }
}

function beforeContext(
  { services, actor, ctx }: Call,
  steps: (() => Promise<void>)[],
): Parameters<NonNullable<UseCase['before']>>[0] {
  return {
    actor,
    unit: actor.unit,
    services,
    read: (fn) => readTransaction(services.database, ctx, fn),
    undo: (step) => steps.push(step),
  }
}

function perform(
  call: Call,
  useCase: UseCase,
  { before, input }: { before: unknown; input: unknown },
): Promise<unknown> {
  const { actor, services } = call
  const held = { actor, unit: actor.unit, services: heldServices(services), before }
  switch (useCase.kind) {
    case 'read':
      return readTransaction(services.database, call.ctx, (tx) => useCase.run({ ...held, tx }, input), {
        stamp: call.stamp,
      })
    case 'private':
      return writeTransaction(services.database, call.ctx, (tx) => useCase.run({ ...held, tx }, input))
    case 'write':
      return writeTransaction(services.database, call.ctx, (tx) =>
        write(call, useCase, { ...held, tx }, input),
      )
    case 'submit':
      return writeTransaction(services.database, call.ctx, (tx) =>
        submit(call, useCase, { ...held, tx }, input as never),
      )
  }
}

async function write(
  asking: Asking,
  useCase: WriteUseCase<z.ZodType, unknown>,
  ctx: WriteContext,
  input: unknown,
): Promise<unknown> {
  const changed = await inYear(ctx.tx, useCase, { unit: ctx.unit, input })
  const { view, audit } = await useCase.run(ctx, input)
  const entries = [audit].flat()
  if (entries.length > 0) await changed()
  await record(
    asking,
    ctx.tx,
    entries.map((entry) => ({ event: useCase.audit, ...entry })),
  )
  return view
}

/** Not only by type: what holds a connection is not given the way to ask for another. */
export function heldServices({
  auth: _auth,
  database: _database,
  documents: _documents,
  archives: _archives,
  tabel: _tabel,
  laporan: _laporan,
  mailer: _mailer,
  ...held
}: Services): HeldServices {
  return held
}

/** As `identify`; who is refused hears from the office's own policy who may, where that decides. */
async function identifyOrSay(
  services: Services,
  useCase: UseCase,
  { actor, input }: { actor: Actor | null; input: unknown },
): Promise<Asking> {
  try {
    return identify(useCase, { actor, input })
  } catch (error) {
    const whoMay = useCase.whoMay?.bind(useCase)
    if (actor === null || whoMay === undefined || !can(actor, 'baca')) throw error
    const read = readWith(useCase.input, input)
    if (!read.success) throw error
    const { ctx } = identify({ ...useCase, permission: 'baca' }, { actor, input })
    const sentence = await readTransaction(services.database, ctx, (tx) =>
      whoMay({ tx, unit: actor.unit }, read.data as never),
    )
    throw new AppError('tidak-berwenang', { sentence })
  }
}

/** Who asks, as the database will see it; an action before sign-in is the program's own. */
export function identify(
  useCase: UseCase,
  { actor, input }: { actor: Actor | null; input: unknown },
): Asking {
  if (isUngranted(useCase.permission)) {
    const parsed = useCase.unitOf ? readWith(useCase.input, input) : null
    const unit = parsed?.success && useCase.unitOf ? useCase.unitOf(parsed.data as never) : ''
    const program: Actor = { personId: 'sistem', personName: 'Sistem', unit, roles: [], viaUnit: unit }
    const role = useCase.permission === 'publik' ? 'publik' : 'sistem'
    return { actor: program, ctx: { unit, role, personId: null, personName: 'Sistem' } }
  }
  const role = requireRole(actor, useCase.permission)
  const asking = actor as Actor
  return {
    actor: asking,
    ctx: { unit: asking.viaUnit, role, personId: asking.personId, personName: asking.personName },
  }
}

async function submit(
  asking: Asking,
  useCase: SubmitUseCase<z.ZodType<{ kunci?: string }>>,
  ctx: WriteContext,
  input: { kunci?: string },
): Promise<Receipt> {
  const content = fingerprint(useCase.name, input)
  if (input.kunci) {
    // A second sender waits here until the first commits, then finds its answer.
    const claim = await claimKiriman(ctx.tx, { unit: ctx.unit, kunci: input.kunci })
    if (!claim.fresh) return sameReceipt(claim.tandaTerima as { isi: string; receipt: Receipt }, content)
  }
  const changed = await inYear(ctx.tx, useCase, { unit: ctx.unit, input })
  const { audit } = await useCase.run(ctx, input)
  await changed()
  const [entry] = await record(asking, ctx.tx, [{ event: useCase.audit, ...audit }])
  const receipt = receiptOf(ctx.unit, entry as AuditReceipt)
  if (input.kunci) {
    await completeKiriman(ctx.tx, {
      unit: ctx.unit,
      kunci: input.kunci,
      tandaTerima: { isi: content, receipt },
    })
  }
  return receipt
}

/** Holds the year before anything else is locked; what it gives is called last but for the trail. */
export async function inYear(
  tx: Writer,
  { year }: Pick<WriteUseCase<z.ZodType<never>, unknown>, 'year'>,
  { unit, input }: { unit: string; input: unknown },
): Promise<() => Promise<void>> {
  const touched = typeof year === 'function' ? await year(input as never, { tx, unit }) : year
  if (touched === 'none') return async () => {}
  if (touched === 'semua') return holdEveryYear(tx, unit)
  await holdYear(tx, unit, touched)
  return () => bumpDataVersion(tx, { unit, ...touched })
}

function sameReceipt(answered: { isi: string; receipt: Receipt }, content: string): Receipt {
  if (answered.isi !== content) throw new AppError('kiriman-beda')
  return answered.receipt
}

function fingerprint(name: string, input: object): string {
  return createHash('sha256')
    .update(
      JSON.stringify([name, input], (_, value) => (value instanceof Uint8Array ? hashOf(value) : value)),
    )
    .digest('hex')
}

export type AuditRow = Parameters<typeof appendAudits>[1][number]

function record(
  asking: Asking,
  tx: Writer,
  entries: (AuditEntry & { event: string })[],
): Promise<AuditReceipt[]> {
  return appendAudits(tx, trailRows(asking, entries))
}

export function trailRows({ actor, ctx }: Asking, entries: (AuditEntry & { event: string })[]): AuditRow[] {
  const who = { actorId: actor.personId, actorName: actor.personName, peran: ctx.role, unit: actor.unit }
  return entries.map(({ event, subject, data }) => ({ ...who, event, subject, data }))
}
