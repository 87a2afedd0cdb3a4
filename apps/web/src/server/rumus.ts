import { previewRumus } from '@akuntabel/app'
import type { RequestEvent } from '@sveltejs/kit'
import { placeOf } from './place.ts'
import { attempt, typed } from './run.ts'

/** A card's form with its components as rows: `komponen.0.kode` becomes the code of the first. */
export function cardOf(fields: Record<string, unknown>): Record<string, unknown> {
  const card: Record<string, unknown> = {}
  const komponen: Record<string, unknown>[] = []
  for (const [name, value] of Object.entries(fields)) {
    const [, at, key] = /^komponen\.(\d{1,3})\.(\w+)$/.exec(name) ?? []
    if (at === undefined || key === undefined) card[name] = value
    else komponen[Number(at)] = { ...komponen[Number(at)], [key]: value }
  }
  return { ...card, komponen: Array.from(komponen, (row) => row ?? {}) }
}

/** What the formula gives with the example figures, for people without JavaScript. */
export async function tryRumus(event: RequestEvent) {
  const form = await event.request.formData()
  const { tahun } = placeOf(event)
  const input = { ...cardOf(typed(form)), tahun }
  const result = await attempt(event, previewRumus, { input, form })
  if (!result.ok) return result.refusal
  return { contoh: result.value, values: typed(form) }
}
