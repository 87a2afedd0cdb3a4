import { sameKey } from './clean-text.ts'
import { mergeCurrencyColumns } from './currency-cells.ts'
import type { DraftBlock, DraftParagraph, DraftRow, DraftTable } from './draft.ts'
import { isMeasure, measureColumns } from './figure-columns.ts'
import { isYear, runningNumber } from './figure-text.ts'
import { countHeaderRows } from './header-rows.ts'
import { createFurniture, type Furniture, isPageEnd } from './page-furniture.ts'
import { continuesRow, mergeRow } from './split-row.ts'

/** How far back a table is looked at when the next part is laid against it: enough to know it, whatever its length. */
const LOOK_BACK = 200

/** Tables with nothing but gaps and furniture of pages between them that are one table broken by a page, made one again. */
export function joinTables(blocks: readonly DraftBlock[]): DraftBlock[] {
  const furnitureOf = createFurniture(blocks)
  const joined: DraftBlock[] = []
  let last: DraftTable | null = null
  let between: Between[] = []
  for (const read of blocks) {
    const block = read.type === 'table' ? mergeCurrencyColumns(read) : read
    if (block.type !== 'table') {
      const kind = block.type === 'paragraph' && isBody(block) ? furnitureOf(block) : null
      between.push({ block, kind })
      if (kind === null && block.type === 'paragraph' && isBody(block)) last = null
      continue
    }
    const kinds = between.flatMap(({ kind }) => kind ?? [])
    const above = last !== null && isPageEnd(kinds) ? last : null
    if (above && joinInto(above, block, !kinds.includes('line'))) {
      // What the pages printed between the parts ends with them.
      joined.push(...between.filter(({ kind }) => kind === null || kind === 'line').map((one) => one.block))
    } else {
      // A copy, since further parts are added to its rows.
      last = { ...block, rows: [...block.rows] }
      joined.push(...between.map((one) => one.block), last)
    }
    between = []
  }
  joined.push(...between.map(({ block }) => block))
  return joined.map((block) => (block.type === 'table' ? withoutRepeatedHeaders(block) : block))
}

interface Between {
  block: DraftBlock
  kind: Furniture | null
}

function isBody(block: DraftParagraph): boolean {
  return block.aside === null && block.text !== ''
}

/** Adds the lower part to the upper when they are one table. Under a line of its own, a header begins a new one. */
function joinInto(above: DraftTable, below: DraftTable, mayRepeat: boolean): boolean {
  if (above.columns !== below.columns || above.columns < 2) return false
  const rows = withoutEmptyRows(below.rows)
  const repeated = repeatedRows(above.rows, rows)
  const rest = rows.slice(repeated)
  const recent = above.rows.slice(-LOOK_BACK)
  if (!(repeated > 0 ? mayRepeat && !restarts(recent, rest) : follows(recent, rows))) return false
  above.confidence = Math.min(above.confidence, below.confidence)
  appendRows(above.rows, rest)
  return true
}

function appendRows(above: DraftRow[], rest: readonly DraftRow[]): void {
  const [first] = rest
  const last = above.at(-1)
  const continued = first && last && continuesRow(above.slice(-LOOK_BACK), first)
  if (continued) above[above.length - 1] = mergeRow(last, first)
  for (const row of continued ? rest.slice(1) : rest) above.push(row)
}

function withoutEmptyRows(rows: readonly DraftRow[]): DraftRow[] {
  const first = rows.findIndex((row) => row.cells.some((cell) => cell.text !== ''))
  return first < 0 ? [] : rows.slice(first)
}

/** How many rows at the head of the lower part repeat the header of the upper. */
function repeatedRows(above: readonly DraftRow[], below: readonly DraftRow[]): number {
  const most = Math.max(1, countHeaderRows(above))
  let count = 0
  while (count < most && sameRow(above[count], below[count])) count++
  return count
}

function sameRow(one: DraftRow | undefined, other: DraftRow | undefined): boolean {
  if (!one || !other) return false
  const key = rowKey(one)
  return key.replaceAll('|', '') !== '' && key === rowKey(other)
}

function rowKey(row: DraftRow): string {
  return row.cells.map((cell) => sameKey(cell.text)).join('|')
}

/** Numbering starts again at 1: another table of the same form. */
function restarts(above: readonly DraftRow[], rest: readonly DraftRow[]): boolean {
  const before = above.map((row) => leadNumber(row)).filter((number) => number !== null)
  const first = rest.map((row) => leadNumber(row)).find((number) => number !== null)
  return first === 1 && (before.at(-1) ?? 0) >= 1
}

function leadNumber(row: DraftRow): number | null {
  const lead = row.cells.find((cell) => cell.column === 0)
  return lead ? runningNumber(lead.text) : null
}

/** The lower part has no header of its own and its rows go on where the upper stopped. */
function follows(above: readonly DraftRow[], rows: readonly DraftRow[]): boolean {
  const first = rows[0]
  if (!first || restarts(above, rows)) return false
  const measures = measureColumns(above)
  if (measuresIn(first, measures)) return true
  if (countHeaderRows(rows) > 0) return false
  const lead = first.cells.find((cell) => cell.column === 0)
  if (!lead || lead.text === '') return true
  const number = leadNumber(first)
  const before = above.map((row) => leadNumber(row)).filter((found) => found !== null)
  if (number !== null && number === (before.at(-1) ?? -1) + 1) return true
  return [...measures].some((column) => measureColumns(rows).has(column))
}

/** A figure under figures: no row of a header, which holds years at most. */
function measuresIn(row: DraftRow, columns: ReadonlySet<number>): boolean {
  return row.cells.some((cell) => columns.has(cell.column) && isMeasure(cell.text) && !isYear(cell.text))
}

function withoutRepeatedHeaders(table: DraftTable): DraftTable {
  const headers = countHeaderRows(table.rows)
  if (headers === 0) return table
  const head = table.rows.slice(0, headers).map(rowKey)
  const opening = head[0] ?? ''
  const rows: DraftRow[] = []
  for (let at = 0; at < table.rows.length; at++) {
    const row = table.rows[at]
    if (!row) continue
    if (at >= headers && rowKey(row) === opening) {
      // Skip the whole repeated header, as many of its rows as are there.
      while (at + 1 < table.rows.length && head.slice(1).includes(rowKey(table.rows[at + 1] ?? row))) at++
      continue
    }
    rows.push(row)
  }
  return { ...table, rows }
}
