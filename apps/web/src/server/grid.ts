import { type ConflictView, isAppError, savePengukuranValue, toErrorView } from '@akuntabel/app'
import { fail, type RequestEvent } from '@sveltejs/kit'
import type { Place } from '#paths'
import { text } from './form.ts'
import { typed } from './run.ts'

export interface GridRefusal {
  sentence: string
  /** Sentence by indicator. */
  rows: Record<string, string>
  conflicts: Record<string, ConflictView>
  saved: number
  values: Record<string, string>
}

interface Saved {
  saved: number
  refusal: ReturnType<typeof fail<{ grid: GridRefusal }>> | null
}

/** Saves the rows of the quarter grid that were changed, each with its own version; refused rows stay as typed. */
export async function saveGrid(
  event: RequestEvent,
  { place, triwulan, form }: { place: Place; triwulan: number; form: FormData },
): Promise<Saved> {
  const { app, actor } = event.locals
  const rows: Record<string, string> = {}
  const conflicts: Record<string, ConflictView> = {}
  let saved = 0
  for (const key of form.keys()) {
    if (!key.startsWith('nilai.')) continue
    const indikatorId = key.slice('nilai.'.length)
    const realisasi = text(form, key)
    if (realisasi === text(form, `lama.${indikatorId}`)) continue
    const version = form.get(`versi.${indikatorId}`)
    const { entitas, tahun } = place
    try {
      await app.run(savePengukuranValue, actor, { entitas, tahun, triwulan, indikatorId, version, realisasi })
      saved += 1
    } catch (cause) {
      if (!isAppError(cause)) throw cause
      const view = toErrorView(cause)
      rows[indikatorId] = view.fields.realisasi ?? view.sentence
      if (view.conflict) conflicts[indikatorId] = view.conflict
    }
  }
  const count = Object.keys(rows).length
  if (count === 0) return { saved, refusal: null }
  const sentence = `${count} realisasi belum tersimpan${saved > 0 ? `; ${saved} lainnya sudah tersimpan` : ''}.`
  return { saved, refusal: fail(422, { grid: { sentence, rows, conflicts, saved, values: typed(form) } }) }
}
