import type { Writer } from '@akuntabel/store'
import { z } from 'zod'
import { cellName } from '../draf/cell-name.ts'
import { type DrafInput, settle } from '../draf/settle.ts'
import { type ConflictView, isAppError, toErrorView } from '../errors/app-error.ts'
import { errorTable } from '../errors/error-table.ts'
import { invalidInput } from '../errors/field-errors.ts'
import { version } from '../input/schemas.ts'
import type { AuditEntry } from '../use-case/audit-events.ts'

/** A changed row as a form sends it; what is wrong with one row is not said by the schema of all. */
export const sheetRow = z.object({
  id: z.string().max(100),
  version,
  fields: z.record(z.string().max(40), z.string().max(60_000)),
  /** By field, where each was typed on a version of its own. */
  dasar: z.record(z.string().max(40), version).default({}),
})

export type SheetRow = z.output<typeof sheetRow>

/** What became of a form of many rows: good rows are kept whatever happens to the others. */
export interface SavedSheetView {
  saved: { id: string; version: number; text?: string }[]
  /** Saved by somebody else meanwhile: both versions of each. */
  conflicts: { id: string; conflict: ConflictView }[]
  /** Sentence by field; under no name what is said of the whole row. */
  refused: { id: string; sentence: string; fields: Record<string, string> }[]
}

export interface SheetSave {
  rows: SheetRow[]
  unit: string
  personId: string
  kunci: string
  draf: DrafInput
  /** All or nothing, as of a file. */
  whole?: boolean
  /** Refuses before it writes. */
  save(row: SheetRow): Promise<{ version: number; text?: string; audit: AuditEntry | null }>
}

/** Saves row by row, each with its entry for the trail, and leaves in the draft what could not be saved. */
export async function saveRows(
  tx: Writer,
  { rows, unit, personId, kunci, draf, save, whole = false }: SheetSave,
): Promise<{ view: SavedSheetView; audit: AuditEntry[] }> {
  const view: SavedSheetView = { saved: [], conflicts: [], refused: [] }
  const audit: AuditEntry[] = []
  // Two forms take their rows in one order, so that neither waits for the other.
  for (const row of rows.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const { id } = row
    try {
      const { audit: entry, ...kept } = await save(row)
      view.saved.push({ id, ...kept })
      if (entry !== null) audit.push(entry)
    } catch (error) {
      if (!isAppError(error)) throw error
      const { conflict, fields, sentence } = toErrorView(error)
      if (conflict === null) view.refused.push({ id, sentence: Object.values(fields)[0] ?? sentence, fields })
      else view.conflicts.push({ id, conflict })
    }
  }
  if (whole) requireAll(rows, view)
  const saved = new Set(view.saved.map(({ id }) => id))
  const cells = rows.flatMap(({ id, version, fields }) =>
    Object.entries(fields).map(([field, text]) => ({ id, name: cellName(id, field), text, version })),
  )
  await settle(tx, {
    ...{ unit, personId, kunci, draf },
    done: cells.filter(({ id }) => saved.has(id)).map(({ name }) => name),
    left: cells.filter(({ id }) => !saved.has(id)),
  })
  return { view, audit }
}

/** Where one row of a file is refused, none of it is saved: each cell says why. */
function requireAll(rows: readonly SheetRow[], { conflicts, refused }: SavedSheetView): void {
  const firstOf = (id: string) => Object.keys(rows.find((row) => row.id === id)?.fields ?? {})[0] ?? ''
  const wrong = [
    ...refused.flatMap(({ id, sentence, fields }) => {
      const cells = Object.entries(fields).map(([field, said]) => [cellName(id, field), said])
      return cells.length > 0 ? cells : [[cellName(id, firstOf(id)), sentence]]
    }),
    ...conflicts.flatMap(({ id, conflict }) =>
      conflict.fields.map(({ field }) => [cellName(id, field), errorTable.konflik.sentence]),
    ),
  ]
  if (wrong.length > 0) throw invalidInput(Object.fromEntries(wrong))
}
