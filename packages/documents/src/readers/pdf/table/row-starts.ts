import type { Line } from '../lines.ts'
import { median, quantile } from '../lines.ts'
import type { Column } from './columns.ts'
import { hits } from './columns.ts'

export interface RowStarts {
  /** Indexes of the lines that open a row. */
  starts: number[]
  pitch: number
  extra: number
}

/** Where the rows of a table without lines begin: at the wider gaps, or, without such, where the first column speaks. */
export function rowStarts(lines: readonly Line[], columns: readonly Column[]): RowStarts {
  const gaps = lines.slice(1).map((line, at) => line.y - (lines[at]?.y ?? 0))
  const tight = quantile(
    gaps.filter((gap) => gap > 0),
    0.1,
  )
  const size = median(lines.map((line) => line.size))
  const wide = gaps.filter((gap) => gap > tight + Math.max(1.2, tight * 0.07))
  const wrapped = lines.some((line) => !speaksFirst(line, columns))
  if (wide.length > 0 && tight < 1.75 * size) {
    const starts = [
      0,
      ...gaps.flatMap((gap, at) => (gap > tight + Math.max(1.2, tight * 0.07) ? [at + 1] : [])),
    ]
    return { starts, pitch: tight, extra: Math.max(0, quantile(wide, 0.2) - tight) }
  }
  // Words in one column only, evenly apart: one cell.
  if (lines.every((line) => line.segments.length === 1)) return { starts: [0], pitch: tight, extra: 0 }
  const close = tight < 1.3 * size
  if (close && fallsSilent(lines, columns)) return { starts: [0], pitch: tight, extra: 0 }
  const starts = lines.flatMap((line, at) => {
    return at === 0 || !wrapped || speaksFirst(line, columns) || (!close && speaksMostly(line, columns))
      ? [at]
      : []
  })
  return { starts, pitch: tight, extra: 0 }
}

/** Cells of one row end one after the other, and none begins again: all these lines are one row. */
function fallsSilent(lines: readonly Line[], columns: readonly Column[]): boolean {
  const spoken = lines.map((line) => new Set(line.segments.map((segment) => hits(columns, segment)[0] ?? 0)))
  const shrinking = spoken.every(
    (set, at) => at === 0 || [...set].every((column) => spoken[at - 1]?.has(column)),
  )
  return shrinking && (spoken.at(-1)?.size ?? 0) < (spoken[0]?.size ?? 0)
}

function speaksFirst(line: Line, columns: readonly Column[]): boolean {
  return line.segments.some((segment) => hits(columns, segment)[0] === 0)
}

function speaksMostly(line: Line, columns: readonly Column[]): boolean {
  return line.segments.length * 2 > columns.length
}
