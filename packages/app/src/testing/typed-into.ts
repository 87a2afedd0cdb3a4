import type { ListRowView } from '../lembar/list-sheet.ts'
import type { SheetRow } from '../lembar/save-rows.ts'

/** What a form sends when somebody types into these rows of the page they opened: by row and field. */
export function typedInto(
  rows: readonly ListRowView[],
  changes: Record<string, Record<string, string>>,
): SheetRow[] {
  const shown = new Map(rows.map((row) => [row.id, row]))
  return Object.entries(changes).map(([id, fields]) => {
    const cells = shown.get(id)?.cells ?? {}
    const dasar = Object.keys(fields).map((field) => [field, cells[field]?.version ?? 0])
    return { id, version: 0, fields, dasar: Object.fromEntries(dasar) }
  })
}
