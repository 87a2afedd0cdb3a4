import { sameKey } from '../../draft/clean-text.ts'
import type { Lexicon } from '../lexicon.ts'
import type { PdfRow, PdfTable } from '../table/pdf-table.ts'
import { goesOnBelow } from './broken-row.ts'
import type { FlowItem } from './items.ts'
import { sameColumns } from './same-columns.ts'

/** Parts of one table on following pages, with nothing but the page's end between them, are put together. */
export function joinTableParts(items: readonly FlowItem[], lexicon: Lexicon): FlowItem[] {
  const joined: FlowItem[] = []
  for (const item of items) {
    const last = joined.findLast((other) => other.type !== 'page')
    const pair = item.type === 'table' && last?.type === 'table' ? sameColumns(last.table, item.table) : null
    if (item.type !== 'table' || last?.type !== 'table' || !pair) {
      joined.push(item.type === 'table' ? { ...item } : item)
      continue
    }
    const [above, below] = pair
    if (item.page > last.page) {
      last.table = join(above, below, lexicon)
      last.page = item.page
    } else {
      // On one page something stands between them: whether they are one table is decided by their rows.
      last.table = above
      joined.push({ ...item, table: below })
    }
  }
  return joined
}

function join(above: PdfTable, below: PdfTable, lexicon: Lexicon): PdfTable {
  const last = above.rows.at(-1)
  const own = below.rows.slice(repeatedRows(above, below))
  const [first, ...rest] = own
  if (!last || !first) return above
  const rows = goesOnBelow(above, first, lexicon)
    ? [...above.rows.slice(0, -1), mergedRow(last, first), ...rest]
    : [...above.rows, ...own]
  const confidence = Math.min(above.confidence, below.confidence)
  return { ...above, rows, bottom: below.bottom, confidence }
}

function mergedRow(last: PdfRow, first: PdfRow): PdfRow {
  const cells = last.cells.map((cell) => {
    const more = first.cells.find((other) => other.column === cell.column)
    return more ? { ...cell, lines: [...cell.lines, ...more.lines] } : cell
  })
  return { ...last, bottom: first.bottom, cells }
}

/** How many rows at the head of the lower part print the header once more. */
function repeatedRows(above: PdfTable, below: PdfTable): number {
  let count = 0
  while (count < 4 && count < below.rows.length - 1) {
    const key = rowKey(below.rows[count])
    if (key === '' || key !== rowKey(above.rows[count])) break
    count++
  }
  return count
}

function rowKey(row: PdfRow | undefined): string {
  const texts = row?.cells.map((cell) => cell.lines.map((line) => line.text).join(' ')) ?? []
  return sameKey(texts.join(''))
}
