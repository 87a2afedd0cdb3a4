import { type ConflictView, errorTable, savePengukuranLembar } from '@akuntabel/app'
import { fail, type RequestEvent } from '@sveltejs/kit'
import type { Place } from '#paths'
import { text } from './form.ts'
import { attempt, typed } from './run.ts'

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
  const rows = changedRows(form)
  if (rows.length === 0) return { saved: 0, refusal: null }
  const { entitas, tahun } = place
  const result = await attempt(event, savePengukuranLembar, {
    input: { entitas, tahun, triwulan, rows },
    form,
  })
  if (!result.ok) {
    const { refused, values } = result.refusal.data
    const none = { rows: {}, conflicts: {}, saved: 0 }
    return {
      saved: 0,
      refusal: fail(refused.http, { grid: { sentence: refused.sentence, ...none, values } }),
    }
  }
  const { saved, conflicts, refused } = result.value
  const wrong = conflicts.length + refused.length
  if (wrong === 0) return { saved: saved.length, refusal: null }
  const kept = saved.length > 0 ? `; ${saved.length} lainnya sudah tersimpan` : ''
  const grid = {
    sentence: `${wrong} realisasi belum tersimpan${kept}.`,
    rows: {
      ...Object.fromEntries(refused.map(({ id, sentence }) => [id, sentence])),
      ...Object.fromEntries(conflicts.map(({ id }) => [id, errorTable.konflik.sentence])),
    },
    conflicts: Object.fromEntries(conflicts.map(({ id, conflict }) => [id, conflict])),
    saved: saved.length,
    values: typed(form),
  }
  return {
    saved: saved.length,
    refusal: fail(422, { grid }),
  }
}

function changedRows(form: FormData): { id: string; version: string; fields: { realisasi: string } }[] {
  return [...form.keys()].flatMap((key) => {
    if (!key.startsWith('nilai.')) return []
    const id = key.slice('nilai.'.length)
    const realisasi = text(form, key)
    if (realisasi === text(form, `lama.${id}`)) return []
    return [{ id, version: text(form, `versi.${id}`), fields: { realisasi } }]
  })
}
