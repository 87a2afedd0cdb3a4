import { isAppError, toErrorView, type UseCase } from '@akuntabel/app'
import { error, fail, type RequestEvent, redirect } from '@sveltejs/kit'
import { paths } from '#paths'

/** Runs a use case for a page; a refusal becomes the error page, or the sign-in page for a visitor. */
export async function read<I, O>(event: RequestEvent, useCase: UseCase<I, O>, input: unknown): Promise<O> {
  try {
    return await event.locals.app.run(useCase, event.locals.actor, input)
  } catch (cause) {
    if (!isAppError(cause)) throw cause
    if (cause.code === 'belum-masuk') redirect(303, paths.masuk(event.url.pathname + event.url.search))
    const view = toErrorView(cause)
    error(view.http, { message: view.sentence, code: view.code })
  }
}

export type ErrorView = ReturnType<typeof toErrorView>
export interface Refusal {
  refused: ErrorView
  values: Record<string, string>
}

/** What a person typed, to be shown again; files and passwords are not sent back. */
export function typed(form: FormData): Record<string, string> {
  const values: Record<string, string> = {}
  for (const [key, value] of form) {
    if (typeof value === 'string' && !/sandi|password/i.test(key)) values[key] = value
  }
  return values
}

/** Runs a use case for a form; a refusal comes back with its sentences and what was typed. */
export async function attempt<I, O>(
  event: RequestEvent,
  useCase: UseCase<I, O>,
  { input, form }: { input: unknown; form: FormData },
): Promise<{ ok: true; value: O } | { ok: false; refusal: ReturnType<typeof fail<Refusal>> }> {
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
