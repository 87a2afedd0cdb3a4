import { getDraf, type Reader } from '@akuntabel/store'
import { cellName } from '../draf/cell-name.ts'
import { type DrafView, drafView } from '../draf/draf-view.ts'
import type { SavedTeks, TeksPart, TeksPartView } from './teks-part.ts'

interface Ask<P extends TeksPart> {
  parts: readonly P[]
  saved: readonly SavedTeks[]
  /** Parts that must be written. */
  wajib: readonly string[]
  /** Of the draft. */
  kunci: string
  unit: string
  personId: string
  timezone: string
}

/** Every part of a document with what was saved of it, and what this person typed since. */
export async function readParts<P extends TeksPart>(
  tx: Reader,
  { parts, saved, wajib, kunci, unit, personId, timezone }: Ask<P>,
): Promise<{ parts: TeksPartView<P>[]; draf: DrafView }> {
  const rows = new Map(saved.map((row) => [row.bagian, row]))
  const views = parts.map(({ bagian, judul, hint, contoh = null }): TeksPartView<P> => {
    const row = rows.get(bagian)
    const isi = row?.isi ?? ''
    const required = wajib.includes(bagian)
    return { bagian, judul, hint, contoh, isi, version: row?.version ?? 0, filled: isi !== '', required }
  })
  const fields = views.map(({ bagian, isi, version }) => {
    const row = rows.get(bagian)
    const edit = { by: row?.updated_by ?? null, at: row?.updated_at ?? null }
    return [cellName(bagian, 'isi'), { saved: isi, version, ...edit }] as const
  })
  const draf = await getDraf(tx, { unit, personId, kunci })
  return { parts: views, draf: drafView(draf, { kunci, fields: Object.fromEntries(fields), timezone }) }
}
