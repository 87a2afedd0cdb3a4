import type { Draf } from '@akuntabel/store'
import { formatClock, formatInstant } from '../view/instant.ts'

/** A field of a form as it is saved now. */
export interface SavedField {
  saved: string
  /** Of its row; 0 where nothing was saved yet. */
  version: number
  /** The first version that said the same, where it is not this one. */
  since?: number
  by: string | null
  at: Date | null
}

/** Typed before somebody else saved: both, for the person to choose. */
export interface DrafDifference {
  mine: string
  theirs: string
  by: string
  /** Empty where it is not known. */
  atText: string
}

/** What a person typed into a form and has not saved. */
export interface DrafView {
  kunci: string
  /** Counts the writes to this form; the next one is later. */
  urut: number
  /** When it was last kept, `14.32 WIB`; null where nothing waits to be saved. */
  atText: string | null
  /** Typed on what is still saved: stands in the field. */
  isi: Record<string, string>
  /** Typed on something older: never applied by itself. */
  beda: Record<string, DrafDifference>
}

interface Form {
  kunci: string
  fields: Record<string, SavedField>
  timezone: string
}

/** A draft beside what is saved now. A field that says what is saved is no draft any more; one that is gone is not shown. */
export function drafView(draf: Draf | null, { kunci, fields, timezone }: Form): DrafView {
  const view: DrafView = { kunci, urut: Number(draf?.urut ?? 0), atText: null, isi: {}, beda: {} }
  for (const [name, mine] of Object.entries(draf?.isi ?? {})) {
    const field = fields[name]
    if (field === undefined || field.saved === mine) continue
    if (isBase(field, draf?.dasar[name])) view.isi[name] = mine
    else view.beda[name] = difference(mine, field, timezone)
  }
  const any = Object.keys(view.isi).length + Object.keys(view.beda).length > 0
  if (draf && any) view.atText = formatClock(draf.updated_at, timezone)
  return view
}

function isBase({ version, since = version }: SavedField, base = -1): boolean {
  return since <= base && base <= version
}

function difference(mine: string, { saved, by, at }: SavedField, timezone: string): DrafDifference {
  const atText = at === null ? '' : formatInstant(at, timezone)
  return { mine, theirs: saved, by: by ?? 'Sistem', atText }
}
