import type { ColumnRole } from './types.ts'

/** The one year whose target, realisasi and capaian stand side by side, whatever years are beside it; null without. */
export function measuredYear(columns: readonly ColumnRole[]): number | null {
  const years = [...new Set(columns.flatMap(({ year }) => year ?? []))].filter((year) =>
    (['target', 'realisasi', 'capaian'] as const).every((role) =>
      columns.some((column) => column.role === role && column.year === year),
    ),
  )
  return years.length === 1 ? (years[0] ?? null) : null
}
