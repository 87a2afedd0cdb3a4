import type { Line, Segment } from '../lines.ts'

export interface Column {
  left: number
  right: number
}

const TOUCH = 1.5

export function columnsOf(line: Line): Column[] {
  return line.segments.map((segment) => ({ left: segment.x, right: segment.right }))
}

/** The columns a segment stands over. */
export function hits(columns: readonly Column[], segment: Pick<Segment, 'x' | 'right'>): number[] {
  const found: number[] = []
  columns.forEach((column, at) => {
    if (segment.x < column.right - TOUCH && segment.right > column.left + TOUCH) found.push(at)
  })
  return found
}

/**
 * The columns widened by another line, or null when the line does not stand in columns. While the head of a
 * table is read, a wide cell may still prove to span columns that show up below it.
 */
export function widen(columns: readonly Column[], line: Line, head: boolean): Column[] | null {
  const next = columns.map((column) => ({ ...column }))
  const spread = new Map<number, Segment[]>()
  const fresh: Column[] = []
  for (const segment of line.segments) {
    const over = hits(next, segment)
    if (over.length > 1) {
      if (line.segments.length === 1 || !head) return null
      continue
    }
    if (over.length === 0) fresh.push({ left: segment.x, right: segment.right })
    else spread.set(over[0] ?? 0, [...(spread.get(over[0] ?? 0) ?? []), segment])
  }
  for (const [at, segments] of [...spread].sort(([a], [b]) => b - a)) {
    const column = next[at]
    const [only, ...others] = segments
    if (!column || !only) continue
    if (others.length > 0) {
      if (!head) return null
      next.splice(at, 1, ...segments.map((segment) => ({ left: segment.x, right: segment.right })))
    } else {
      column.left = Math.min(column.left, only.x)
      column.right = Math.max(column.right, only.right)
    }
  }
  return [...next, ...fresh].sort((a, b) => a.left - b.left)
}
