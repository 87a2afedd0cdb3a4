import {
  type Decimal,
  formatPercent,
  formatProse,
  formatRupiah,
  terbilang,
  type Value,
  valueToRaw,
} from '@akuntabel/domain'
import type { ValueNode } from '../../tree/inline.ts'
import { value } from '../../tree/make-inline.ts'

/** A target or realisasi as read in prose and tables: `80%`, `2 laporan`, `BB`, `28 Februari 2022`. */
export function figureOf(options: { value: Value | null; satuan: string; source: string }): ValueNode {
  const { value: filled, satuan, source } = options
  if (filled === null) return value({ text: '', raw: null, source })
  return value({ text: formatProse(filled, satuan), raw: valueToRaw(filled), source })
}

/** `Rp4.103.445.000`, for prose. */
export function money(amount: bigint | null, source: string): ValueNode {
  return value({ text: amount === null ? '' : formatRupiah(amount), raw: amount?.toString() ?? null, source })
}

/** `4.103.445.000`, for a column whose header says Rp. */
export function moneyCell(amount: bigint | null, source: string): ValueNode {
  const text = amount === null ? '' : formatRupiah(amount, { symbol: false })
  return value({ text, raw: amount?.toString() ?? null, source })
}

export function percent(share: Decimal | null, source: string): ValueNode {
  return value({
    text: share === null ? '' : formatPercent(share, { digits: 2 }),
    raw: share?.toString() ?? null,
    source,
  })
}

/** `3 (tiga)`: a count of things this document lists. */
export function count(number: number, source: string): ValueNode {
  return value({ text: `${number} (${terbilang(BigInt(number))})`, raw: String(number), source })
}

/** The bare count, for a table cell. */
export function countCell(number: number, source: string): ValueNode {
  return value({ text: String(number), raw: String(number), source })
}

/** Part of a budget that was used, always with two decimals: `99,50%`. */
export function budgetShare(share: Decimal | null, source: string): ValueNode {
  return value({
    text: share === null ? '' : formatPercent(share, { digits: 2, trim: false }),
    raw: share?.toString() ?? null,
    source,
  })
}
