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
