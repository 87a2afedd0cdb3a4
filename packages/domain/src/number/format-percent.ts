import type { Decimal } from './decimal.ts'
import { formatNumber } from './format-number.ts'

/**
 * Writes a percentage, at most two decimals unless asked.
 * Units: percent (96.25 → `96,25%`). Source: docs/domain.md §1. Example: 90.909… → `90,91%`; 90 → `90%`.
 * Edge: null (not computed) is `–`, never `0%`; `trim: false` gives `90,00%`. Error: none.
 */
export function formatPercent(
  value: Decimal | null,
  format: { digits?: number | 'auto'; trim?: boolean } = {},
): string {
  if (value === null) return '–'
  return `${formatNumber(value, { digits: format.digits ?? 2, trim: format.trim ?? true })}%`
}
