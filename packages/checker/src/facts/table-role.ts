import { measuredYear } from './measured-year.ts'
import type { ColumnRole, TableRole } from './types.ts'

/** `Target 2024 · Realisasi 2024 · Capaian`: the year stands over the first two only. */
function isOneYear(columns: readonly ColumnRole[]): boolean {
  const years = new Set(columns.flatMap(({ year }) => year ?? []))
  return (
    years.size === 1 &&
    ['target', 'realisasi', 'capaian'].every((role) => columns.some((one) => one.role === role))
  )
}

/** What a table is for, from the roles of its columns. */
export function tableRole(columns: readonly ColumnRole[]): TableRole {
  const has = (role: ColumnRole['role']) => columns.some((column) => column.role === role)
  const years = columns.filter((column) => column.year !== null)
  if (has('pagu-awal') && has('pagu-revisi')) return 'revisi'
  if (has('rentang') && (has('kategori') || columns.length <= 4)) return 'skala'
  if (has('rentang')) return 'ringkasan'
  if (years.filter((column) => column.money).length >= 2) return 'pendanaan'
  if (columns.some((column) => column.role === 'pagu' && column.money) && (has('realisasi') || has('sisa')))
    return 'anggaran'
  if (
    has('target') &&
    (has('realisasi') || has('capaian')) &&
    (years.length < 2 || measuredYear(columns) !== null || isOneYear(columns))
  )
    return 'pengukuran'
  if (years.length >= 2 && (has('indikator') || has('sasaran') || has('target'))) return 'target-tahunan'
  if (has('indikator') && has('target')) return 'pk'
  if (has('indikator') && (has('formula') || has('sumber'))) return 'iku'
  if (has('indikator') && has('sasaran')) return 'iku'
  if (columns.some((column) => column.role === 'pagu' && column.money)) return 'anggaran'
  return 'lain'
}
