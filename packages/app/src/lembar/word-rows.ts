import { textVersion } from '../draf/text-version.ts'
import type { SheetRow } from './save-rows.ts'
import { changedFields, type SavedRow } from './sheet-rows.ts'

/** A paper of words as a sheet: a row for each of its parts, so that two people can write different parts of it. */
export function wordRows(
  words: Readonly<Record<string, string>>,
  { updated_by: by, updated_at: at }: { updated_by: string | null; updated_at: Date | null },
): Map<string, SavedRow> {
  return new Map(
    Object.entries(words).map(([part, isi]) => [
      part,
      { by, at, version: textVersion(isi), fields: { isi } },
    ]),
  )
}

/** What was typed into a part, where it says something else than is saved; a part that others changed meanwhile is refused with both. */
export function changedWords(
  row: SheetRow,
  now: SavedRow,
  { label, timezone }: { label: string; timezone: string },
): string | null {
  const changed = changedFields(row, now, { labels: { isi: label }, timezone })
  return changed.length === 0 ? null : (row.fields.isi ?? '').replaceAll('\r\n', '\n')
}

/** A box of a list that is ticked. */
export const TICK = '✓'

export function ticked(isi: string): boolean {
  return isi !== ''
}
