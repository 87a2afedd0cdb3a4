import type { TableBlock } from '../tree/block.ts'
import { rowHeights } from './table-height.ts'
import { rowLength, rowsMerged } from './table-layout.ts'

/** What the rows of a table take of a page, in points. */
export interface Room {
  page: number
  rows: readonly number[]
}

export function roomOf(table: TableBlock, page: { width: number; height: number }): Room {
  return { page: page.height, rows: rowHeights(table, page.width) }
}

/** More rows than these are not held together, and none that take more than this part of a page, or more letters. */
const [MOST_HELD, MOST_OF_PAGE, MOST_LETTERS] = [12, 0.5, 2000]

/** So many rows at least stand on the last page of a table. */
const LAST_ROWS = 2

/**
 * Index of the first row that must stand on the page of the last one: two rows, or the closing totals with the row above;
 * and every row merged with them, and the groups that name them, where that is not too much to hold together. The
 * number of rows where nothing is to be held.
 */
export function closingStart(table: TableBlock, room: Room): number {
  const count = table.rows.length
  const least = lastRows(table)
  if (least === 0) return count
  const start = withMerged(table, least)
  if (start > 0 && holdable(table, { from: start, to: count }, room)) return start
  return holdable(table, { from: least, to: count }, room) ? least : count
}

/**
 * The same without what is merged with those rows: where a page has no room for all of them, it may be divided there.
 * Null where that is no other row.
 */
export function leastClosing(table: TableBlock, room: Room): number | null {
  const least = lastRows(table)
  if (least === 0 || closingStart(table, room) >= least) return null
  return table.rows[least - 1]?.kind === 'row' ? least : null
}

function lastRows(table: TableBlock): number {
  const count = table.rows.length
  let start = count
  while (start > 0 && isClosing(table, start - 1)) start--
  start = Math.min(Math.max(0, start - 1), count - LAST_ROWS)
  while (start > 0 && table.rows[start]?.kind === 'total') start--
  return Math.max(0, start)
}

/** The rows above that share a cell with it, and the groups that name it. */
function withMerged(table: TableBlock, least: number): number {
  let start = least
  for (let at = start; at >= 0; at--) {
    const named = at === start - 1 && table.rows[at]?.kind === 'group'
    if (named || at + rowsMerged(table, at) > start) start = at
  }
  return start
}

/** Totals, and groups that nothing follows any more. */
function isClosing(table: TableBlock, at: number): boolean {
  const kind = table.rows[at]?.kind
  return kind === 'total' || kind === 'group'
}

/** Whether the rows that cells of this row are merged over can and shall stand on one page. */
export function holdsMerged(table: TableBlock, at: number, room: Room): boolean {
  const merged = rowsMerged(table, at)
  return merged > 1 && holdable(table, { from: at, to: at + merged }, room)
}

/** By row: whether it must stand on the page of the next one; in a table kept whole, each but the last. */
export function staysWithNext(table: TableBlock, { whole, room }: { whole: boolean; room: Room }): boolean[] {
  const closing = closingStart(table, room)
  const last = table.rows.length - 1
  const stays = table.rows.map(
    (row, at) => at < last && (whole || at >= closing || row.kind === 'group' || beforeTotal(table, at)),
  )
  table.rows.forEach((_, at) => {
    if (holdsMerged(table, at, room)) stays.fill(true, at, at + rowsMerged(table, at) - 1)
  })
  return stays
}

function beforeTotal(table: TableBlock, at: number): boolean {
  return table.rows[at]?.kind === 'row' && table.rows[at + 1]?.kind === 'total'
}

export interface RowRun {
  /** True for rows that must stand on the page of what follows them. */
  kept: boolean
  from: number
  to: number
}

/**
 * The rows above the closing ones, which begin at `end`, as runs. A run that is kept (a group, or what a subtotal sums up) holds only whole
 * cells: rows merged with one outside it stay as they are.
 */
export function rowRuns(table: TableBlock, { end, room }: { end: number; room: Room }): RowRun[] {
  const open = firstOfMerged(table)
  const kept = table.rows.map((row, at) => at < end - 1 && (row.kind === 'group' || beforeTotal(table, at)))
  // What is merged with a kept row is kept with it, or neither is.
  for (let at = end - 1; at >= 0; at--) {
    const first = open[at] ?? at
    if (!kept[at] || first === at) continue
    const hold = holdable(table, { from: first, to: at + 1 }, room)
    kept.fill(hold, first, at + 1)
  }
  table.rows.forEach((_, at) => {
    const merged = rowsMerged(table, at)
    if (merged > 1 && kept.slice(at, at + merged).includes(false)) kept.fill(false, at, at + merged)
  })
  const runs: RowRun[] = []
  for (let at = 0; at < end; at++) {
    const last = runs.at(-1)
    if (last && last.kept === kept[at]) last.to = at + 1
    else runs.push({ kept: kept[at] ?? false, from: at, to: at + 1 })
  }
  return runs
}

/** By row: the first row that a chain of merged cells joins it with. */
function firstOfMerged(table: TableBlock): number[] {
  const first = table.rows.map((_, at) => at)
  table.rows.forEach((_, at) => {
    for (let below = at + 1; below < at + rowsMerged(table, at); below++) {
      first[below] = Math.min(first[below] ?? below, first[at] ?? at)
    }
  })
  return first
}

function holdable(table: TableBlock, { from, to }: { from: number; to: number }, room: Room): boolean {
  if (to - from > MOST_HELD) return false
  const letters = table.rows.slice(from, to).reduce((sum, row) => sum + rowLength(row), 0)
  if (letters > MOST_LETTERS) return false
  const height = room.rows.slice(from, to).reduce((sum, one) => sum + one, 0)
  return height <= room.page * MOST_OF_PAGE
}
