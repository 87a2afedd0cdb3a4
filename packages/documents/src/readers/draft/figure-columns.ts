import type { DraftRow } from './draft.ts'
import { isFigure } from './figure-text.ts'

/** Columns whose filled cells mostly hold figures. */
export function figureColumns(rows: readonly DraftRow[]): Set<number> {
  const tally = new Map<number, { filled: number; figures: number }>()
  for (const cell of rows.flatMap((row) => row.cells)) {
    if (cell.text === '' || cell.column === 0) continue
    const entry = tally.get(cell.column) ?? { filled: 0, figures: 0 }
    entry.filled++
    if (isFigure(cell.text)) entry.figures++
    tally.set(cell.column, entry)
  }
  return new Set(
    [...tally].filter(([, { filled, figures }]) => figures * 2 >= filled).map(([column]) => column),
  )
}
