import { splitLabel } from '../../draft/list-label.ts'
import type { Line } from '../lines.ts'
import { hasLeader, lineText, median } from '../lines.ts'
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
    if (leavesFirstColumn(lines, region) || isNarrow(lines, region)) return region
  }
  if (!isSeed(first)) return null
  const region = grow(lines, from, columnsOf(first), true)
  return isTable(lines, region) ? region : null
}

/** A line that can open a table: words apart from each other that are not a label and its text. */
function isSeed(line: Line): boolean {
  const [first, second] = line.segments
  if (!first || !second || hasLeader(lineText(line))) return false
  if (line.segments.length === 2 && splitLabel(`${first.text} x`).text === 'x') return false
  return !second.text.startsWith(':')
}

/** All of its words start where columns of the table above start. */
function goesOn(line: Line, carry: readonly Column[]): boolean {
  return line.segments.every((segment) => {
    const over = hits(carry, segment)
    const column = carry[over[0] ?? -1]
    if (over.length !== 1 || !column) return false
    const left = Math.abs(segment.x - column.left) < 3
    return left || Math.abs(segment.right - column.right) < 3 || line.segments.length > 2
  })
}

function leavesFirstColumn(lines: readonly Line[], region: Region): boolean {
  return lines
    .slice(region.from, region.to)
    .some((line) => line.segments.some((segment) => (hits(region.columns, segment)[0] ?? 0) > 0))
}

/** Words only in the first column, but broken where ordinary text would have gone on: the rest of a cell. */
function isNarrow(lines: readonly Line[], region: Region): boolean {
  const own = lines.slice(region.from, region.to)
  const edge = region.columns.at(-1)?.right ?? 0
  const first = own[0]
  if (!first) return false
  if (own.length === 1) return /^\p{Ll}/u.test(lineText(first))
  return own.slice(1).every((line, at) => {
    const above = own[at]
    const word = lineText(line).split(' ', 1)[0] ?? ''
    const letter = (line.right - line.x) / Math.max(1, lineText(line).length)
    return above !== undefined && above.right + (word.length + 2) * letter < edge
  })
}

function grow(lines: readonly Line[], from: number, start: Column[], head: boolean): Region {
  let columns = start
  const gaps: number[] = []
  let to = from + 1
  for (; to < lines.length; to++) {
    const line = lines[to]
    const above = lines[to - 1]
    if (!line || !above || line.y - above.y > mostGap(gaps, line) || hasLeader(lineText(line))) break
    const next = widen(columns, line, head && to - from < HEAD_LINES)
    if (next) columns = next
    else if (!isGroupRow(lines, to, columns)) break
    gaps.push(line.y - above.y)
  }
  return { from, to, columns }
}

/** A line with words in several columns may stand further off than one that could be anything. */
function mostGap(gaps: readonly number[], line: Line): number {
  const rowGaps = gaps.filter((gap) => gap > 1.1 * Math.min(...gaps))
  const usual = rowGaps.length > 0 ? 1.2 * median(rowGaps) + 0.6 : 0
  return line.segments.length > 1 ? Math.max(2.6 * line.size, usual) : Math.max(1.7 * line.size, usual)
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
  // The first line of a header, with the rest of it on the next page.
  if (own.length === 1 && region.to === lines.length && region.columns.length >= 3) return true
  if (region.columns.length < 2 || several < 2) return false
  if (region.columns.length === 2 && several < 3 && own.length < 4) return false
  const labelled = own.filter((line) => isLabelled(line))
  return labelled.length * 2 < own.length
}

function isLabelled(line: Line): boolean {
  return /^\S+\s*:/.test(lineText(line)) || line.segments[1]?.text.startsWith(':') === true
}
