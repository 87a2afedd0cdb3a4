import type { FactTable } from '../facts/types.ts'

/**
 * Columns that add up from row to row: rupiah and counts. Not percentages, and not the remainder where pagu and
 * realisasi stand beside it: it would only repeat their defects.
 */
export function sumColumns(table: FactTable): number[] {
  const roles = table.columns.map((column) => column.role)
  const derived = roles.includes('pagu') && roles.includes('realisasi')
  return table.columns.flatMap((column, at) => {
    if (column.role === 'sisa') return derived ? [] : [at]
    if (column.role === 'selisih' || column.role === 'persen' || column.role === 'nomor') return []
    if (column.money) return [at]
    return column.role === 'figure' || column.role === 'jumlah' ? [at] : []
  })
}

export function cellsHold(table: FactTable, column: number, unit: 'persen'): boolean {
  return table.rows.some((row) => row.cells[column]?.figure?.unit === unit)
}

const RATE = /%|\b(?:persen\w*|per\s?sen|pertumbuhan|laju|rasio|indeks|rata ?-? ?rata|rerata|tingkat|skor)\b/i
const GROWTH = /\b(?:pertumbuhan|kenaikan|penurunan|perubahan|naik|turun|tumbuh|laju)\b/i

/** What its head calls a rate: the figure below it is the rate of the whole, not the sum of the rates. */
export function isRate({ columns }: FactTable, column: number): boolean {
  return RATE.test(columns[column]?.header ?? '')
}

/** A rate of which the rows may make 100 together. */
export function isShare({ columns }: FactTable, column: number): boolean {
  const header = columns[column]?.header ?? ''
  return /%|\bpersen/i.test(header) && !GROWTH.test(header)
}
