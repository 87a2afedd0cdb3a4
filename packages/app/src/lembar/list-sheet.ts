import { cellName } from '../draf/cell-name.ts'
import type { SavedField } from '../draf/draf-view.ts'
import { textVersion } from '../draf/text-version.ts'

/** A row of a list that people write in, move and take out of; `id` is `baris/…` once saved, `baru/…` before. */
export interface ListRow {
  id: string
  cells: Record<string, string>
}

/** Where a row stands, counted from 1: a cell like the others. */
export const URUT = 'urut'

export interface ListEdit {
  by: string | null
  at: Date | null
}

export interface ListCell {
  saved: string
  version: number
}

/** A row as its page shows it. */
export interface ListRowView {
  id: string
  cells: Record<string, ListCell>
}

/** Saved rows with their places, counted on from those that stand `before` them, and below them empty ones to write in; without columns just what they hold. */
export function listRows(
  saved: readonly ListRow[],
  { columns, blank = 0, before = 0 }: { columns?: readonly string[]; blank?: number; before?: number } = {},
): ListRowView[] {
  const view = (id: string, texts: Record<string, string>): ListRowView => ({
    id,
    cells: Object.fromEntries(
      (columns ?? Object.keys(texts)).map((field) => [field, cellOf(texts[field] ?? '')]),
    ),
  })
  return [
    ...saved.map(({ id, cells }, at) =>
      view(id, columns ? { ...cells, [URUT]: `${before + at + 1}` } : cells),
    ),
    ...Array.from({ length: blank }, (_, at) => view(`baru/${at}`, {})),
  ]
}

/** The cells that a draft holds, as fields of their form; without a draft there is nothing to lay beside them. */
export function listFields(
  rows: readonly ListRowView[],
  edit: ListEdit,
  draft: Record<string, string> | null | undefined,
): Record<string, SavedField> {
  if (!draft) return {}
  return Object.fromEntries(
    rows.flatMap(({ id, cells }) =>
      Object.entries(cells).flatMap(([field, cell]) => {
        const name = cellName(id, field)
        return name in draft ? [[name, { ...cell, ...edit }] as const] : []
      }),
    ),
  )
}

/** How many empty rows a page needs for what a draft has written in them, and a few more. */
export function blankRows(draft: Record<string, string> | null | undefined, least: number): number {
  const written = Object.keys(draft ?? {}).flatMap((name) => /^isi\.baru\/(\d{1,4})\./.exec(name)?.[1] ?? [])
  return Math.max(least, ...written.map((at) => Math.min(Number(at), 1999) + 3))
}

export function cellOf(saved: string): ListCell {
  return { saved, version: textVersion(saved) }
}

/** Saved rows with what was changed of them; rows without any content are gone, the others stand where they were put. */
export function applyToList(
  saved: readonly ListRow[],
  { changes, content }: { changes: ReadonlyMap<string, Record<string, string>>; content: readonly string[] },
): ListRow[] {
  const known = new Set(saved.map(({ id }) => id))
  const rows = [
    ...saved.map((row, at) => placed(row, at + 1, changes.get(row.id))),
    ...[...changes]
      .filter(([id]) => !known.has(id))
      .map(([id, cells], at) => placed({ id, cells: {} }, saved.length + 1 + at, cells, true)),
  ]
  return rows
    .filter(({ row }) => content.length === 0 || content.some((field) => (row.cells[field] ?? '') !== ''))
    .toSorted((a, b) => a.key - b.key || a.typed - b.typed)
    .map(({ row }) => row)
}

/** A row that is moved up stands before the one that had its place, one that is moved down behind it. */
function placed(row: ListRow, place: number, changed: Record<string, string> = {}, fresh = false) {
  const { [URUT]: urut = '', ...cells } = changed
  const typed = /^\d{1,4}$/.test(urut) ? Number(urut) : place
  const key = fresh || typed < place ? typed - 0.5 : typed > place ? typed + 0.5 : place
  const stays = urut === '' && fresh ? place : key
  return { row: { id: row.id, cells: { ...row.cells, ...cells } }, key: stays, typed }
}
