import {
  formatRupiah,
  formatValue,
  OPINI_LABELS,
  type Policy,
  PREDIKAT_LABELS,
  terbilang,
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
    words: value.kind === 'rupiah' ? `${terbilang(value.amount)} rupiah` : null,
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

/** How a field asks for a figure of a kind. */
export interface ValueKindView {
  kind: ValueKind
  satuan: string
  example: string
  options: { value: string; label: string }[] | null
}

export function valueKindView(kind: ValueKind, satuan: string, policy: Policy): ValueKindView {
  return { kind, satuan, example: EXAMPLES[kind], options: optionsOf(kind, policy) }
}

const EXAMPLES: Record<ValueKind, string> = {
  persen: 'contoh: 97,5',
  angka: 'contoh: 12',
  nilai: 'contoh: 77,25',
  rupiah: 'contoh: 4.103.445.000',
  predikat: 'pilih predikat',
  opini: 'pilih opini',
  'ya-tidak': 'pilih ya atau tidak',
  hari: 'contoh: 28 Februari 2022',
}

function optionsOf(kind: ValueKind, policy: Policy): { value: string; label: string }[] | null {
  switch (kind) {
    case 'predikat':
      return policy.predikatOrder.toReversed().map((code) => labelled(code, PREDIKAT_LABELS[code]))
    case 'opini':
      return policy.opiniOrder.toReversed().map((code) => labelled(code, OPINI_LABELS[code]))
    case 'ya-tidak':
      return [
        { value: 'ya', label: 'Ya' },
        { value: 'tidak', label: 'Tidak' },
      ]
    default:
      return null
  }
}

function labelled(value: string, label: string | undefined): { value: string; label: string } {
  return { value, label: label === undefined ? value : `${value} (${label})` }
}
