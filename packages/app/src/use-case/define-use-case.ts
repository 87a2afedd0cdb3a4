import type { Reader, Writer } from '@akuntabel/store'
import type { z } from 'zod'
import type { Actor } from '../permission/actor.ts'
import type { Permission } from '../permission/roles.ts'
import type { Services } from '../services.ts'
import type { AuditEntry, AuditEvent } from './audit-events.ts'
import type { Receipt } from './receipt.ts'
import type { YearTouched } from './year-touched.ts'

/**
 * What may be reached while a connection is held: never the sign-in library, which would ask the pool for a second, nor
 * the making of documents, the measuring and reading of files or a mail server, which take their time.
 */
export type HeldServices = Omit<
  Services,
  'auth' | 'database' | 'documents' | 'archives' | 'tabel' | 'laporan' | 'mailer'
>

interface Asked {
  actor: Actor
  /** The unit acted on. */
  unit: string
}

/** Before the transaction, with no connection held: here a use case may ask the sign-in library and have files made. */
export interface BeforeContext extends Asked {
  services: Services
  /** A short reading transaction as the person who asks; it is over when this resolves. */
  read<T>(fn: (tx: Reader) => Promise<T>): Promise<T>
  /** Runs when the action fails later: takes back what was done outside the database. */
  undo(step: () => Promise<void>): void
}

interface Held<B> extends Asked {
  services: HeldServices
  /** What `before` found; undefined where the use case has none. */
  before: B
}

export interface ReadContext<B = unknown> extends Held<B> {
  tx: Reader
}

export interface WriteContext<B = unknown> extends Held<B> {
  tx: Writer
}

interface Declared<S extends z.ZodType, B> {
  name: string
  permission: Permission
  input: S
  /** The sentence for who lacks the right, where the office's own policy and not the role alone says who has it. */
  whoMay?(asked: { tx: Reader; unit: string }, input: z.output<S>): Promise<string>
  /** Runs after permission and input were checked, before a connection is taken. */
  before?(ctx: BeforeContext, input: z.output<S>): Promise<B>
  /** The unit of an action nobody is signed in for (permissions `awal` and `tautan`). */
  unitOf?: (input: z.output<S>) => string
}

/** What stands in the trail belongs to a year, or to none. */
interface Writes<I> {
  /**
   * Whose year it changes, asked first in the transaction: a closed year refuses, and what is kept of the year goes stale.
   * An action on something by its id looks the year up; of something that is not there it says `none`. What every paper
   * of the office names (its officials, its address) is of every year, `semua`: closed years keep what they were sealed with.
   */
  year:
    | 'none'
    | 'semua'
    | ((input: I, asked: { tx: Reader; unit: string }) => YearAnswer | Promise<YearAnswer>)
}

export type YearAnswer = YearTouched | 'none'

/** Looks, changes nothing. */
export interface ReadUseCase<S extends z.ZodType, O, B = unknown> extends Declared<S, B> {
  kind: 'read'
  audit: null
  run(ctx: ReadContext<B>, input: z.output<S>): Promise<O>
}

/** Changes the office's data; leaves a row in the trail in the same transaction. */
export interface WriteUseCase<S extends z.ZodType, O, B = unknown>
  extends Declared<S, B>,
    Writes<z.output<S>> {
  kind: 'write'
  audit: AuditEvent
  /** An action on many rows leaves an entry for each it changed; with none it changed nothing. */
  run(ctx: WriteContext<B>, input: z.output<S>): Promise<{ view: O; audit: AuditEntry | AuditEntry[] }>
  /** Once it is committed: what the sign-in library does of it. */
  after?(ctx: Asked & { services: Services }, input: z.output<S>, view: O): Promise<void>
}

/** A formal step, answered with a receipt; the same key (`kunci`) gets the same receipt again. */
export interface SubmitUseCase<S extends z.ZodType<{ kunci?: string }>, B = unknown>
  extends Declared<S, B>,
    Writes<z.output<S>> {
  kind: 'submit'
  audit: AuditEvent
  run(ctx: WriteContext<B>, input: z.output<S>): Promise<{ audit: AuditEntry }>
}

/** Writes only what belongs to the person alone (drafts); not a fact of the office, so no trail. */
export interface PrivateUseCase<S extends z.ZodType, O, B = unknown> extends Declared<S, B> {
  kind: 'private'
  audit: null
  run(ctx: WriteContext<B>, input: z.output<S>): Promise<O>
}

// biome-ignore lint/suspicious/noExplicitAny: what `before` finds is known to its own `run` alone
export type UseCase<S extends z.ZodType = z.ZodType, O = unknown, B = any> =
  | ReadUseCase<S, O, B>
  | WriteUseCase<S, O, B>
  | PrivateUseCase<S, O, B>
  | (SubmitUseCase<S & z.ZodType<{ kunci?: string }>, B> & { readonly output?: O })

/** Permission, audit event and input schema are required by the type: forgetting one does not compile. */
export function defineUseCase<S extends z.ZodType, O, B = undefined>(
  useCase: ReadUseCase<S, O, B>,
): ReadUseCase<S, O, B>
export function defineUseCase<S extends z.ZodType, O, B = undefined>(
  useCase: WriteUseCase<S, O, B>,
): WriteUseCase<S, O, B>
export function defineUseCase<S extends z.ZodType, O, B = undefined>(
  useCase: PrivateUseCase<S, O, B>,
): PrivateUseCase<S, O, B>
export function defineUseCase<S extends z.ZodType<{ kunci?: string }>, B = undefined>(
  useCase: SubmitUseCase<S, B>,
): SubmitUseCase<S, B>
export function defineUseCase(useCase: unknown): unknown {
  return useCase
}

/** What running a use case gives. */
export type OutputOf<U> = U extends { kind: 'submit' }
  ? Receipt
  : U extends { kind: 'write'; run(...args: never[]): Promise<{ view: infer O }> }
    ? O
    : U extends { run(...args: never[]): Promise<infer O> }
      ? O
      : never
