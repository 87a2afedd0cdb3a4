import {
  type Choice,
  formatRupiah,
  formatValue,
  kindOf,
  type Policy,
  type Value,
  type ValueKind,
  valueToRaw,
} from '@akuntabel/domain'

/** A figure for people; not filled is `raw: null`, never zero. */
export interface FigureView {
  /** As a form field shows it back: `97,5`. */
  raw: string | null
  /** With its sign of unit: `97,5%`, or `Belum diisi`. */
  text: string
  /** Money in words, null for other kinds. */
  words: string | null
}

export const NOT_FILLED = 'Belum diisi'

export function figureView(value: Value | null, digits?: number): FigureView {
  if (value === null) return { raw: null, text: NOT_FILLED, words: null }
  return {
    raw: valueToRaw(value),
    text: formatValue(value, digits === undefined ? {} : { digits }),
    words: kindOf(value).words(value),
  }
}

export interface MoneyView {
  /** Digits only: `4103445000`. */
  raw: string
  text: string
}

export function moneyView(amount: bigint): MoneyView {
  return { raw: amount.toString(), text: formatRupiah(amount) }
}

/** Money that may not have been entered, which is not zero. */
export function moneyOrNull(amount: bigint | null): MoneyView | null {
  return amount === null ? null : moneyView(amount)
}

/** How a field asks for a figure of a kind. */
export interface ValueKindView {
  kind: ValueKind
  satuan: string
  example: string
  /** What a phone shows to type it. */
  keyboard: 'decimal' | 'text'
  options: Choice[] | null
}

export function valueKindView(kind: ValueKind, satuan: string, policy: Policy): ValueKindView {
  const { example, keyboard, choices } = kindOf({ kind })
  return { kind, satuan, example, keyboard, options: choices(policy) }
}
