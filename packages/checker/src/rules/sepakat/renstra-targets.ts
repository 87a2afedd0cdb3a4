import { sameOffice } from '../../facts/office-name.ts'
import type { FactCell, Facts } from '../../facts/types.ts'
import { indicatorRows } from '../indicators.ts'

export interface Target {
  label: string
  year: number
  cell: FactCell
  facts: Facts
  confidence: number
}

/** A Renstra of this office that covers the document's year. */
export function isPlanOf(plan: Facts, { document }: Facts): boolean {
  const { satker, periode } = plan.document
  if (satker !== null && document.satker !== null && !sameOffice(satker, document.satker)) return false
  return (
    document.tahun !== null &&
    periode !== null &&
    periode[0] <= document.tahun &&
    document.tahun <= periode[1]
  )
}

/** Cells of the Renstra's tables of targets, by indikator and year. */
export function targetsOf(facts: Facts): Target[] {
  return facts.tables.flatMap((table) => {
    const years = table.columns.filter(({ year, money }) => year !== null && !money)
    if (years.length < 3) return []
    return indicatorRows(table).flatMap(({ row, label }) =>
      table.columns.flatMap(({ year }, column) => {
        const cell = row.cells[column]
        return year !== null && cell && !cell.inherited && /[\p{L}\d]/u.test(cell.text)
          ? [{ label, year, cell, facts, confidence: table.confidence }]
          : []
      }),
    )
  })
}
