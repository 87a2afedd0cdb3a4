import { type App, type ErrorView, isAppError, type OutputOf, toErrorView } from '@akuntabel/app'
import { error, fail, type RequestEvent, redirect } from '@sveltejs/kit'
import { paths } from '#paths'

type AnyUseCase = Parameters<App['run']>[0]

/** Runs a use case for a page; a refusal becomes the error page, or the sign-in page for a visitor. */
export async function read<U extends AnyUseCase>(
  event: RequestEvent,
  useCase: U,
  input: unknown,
): Promise<OutputOf<U>> {
  try {
    return await ask(event, useCase, input)
  } catch (cause) {
    return refuseRead(event, cause)
  }
}

function ask<U extends AnyUseCase>(
  { locals: { app, actor, stamp } }: RequestEvent,
  useCase: U,
  input: unknown,
): Promise<OutputOf<U>> {
  return app.run(useCase, actor, input, stamp?.data)
}

/** As `read`, but what does not exist yet is null: the page then says what to do first. */
export async function readIfPlanned<U extends AnyUseCase>(
  event: RequestEvent,
  useCase: U,
  input: unknown,
): Promise<OutputOf<U> | null> {
  try {
    return await ask(event, useCase, input)
  } catch (cause) {
    if (isAppError(cause) && cause.code === 'tidak-ditemukan') return null
    return refuseRead(event, cause)
  }
}

/** A refusal as the error page, or the sign-in page for a visitor. */
export function refuseRead(event: RequestEvent, cause: unknown): never {
  if (!isAppError(cause)) throw cause
  if (cause.code === 'belum-masuk') redirect(303, paths.masuk(event.url.pathname + event.url.search))
  const view = toErrorView(cause)
  error(view.http, { message: view.sentence, code: view.code })
}

export interface Refusal {
  refused: ErrorView
  values: Record<string, string>
}

/** What a person typed, to be shown again; files and passwords are not sent back. */
export function typed(form: FormData): Record<string, string> {
  const values: Record<string, string> = {}
  for (const [key, value] of form) {
    if (typeof value !== 'string' || /sandi|password/i.test(key)) continue
    // Boxes of one name that are ticked together.
    values[key] = key in values ? `${values[key]},${value}` : value
  }
  return values
}

export type Attempt<T> = { ok: true; value: T } | { ok: false; refusal: ReturnType<typeof fail<Refusal>> }

/** Runs a use case for a form; a refusal comes back with its sentences and what was typed. */
export async function attempt<U extends AnyUseCase>(
  event: RequestEvent,
  useCase: U,
  { input, form }: { input: unknown; form: FormData },
): Promise<Attempt<OutputOf<U>>> {
  try {
    return { ok: true, value: await event.locals.app.run(useCase, event.locals.actor, input) }
  } catch (cause) {
    return { ok: false, refusal: refuse(event, cause, form) }
  }
}

export function refuse(
  event: RequestEvent,
  cause: unknown,
  form: FormData,
): ReturnType<typeof fail<Refusal>> {
  if (!isAppError(cause)) throw cause
  if (cause.code === 'belum-masuk') redirect(303, paths.masuk(event.url.pathname))
  const view = toErrorView(cause)
  return fail(view.http, { refused: view, values: typed(form) })
}
