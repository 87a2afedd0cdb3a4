import { groupThousands } from './format-number.ts'
import type { NumberWarning } from './number-warning.ts'
import { parseNumber } from './parse-number.ts'

export type RupiahReading =
  | { ok: true; value: bigint; warnings: NumberWarning[] }
  /** One Indonesian sentence. */
  | { ok: false; error: string }

/**
 * Writes rupiah: no space after `Rp`, no decimals, minus before `Rp`.
 * Units: whole rupiah. Source: docs/domain.md §1. Example: 4103445000n → `Rp4.103.445.000`.
 * Edge: −95615000n → `-Rp95.615.000`; `{ symbol: false }` → `4.103.445.000`. Error: none.
 */
export function formatRupiah(amount: bigint, format: { symbol?: boolean } = {}): string {
  const sign = amount < 0n ? '-' : ''
  const digits = (amount < 0n ? -amount : amount).toString()
  return `${sign}${format.symbol === false ? '' : 'Rp'}${groupThousands(digits)}`
}

/**
 * Writes rupiah in thousands, as tables of funding do. Units: whole rupiah in, thousands out. Source: docs/domain.md §1.
 * Example: 2273454000n → `2.273.454`. Edge: what is no whole thousand keeps its three digits, 1500n → `1,500`; below zero
 * with a minus. Error: none.
 */
export function formatRibuan(amount: bigint): string {
  const [whole, rest] = [amount / 1000n, amount % 1000n]
  const sign = amount < 0n && whole === 0n ? '-' : ''
  const digits = `${sign}${formatRupiah(whole, { symbol: false })}`
  return rest === 0n ? digits : `${digits},${`${rest < 0n ? -rest : rest}`.padStart(3, '0')}`
}

/**
 * Reads a money amount. Units: whole rupiah. Source: docs/domain.md §1.
 * Example: `parseRupiah('Rp. 2.372.015.000,-')` → 2372015000n; `(4.836.000)` → −4836000n.
 * Edge: `-`, `–` and `nihil` are 0 here and only here; `8.000` is eight thousand without a warning.
 * Error: cents other than zero and unreadable text give `ok: false` with a sentence.
 */
export function parseRupiah(text: string): RupiahReading {
  const trimmed = text.trim()
  if (/^(rp\.?\s*)?([-–—−]|nihil)$/i.test(trimmed)) return { ok: true, value: 0n, warnings: [] }
  if (trimmed.endsWith('%')) return { ok: false, error: UNREADABLE }
  const reading = parseNumber(trimmed)
  if (!reading.ok) return { ok: false, error: UNREADABLE }
  if (!reading.value.isInteger()) {
    return { ok: false, error: 'Nilai rupiah ditulis bulat, tanpa sen. Tulis misalnya 4.103.445.000.' }
  }
  const warnings = reading.warnings.filter((warning) => warning !== 'ribuan-ambigu')
  return { ok: true, value: BigInt(reading.value.toFixed(0)), warnings }
}

const UNREADABLE = 'Nilai rupiah tidak terbaca. Tulis misalnya 4.103.445.000.'
