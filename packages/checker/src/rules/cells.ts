import { type Interval, rangeOf, sum } from '../facts/interval.ts'
import type { ColumnName, FactCell, FactRow, FactTable, Figure } from '../facts/types.ts'

export type FigureCell = FactCell & { figure: Figure }

/** The one cell of the role that holds a figure; null when the row has none or several. */
export function figureCell(row: FactRow, role: ColumnName): FigureCell | null {
  const cells = row.cells.filter((cell) => cell.role === role && !cell.inherited)
  const cell = cells.length === 1 ? cells[0] : undefined
  return cell && hasFigure(cell) ? cell : null
}

export function hasFigure(cell: FactCell): cell is FigureCell {
  return cell.figure !== null && !cell.inherited
}

/** `40 45 50`: the cells of several columns that were read as one. */
export function holdsSeveral({ text }: FactCell): boolean {
  const printed = text.trim().split(/\s+/)
  return printed.length > 1 && printed.every((one) => /^-?\d[\d.,]*%?$/.test(one))
}

export function rowName(row: FactRow): string {
  if (row.isTotal) return 'jumlah'
  const label = row.label.length > 80 ? `${row.label.slice(0, 79).trimEnd()}…` : row.label
  return row.kode ?? (label === '' ? `baris ke-${row.index + 1}` : `“${label}”`)
}

export function tableName(table: FactTable): string {
  if (table.number !== null) return `Tabel ${table.number}`
  if (table.caption !== null) return `tabel “${table.caption.replace(/^tabel\s+/i, '').slice(0, 60)}”`
  return table.heading === null ? 'tabel ini' : `tabel di bawah “${table.heading.slice(0, 60)}”`
}

/** Stable words for a fingerprint: the table's title and the row's own name. */
export function rowKey(table: FactTable, row: FactRow): string {
  return `${table.caption ?? table.heading ?? ''} ${row.kode ?? ''} ${row.isTotal ? 'jumlah' : row.label}`
}

export function sureness(table: FactTable, figures: readonly Figure[]): number {
  return figures.reduce((least, figure) => Math.min(least, figure.confidence), 1) * table.confidence
}

/** What stands in a column of these rows. */
export function figuresIn(rows: readonly FactRow[], column: number): FigureCell[] {
  return rows.flatMap((row) => row.cells.slice(column, column + 1).filter(hasFigure))
}

export function sumOf(cells: readonly FigureCell[]): Interval {
  return sum(cells.map((cell) => rangeOf(cell.figure)))
}

/** The lowest words over a column; empty where none stand. */
export function columnWords(table: FactTable, column: number): string {
  return table.columns[column]?.header.split(' / ').at(-1) ?? ''
}

/** For people: `kolom Pagu`, or `kolom ke-3` where no words stand. */
export function columnName(table: FactTable, column: number): string {
  return columnWords(table, column) || `ke-${column + 1}`
}
