import { editOf, type SavedRow } from '../lembar/sheet-rows.ts'
import type { LoadedRkt } from './load-rkt.ts'
import { rawTarget } from './rkt-target.ts'

export function rktRowId(id: string): string {
  return `indikator/${id}`
}

export const RKT_FIELDS: Record<string, string> = { target: 'Target', alasan: 'Alasan' }

/** Every row of a draft as it is typed in. */
export function rktRows({ rows }: Pick<LoadedRkt, 'rows'>): Map<string, SavedRow> {
  return new Map(
    rows.map(({ row, target }) => [
      rktRowId(row.id),
      { ...editOf(row), fields: { target: rawTarget(target), alasan: row.alasan ?? '' } },
    ]),
  )
}
