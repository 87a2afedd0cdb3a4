import type { RuleFinding } from '../../engine/rule.ts'
import { sameFigure } from '../../facts/interval.ts'
import type { FactCell, Facts, FactTable } from '../../facts/types.ts'
import { hasFigure, rowName, sureness, tableName } from '../cells.ts'
import { isWholeYear, sameIndicator } from '../indicators.ts'
import { measuredRows } from '../measured-rows.ts'

/** Realisasi and capaian of one indikator in two tables of the same year. */
export function achievementFindings(facts: Facts): RuleFinding[] {
  const lines = facts.tables
    .filter((table) => table.role === 'pengukuran' && isWholeYear(table))
    .flatMap((table) => measuredRows(table).map((line) => ({ table, ...line })))
  return lines.flatMap((line, at) => {
    const first = lines
      .slice(0, at)
      .find((other) => other.table !== line.table && sameIndicator(other.row.label, line.row.label))
    if (!first) return []
    return (['realisasi', 'capaian'] as const).flatMap((measure) =>
      compare({
        table: line.table,
        cell: line[measure],
        other: first[measure],
        otherTable: first.table,
        name: rowName(line.row),
        measure,
        label: line.row.label,
      }),
    )
  })
}

interface Pair {
  table: FactTable
  cell: FactCell
  other: FactCell
  otherTable: FactTable
  name: string
  measure: 'realisasi' | 'capaian'
  label: string
}

function compare({ table, cell, other, otherTable, name, measure, label }: Pair): RuleFinding[] {
  if (
    !hasFigure(cell) ||
    !hasFigure(other) ||
    cell.figure.unit !== other.figure.unit ||
    sameFigure(cell.figure, other.figure)
  )
    return []
  const title = measure === 'realisasi' ? 'Realisasi' : 'Capaian'
  return [
    {
      message: `${title} ${name} tertulis ${cell.text} pada ${tableName(table)}, padahal ${other.text} pada ${tableName(otherTable)}.`,
      at: cell.position,
      stated: cell.text,
      expected: other.text,
      arithmetic: null,
      related: [{ position: other.position }],
      key: `${label} ${measure}`,
      confidence: sureness(table, [cell.figure, other.figure]) * otherTable.confidence,
    },
  ]
}
