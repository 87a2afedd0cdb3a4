import type { RuleFinding } from '../../engine/rule.ts'
import { readFigure } from '../../facts/figure.ts'
import { sameFigure } from '../../facts/interval.ts'
import type { FactCell, FactRow, Facts, FactTable } from '../../facts/types.ts'
import { normalise } from '../../facts/words.ts'
import { tableName } from '../cells.ts'
import { indicatorRows, isWholeYear } from '../indicators.ts'
import { measuredRows } from '../measured-rows.ts'

const FEWEST = 3

/** A summary with one numbered column for each indikator, against the measurement it sums up. */
export function summaryFindings(facts: Facts): RuleFinding[] {
  const measured = facts.tables
    .filter((table) => table.role === 'pengukuran' && isWholeYear(table))
    .toSorted((a, b) => indicatorRows(b).length - indicatorRows(a).length)[0]
  if (!measured) return []
  const capaian = measuredRows(measured).map((line) => line.capaian)
  if (capaian.length < FEWEST || capaian.some((cell) => cell.text.trim() === '')) return []
  return facts.tables.flatMap((table) => {
    const columns = numberedColumns(table)
    const row = columns.length < FEWEST ? undefined : table.rows.find((each) => isFilled(each, columns))
    const cells = row ? cellsOf(row, columns) : []
    if (!row || !differs(cells, capaian)) return []
    const [stated, expected] = [listed(cells), listed(capaian)]
    return [
      {
        message: `${tableName(table)} meringkas capaian ${cells.length} indikator sebagai ${stated}, padahal ${tableName(measured)} mencatat ${capaian.length} indikator dengan ${expected}.`,
        at: row.position,
        stated,
        expected,
        arithmetic: null,
        related: capaian.map((cell) => ({ position: cell.position })),
        key: `ringkasan ${table.caption ?? ''}`,
        confidence: table.confidence * measured.confidence,
        // With another number of columns it is not sure which indikator is which.
        ...(cells.length === capaian.length ? {} : { severity: 'warning' as const }),
      },
    ]
  })
}

/** Columns under `Indikator` that the header counts 1, 2, 3, …; a row that numbers all columns is no count. */
function numberedColumns({ role, columns, table }: FactTable): number[] {
  if (role !== 'skala' && role !== 'ringkasan' && role !== 'lain') return []
  const first = columns.findIndex(({ header }) => /\bindikator\b/i.test(header))
  if (first < 2) return []
  const counts = table.rows.slice(0, 3).map((row) => {
    const texts = row.cells.slice(first).map((cell) => cell.text.trim())
    const end = texts.findIndex((text, at) => text !== String(at + 1))
    return row.cells[0]?.text.trim() === '1' ? 0 : end < 0 ? texts.length : end
  })
  return Array.from({ length: Math.max(0, ...counts) }, (_, at) => first + at)
}

function cellsOf(row: FactRow, columns: readonly number[]): FactCell[] {
  return columns.flatMap((column) => row.cells.slice(column, column + 1))
}

function isFilled(row: FactRow, columns: readonly number[]): boolean {
  return cellsOf(row, columns).every((cell) => !cell.inherited && /[\p{L}\d]/u.test(cell.text))
}

/** Whatever the order: a figure or a grade that the other side does not have. */
function differs(cells: readonly FactCell[], capaian: readonly FactCell[]): boolean {
  const left = [...capaian]
  for (const cell of cells) {
    const at = left.findIndex((other) => isSame(cell, other))
    if (at < 0) return true
    left.splice(at, 1)
  }
  return left.length > 0
}

function isSame(a: FactCell, b: FactCell): boolean {
  const [one, other] = [a, b].map((cell) => readFigure(cell.text, { unit: 'persen' }))
  return one && other ? sameFigure(one, other) : normalise(a.text) === normalise(b.text)
}

function listed(cells: readonly FactCell[]): string {
  return cells.map((cell) => cell.text).join(', ')
}
