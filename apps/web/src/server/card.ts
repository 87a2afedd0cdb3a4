import type { App } from '@akuntabel/app'
import { type RequestEvent, redirect } from '@sveltejs/kit'
import { flash } from './flash.ts'
import { attempt } from './run.ts'
import { forgetVisitors } from './visitors.ts'

type AnyUseCase = Parameters<App['run']>[0]

/** Sends a card's form to its use case: every field by its name, then back with one sentence. */
export async function saveCard(
  event: RequestEvent,
  useCase: AnyUseCase,
  { back, message, with: more = {} }: { back: string; message: string; with?: Record<string, unknown> },
): Promise<Extract<Awaited<ReturnType<typeof attempt>>, { ok: false }>['refusal']> {
  const form = await event.request.formData()
  const result = await attempt(event, useCase, { input: { ...(await fieldsOf(form)), ...more }, form })
  if (!result.ok) return result.refusal
  forgetVisitors()
  flash(event, message)
  redirect(303, back)
}

/** Fields of a form; boxes of one name that are ticked together are a list (`roles[]`), a chosen file its bytes. */
async function fieldsOf(form: FormData): Promise<Record<string, unknown>> {
  const fields: Record<string, unknown> = {}
  for (const name of new Set(form.keys())) {
    const file = form.get(name)
    if (file instanceof File) {
      if (file.size > 0) fields[name] = new Uint8Array(await file.arrayBuffer())
      continue
    }
    const values = form.getAll(name).filter((value) => typeof value === 'string')
    if (name.endsWith('[]')) fields[name.slice(0, -2)] = values
    else fields[name] = values.at(-1) ?? ''
  }
  return fields
}
