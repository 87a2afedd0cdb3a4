import type { FactCell, Facts, FactTable } from '../facts/types.ts'
import { hasFigure } from '../rules/cells.ts'
import { isWholeYear, sameIndicator } from '../rules/indicators.ts'
import { measuredRows } from '../rules/measured-rows.ts'

/** One figure of an indikator told in a series over years and again in the measurement of the year. */
export interface ToldTwice {
  label: string
  year: number
  series: { table: FactTable; cell: FactCell }
  measured: { table: FactTable; realisasi: FactCell; capaian: FactCell }
}

/** The report's year in tables of several years, beside the row that measures the same indikator. */
export function toldTwice(facts: Facts): ToldTwice[] {
  const year = facts.document.tahun
  if (year === null) return []
  const measured = facts.tables
    .filter((table) => table.role === 'pengukuran' && isWholeYear(table))
    .flatMap((table) => measuredRows(table).map((line) => ({ table, ...line })))
  return facts.tables.filter(isSeries).flatMap((table) =>
    table.rows.flatMap((row) => {
      const cells = row.cells.filter((_, at) => table.columns[at]?.year === year)
      const [cell] = cells
      if (cells.length !== 1 || !cell || !hasFigure(cell)) return []
      const lines = measured.filter((line) => sameIndicator(line.row.label, row.label))
      const [line] = lines
      return lines.length === 1 && line
        ? [{ label: row.label, year, series: { table, cell }, measured: line }]
        : []
    }),
  )
}

/** What was reached, not what is planned. */
function isSeries({ caption, columns, heading }: FactTable): boolean {
  const years = new Set(columns.flatMap(({ year }) => year ?? []))
  const words = [caption ?? heading ?? '', ...columns.map(({ header }) => header)].join(' ')
  return (
    years.size >= 2 &&
    /\b(?:realisasi|capaian)\b/i.test(words) &&
    !/\b(?:target|rencana|proyeksi)\b/i.test(words)
  )
}
