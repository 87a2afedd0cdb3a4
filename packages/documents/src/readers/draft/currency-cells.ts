import type { DraftCell, DraftRow, DraftTable } from './draft.ts'
import { isFigure } from './figure-text.ts'

const CURRENCY = /^(?:rp\.?|idr)$/i

function isCurrency(text: string | undefined): boolean {
  return text !== undefined && CURRENCY.test(text)
}

/** A figure, or what stands for none. */
function isAmount(text: string): boolean {
  return text === '' || /^[-–—]+$/.test(text) || isFigure(text)
}

/** Rows longer than their header by the cells that hold only `Rp`: there `Rp` is put before its figure. */
export function alignCurrency(rows: readonly string[][]): string[][] {
  const head = rows[0]
  if (!head || pairs(head) > 0) return [...rows]
  return rows.map((row) =>
    pairs(row) > 0 && row.length - pairs(row) === head.length ? withoutPairs(row) : row,
  )
}

function pairs(row: readonly string[]): number {
  return row.filter((text, at) => isCurrency(text) && isAmount(row[at + 1] ?? '')).length
}

function withoutPairs(row: readonly string[]): string[] {
  const merged: string[] = []
  for (let at = 0; at < row.length; at++) {
    const [text = '', next = ''] = [row[at], row[at + 1]]
    if (isCurrency(text) && isAmount(next)) {
      merged.push(together(text, next))
      at++
    } else merged.push(text)
  }
  return merged
}

/** A column that holds nothing but `Rp` is no column: `Rp` is put before the figure beside it. */
export function mergeCurrencyColumns(table: DraftTable): DraftTable {
  let merged = table
  for (let column = table.columns - 2; column >= 0; column--) {
    if (isCurrencyColumn(merged, column)) merged = withoutColumn(merged, column)
  }
  return merged
}

function isCurrencyColumn({ rows }: DraftTable, column: number): boolean {
  const first = rows.findIndex((row) => isCurrency(cellAt(row, column)?.text))
  if (first < 0) return false
  return rows.every((row, at) => {
    const cell = cellAt(row, column)
    if (!cell || cell.colspan > 1 || cell.text === '') return true
    const next = cellAt(row, column + 1)?.text ?? ''
    // Above the first `Rp` stands the header: its words belong to the two columns together.
    return at < first ? next === '' : isCurrency(cell.text) && isAmount(next)
  })
}

function cellAt(row: DraftRow, column: number): DraftCell | undefined {
  return row.cells.find((cell) => cell.column === column)
}

function withoutColumn(table: DraftTable, column: number): DraftTable {
  const rows = table.rows.map((row) => {
    const [own, next] = [cellAt(row, column), cellAt(row, column + 1)]
    const pair = own && own.colspan === 1 ? own : undefined
    const cells = row.cells.flatMap((cell): DraftCell[] => {
      if (cell === pair) return next ? [] : [cell]
      if (cell === next) return [{ ...cell, text: together(pair?.text ?? '', cell.text), column }]
      if (cell.column > column) return [{ ...cell, column: cell.column - 1 }]
      return cell.column + cell.colspan > column ? [{ ...cell, colspan: cell.colspan - 1 }] : [cell]
    })
    return { ...row, cells }
  })
  return { ...table, columns: table.columns - 1, rows }
}

/** `Rp` before nothing is still nothing. */
function together(text: string, next: string): string {
  return next === '' && isCurrency(text) ? '' : [text, next].filter((part) => part !== '').join(' ')
}
