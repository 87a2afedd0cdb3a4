import { cellName } from '../draf/cell-name.ts'
import type { SavedField } from '../draf/draf-view.ts'
import { AppError } from '../errors/app-error.ts'
import { formatInstant } from '../view/instant.ts'
import type { SheetRow } from './save-rows.ts'

/** Something that is typed in a sheet: its fields as they are saved, and who changed them when. */
export interface SavedRow {
  version: number
  by: string | null
  at: Date | null
  fields: Record<string, string>
}

/** Who changed a row, as its table says it. */
export function editOf({
  version,
  updated_by: by,
  updated_at: at,
}: {
  version: number
  updated_by: string | null
  updated_at: Date | null
}): Omit<SavedRow, 'fields'> {
  return { version, by, at }
}

/** A row in which something new is written. */
export function blankRow(...names: string[]): SavedRow {
  return { version: 0, by: null, at: null, fields: Object.fromEntries(names.map((name) => [name, ''])) }
}

/** The rows as fields of a form, to lay a draft beside. */
export function sheetFields(rows: ReadonlyMap<string, SavedRow>): Record<string, SavedField> {
  return Object.fromEntries(
    [...rows].flatMap(([id, { version, by, at, fields }]) =>
      Object.entries(fields).map(([field, saved]) => [cellName(id, field), { saved, version, by, at }]),
    ),
  )
}

/** What a page is given of the rows. */
export function sheetView(
  rows: ReadonlyMap<string, SavedRow>,
): Record<string, Pick<SavedRow, 'version' | 'fields'>> {
  return Object.fromEntries([...rows].map(([id, { version, fields }]) => [id, { version, fields }]))
}

/**
 * The fields of a row that say something else than is saved; none is nothing to do. One typed on an older version than
 * the saved one is refused with both.
 */
export function changedFields(
  row: SheetRow,
  now: SavedRow,
  { labels, timezone }: { labels: Record<string, string>; timezone: string },
): string[] {
  const different = Object.keys(row.fields).filter((field) => row.fields[field]?.trim() !== now.fields[field])
  if (different.length === 0 || row.version === now.version) return different
  const fields = different.map((field) => ({
    ...{ field, label: labels[field] ?? field },
    ...{ mine: row.fields[field] ?? '', theirs: now.fields[field] ?? '' },
  }))
  throw new AppError('konflik', {
    conflict: {
      fields,
      mine: Object.fromEntries(fields.map(({ field, mine }) => [field, mine])),
      theirs: Object.fromEntries(fields.map(({ field, theirs }) => [field, theirs])),
      version: now.version,
      by: now.by ?? 'Orang lain',
      atText: now.at === null ? '' : formatInstant(now.at, timezone),
    },
  })
}
