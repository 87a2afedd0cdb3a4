import { formatNumber } from '../number/format-number.ts'
import { formatPercent } from '../number/format-percent.ts'
import { formatRupiah } from '../number/rupiah.ts'
import { formatDate } from '../period/date.ts'
import type { Value } from './value.ts'

export interface ValueFormat {
  /** Decimals of persen, angka and nilai; default: as they are, up to six, else two. */
  digits?: number | 'auto'
}

/**
 * Writes a figure for people, with its sign of unit.
 * Units: persen with `%`, rupiah with `Rp`; angka and nilai bare (the satuan stands beside). Source: docs/domain.md §1.
 * Example: `97,5%`, `Rp4.103.445.000`, `28 Februari 2022`, `Ya`, `BB`.
 * Edge: `{ digits: 2 }` rounds half away from zero and cuts zeros. Error: none for values made by `parseValue`.
 */
export function formatValue(value: Value, format: ValueFormat = {}): string {
  if (value.kind === 'persen') return formatPercent(value.amount, { digits: format.digits ?? 'auto' })
  if (value.kind === 'rupiah') return formatRupiah(value.amount)
  return formatFigure(value, format)
}

/**
 * Writes a figure without its sign of unit, for a column whose head names the unit.
 * Units: as the head says. Source: docs/domain.md §1. Example: 97.5 % → `97,5`; rupiah → `4.103.445.000`.
 * Edge: codes and dates as in `formatValue`. Error: none.
 */
export function formatFigure(value: Value, format: ValueFormat = {}): string {
  switch (value.kind) {
    case 'persen':
    case 'angka':
    case 'nilai':
      return formatNumber(value.amount, { digits: format.digits ?? 'auto' })
    case 'rupiah':
      return formatRupiah(value.amount, { symbol: false })
    case 'predikat':
    case 'opini':
      return value.code
    case 'ya-tidak':
      return value.code === 'ya' ? 'Ya' : 'Tidak'
    case 'hari':
      return formatDate(value.date)
  }
}
