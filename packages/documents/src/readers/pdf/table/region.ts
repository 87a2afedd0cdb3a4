import { splitLabel } from '../../draft/list-label.ts'
import type { Line } from '../lines.ts'
import { lineText } from '../lines.ts'
import type { Column } from './columns.ts'
import { columnsOf, hits, widen } from './columns.ts'

export interface Region {
  /** Indexes of its first line and of the line after its last. */
  from: number
  to: number
  columns: Column[]
}

const HEAD_LINES = 5

/** Runs of lines whose words stand in columns. `carry`: columns of a table that ended right above. */
export function findRegions(lines: readonly Line[], carry: Column[] | null): Region[] {
  const regions: Region[] = []
  let columns = carry
  let at = 0
  while (at < lines.length) {
    const region = regionFrom(lines, at, columns)
    if (region) {
      regions.push(region)
      columns = region.columns
      at = region.to
    } else {
      columns = null
      at++
    }
  }
  return regions
}

function regionFrom(lines: readonly Line[], from: number, carry: Column[] | null): Region | null {
  const first = lines[from]
  if (!first) return null
  if (carry && goesOn(first, carry)) {
    const region = grow(lines, from, carry, false)
    if (leavesFirstColumn(lines, region)) return region
  }
  if (!isSeed(first)) return null
  const region = grow(lines, from, columnsOf(first), true)
  return isTable(lines, region) ? region : null
}

/** A line that can open a table: words apart from each other that are not a label and its text. */
function isSeed(line: Line): boolean {
  const [first, second] = line.segments
  if (!first || !second) return false
  if (line.segments.length === 2 && splitLabel(`${first.text} x`).label !== null) return false
  return !second.text.startsWith(':')
}

/** All of its words start where columns of the table above start. */
function goesOn(line: Line, carry: readonly Column[]): boolean {
  return line.segments.every((segment) => {
    const over = hits(carry, segment)
    const column = carry[over[0] ?? -1]
    if (over.length !== 1 || !column) return false
    return (
      Math.abs(segment.x - column.left) < 3 ||
      Math.abs(segment.right - column.right) < 3 ||
      line.segments.length > 2
    )
  })
}

function leavesFirstColumn(lines: readonly Line[], region: Region): boolean {
  return lines
    .slice(region.from, region.to)
    .some((line) => line.segments.some((segment) => (hits(region.columns, segment)[0] ?? 0) > 0))
}

function grow(lines: readonly Line[], from: number, start: Column[], head: boolean): Region {
  let columns = start
  let widest = 0
  let to = from + 1
  for (; to < lines.length; to++) {
    const line = lines[to]
    const above = lines[to - 1]
    if (!line || !above) break
    const gap = line.y - above.y
    const limit = widest > 0 ? Math.max(widest * 1.3, 1.55 * line.size) : 2.4 * line.size
    if (gap > limit) break
    const next = widen(columns, line, head && to - from < HEAD_LINES)
    if (next) columns = next
    else if (!isGroupRow(lines, to, columns)) break
    // A table's rows stand further apart than the lines of a cell; what ends it, further still.
    if (to - from >= 1) widest = Math.max(widest, Math.min(gap, 2.4 * line.size))
  }
  return { from, to, columns }
}

/** One text across several columns, with rows in columns right below it. */
function isGroupRow(lines: readonly Line[], at: number, columns: readonly Column[]): boolean {
  const line = lines[at]
  const below = lines[at + 1]
  if (line?.segments.length !== 1 || !below || below.segments.length < 2) return false
  const within = line.x >= (columns[0]?.left ?? 0) - 3 && line.right <= (columns.at(-1)?.right ?? 0) + 6
  return within && below.y - line.y < 2.4 * line.size && widen(columns, below, false) !== null
}

function isTable(lines: readonly Line[], region: Region): boolean {
  const own = lines.slice(region.from, region.to)
  const several = own.filter((line) => line.segments.length >= 2).length
  if (region.columns.length < 2 || several < 2) return false
  if (region.columns.length === 2 && several < 3 && own.length < 4) return false
  const labelled = own.filter(
    (line) => /^\S+\s*:/.test(lineText(line)) || line.segments[1]?.text.startsWith(':'),
  )
  return labelled.length * 2 < own.length
}
