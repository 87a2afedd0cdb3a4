import type { Reader, Writer } from '@akuntabel/store'
import type { z } from 'zod'
import type { Actor } from '../permission/actor.ts'
import type { Permission } from '../permission/roles.ts'
import type { Services } from '../services.ts'
import type { AuditEntry, AuditEvent } from './audit-events.ts'
import type { Receipt } from './receipt.ts'

interface Asked {
  actor: Actor
  /** The unit acted on. */
  unit: string
  services: Services
}

export interface ReadContext extends Asked {
  tx: Reader
}

export interface WriteContext extends Asked {
  tx: Writer
  /** Runs when the transaction is not kept: takes back what was done outside the database. */
  undo(step: () => Promise<void>): void
}

interface Declared<S extends z.ZodType> {
  name: string
  permission: Permission
  input: S
  /** The unit of an action nobody is signed in for (permission `awal`). */
  unitOf?: (input: z.output<S>) => string
}

/** Looks, changes nothing. */
export interface ReadUseCase<S extends z.ZodType, O> extends Declared<S> {
  kind: 'read'
  audit: null
  run(ctx: ReadContext, input: z.output<S>): Promise<O>
}

/** Changes the office's data; leaves a row in the trail in the same transaction. */
export interface WriteUseCase<S extends z.ZodType, O> extends Declared<S> {
  kind: 'write'
  audit: AuditEvent
  /** False where `run` does more than use the transaction, so that a deadlock is not tried again. */
  repeatable?: boolean
  run(ctx: WriteContext, input: z.output<S>): Promise<{ view: O; audit: AuditEntry }>
}

/** A formal step, answered with a receipt; the same key (`kunci`) gets the same receipt again. */
export interface SubmitUseCase<S extends z.ZodType<{ kunci?: string }>> extends Declared<S> {
  kind: 'submit'
  audit: AuditEvent
  run(ctx: WriteContext, input: z.output<S>): Promise<{ audit: AuditEntry }>
}

/** Writes only what belongs to the person alone (drafts); not a fact of the office, so no trail. */
export interface PrivateUseCase<S extends z.ZodType, O> extends Declared<S> {
  kind: 'private'
  audit: null
  run(ctx: WriteContext, input: z.output<S>): Promise<O>
}

export type UseCase<S extends z.ZodType = z.ZodType, O = unknown> =
  | ReadUseCase<S, O>
  | WriteUseCase<S, O>
  | PrivateUseCase<S, O>
  | (SubmitUseCase<S & z.ZodType<{ kunci?: string }>> & { readonly output?: O })

/** Permission, audit event and input schema are required by the type: forgetting one does not compile. */
export function defineUseCase<S extends z.ZodType, O>(useCase: ReadUseCase<S, O>): ReadUseCase<S, O>
export function defineUseCase<S extends z.ZodType, O>(useCase: WriteUseCase<S, O>): WriteUseCase<S, O>
export function defineUseCase<S extends z.ZodType, O>(useCase: PrivateUseCase<S, O>): PrivateUseCase<S, O>
export function defineUseCase<S extends z.ZodType<{ kunci?: string }>>(
  useCase: SubmitUseCase<S>,
): SubmitUseCase<S>
export function defineUseCase(useCase: unknown): unknown {
  return useCase
}

/** What running a use case gives. */
export type OutputOf<U> =
  U extends SubmitUseCase<infer _S>
    ? Receipt
    : U extends { kind: 'write'; run(...args: never[]): Promise<{ view: infer O }> }
      ? O
      : U extends { run(...args: never[]): Promise<infer O> }
        ? O
        : never
