import type { Lexicon } from '../lexicon.ts'
import type { PdfRow, PdfTable } from '../table/pdf-table.ts'
import { goesOnBelow } from './broken-row.ts'
import type { FlowItem } from './items.ts'

/** Parts of one table on following pages, with nothing but the page's end between them, are put together. */
export function joinTableParts(items: readonly FlowItem[], lexicon: Lexicon): FlowItem[] {
  const joined: FlowItem[] = []
  for (const item of items) {
    const last = joined.findLast((other) => other.type !== 'page')
    if (
      item.type === 'table' &&
      last?.type === 'table' &&
      canJoin(last.table, item.table) &&
      item.page > last.page
    ) {
      last.table = join(last.table, item.table, lexicon)
      last.page = item.page
      continue
    }
    joined.push(item.type === 'table' ? { ...item } : item)
  }
  return joined
}

function canJoin(above: PdfTable, below: PdfTable): boolean {
  if (above.columns !== below.columns || above.kind !== below.kind) return false
  return above.lefts.every((left, at) => Math.abs(left - (below.lefts[at] ?? Number.NaN)) < 12)
}

function join(above: PdfTable, below: PdfTable, lexicon: Lexicon): PdfTable {
  const last = above.rows.at(-1)
  const [first, ...rest] = below.rows
  if (!last || !first) return above
  const rows = goesOnBelow(above, first, lexicon)
    ? [...above.rows.slice(0, -1), mergedRow(last, first), ...rest]
    : [...above.rows, ...below.rows]
  const taller = above.extra > 0 ? above : below
  return {
    ...above,
    rows,
    bottom: below.bottom,
    pitch: taller.pitch,
    extra: taller.extra,
    confidence: Math.min(above.confidence, below.confidence),
  }
}

function mergedRow(last: PdfRow, first: PdfRow): PdfRow {
  const cells = last.cells.map((cell) => {
    const more = first.cells.find((other) => other.column === cell.column)
    return more ? { ...cell, lines: [...cell.lines, ...more.lines] } : cell
  })
  return { ...last, bottom: first.bottom, cells }
}
