import type { DrafView } from '@akuntabel/app'
import type { SheetRefusal } from '#server/sheet.ts'

/** What a sheet shows beside what is saved: drafts, and what became of a refused save. */
export interface SheetState {
  draf: DrafView
  refused: SheetRefusal | null
}

export interface SavedCell {
  row: string
  field: string
  saved: string
  version: number
}

/** One cell as it is shown. */
export interface CellState {
  name: string
  value: string
  /** `3:97,5`: what it is typed on. */
  base: string
  error: string | undefined
  /** Saved by somebody else since: their words. */
  theirs: { text: string; by: string; atText: string } | null
  /** A draft that stands in the field. */
  draft: string | undefined
  /** A draft of an older version, to be chosen or thrown away. */
  differs: DrafView['beda'][string] | undefined
}

export function cellState(
  { draf, refused }: SheetState,
  { row, field, saved, version }: SavedCell,
): CellState {
  const place = `${row}.${field}`
  const name = `isi.${place}`
  const error = refused?.cells[name]
  const conflict = refused?.conflicts[row]
  const mine = conflict && field in conflict.theirs ? conflict : undefined
  const kept = refused !== null && (refused.whole || error !== undefined || mine !== undefined)
  const now = `${version}:${saved}`
  if (kept) {
    const base = mine
      ? `${mine.versions?.[field] ?? mine.version}:${mine.theirs[field]}`
      : (refused.values[`dasar.${place}`] ?? now)
    const theirs = mine ? { text: mine.theirs[field] ?? '', by: mine.by, atText: mine.atText } : null
    // A box that was not ticked was not sent.
    const unticked = `centang.${place}` in refused.values ? '' : saved
    const value = refused.values[name] ?? unticked
    return { name, value, base, error, theirs, draft: undefined, differs: undefined }
  }
  const draft = draf.isi[name]
  return { name, value: draft ?? saved, base: now, error, theirs: null, draft, differs: draf.beda[name] }
}
