import type { DraftRow } from './draft.ts'
import { isFigure } from './figure-text.ts'

/** Columns whose filled cells mostly hold figures. */
export function figureColumns(rows: readonly DraftRow[]): Set<number> {
  return columnsOf(rows, isFigure)
}

/** Columns of figures, of figures with their unit (`1 hari`), of classes (`≥ 75 s.d. < 85`) or of colons. */
export function measureColumns(rows: readonly DraftRow[]): Set<number> {
  return columnsOf(rows, isMeasure)
}

const MOST_LETTERS = 8
const CLASS = /^(?:[<>≥≤]|\d{1,3}(?:[.,]\d+)?\s*%?\s*(?:-|–|s\.?d\.?)\s*<?\s*\d)/

export function isMeasure(text: string): boolean {
  return (
    isFigure(text) || text === ':' || (/\d/.test(text) && text.replace(/\P{L}/gu, '').length <= MOST_LETTERS)
  )
}

function columnsOf(rows: readonly DraftRow[], holds: (text: string) => boolean): Set<number> {
  const tally = new Map<number, { filled: number; held: number }>()
  for (const cell of rows.flatMap((row) => row.cells)) {
    // The first column counts or names the rows, unless it holds the classes of a scale.
    if (cell.text === '' || (cell.column === 0 && !CLASS.test(cell.text))) continue
    const entry = tally.get(cell.column) ?? { filled: 0, held: 0 }
    entry.filled++
    if (holds(cell.text)) entry.held++
    tally.set(cell.column, entry)
  }
  return new Set([...tally].filter(([, { filled, held }]) => held * 2 >= filled).map(([column]) => column))
}
