import {
  compareValues,
  formatNumber,
  formatRupiah,
  POLICY_KPU,
  type Polarity,
  type Value,
} from '@akuntabel/domain'
import type { ValueNode } from '../../tree/inline.ts'
import { value } from '../../tree/make-inline.ts'

export interface Change {
  direction: 'naik' | 'turun' | 'tetap'
  /** Size of the change in the indicator's unit; null for predikat, opini, dates and yes/no. */
  size: ValueNode | null
  /** Better or worse in the indicator's direction; null where the direction does not say. */
  better: boolean | null
}

export interface ChangeOptions {
  from: Value
  to: Value
  polarity: Polarity
  satuan: string
  source: string
}

/** From one figure to another of the same kind; null where they cannot be compared. */
export function changeBetween(options: ChangeOptions): Change | null {
  const { from, to, polarity } = options
  const order = compareValues(to, from, POLICY_KPU)
  if (order === null) return null
  const direction = order > 0 ? 'naik' : order < 0 ? 'turun' : 'tetap'
  const lowerIsBetter = polarity === 'minimal' || (to.kind === 'hari' && polarity !== 'maksimal')
  const better = order === 0 || polarity === 'rentang' ? null : order > 0 !== lowerIsBetter
  return { direction, size: sizeOf(options), better }
}

function sizeOf({ from, to, satuan, source }: ChangeOptions): ValueNode | null {
  if (from.kind === 'rupiah' && to.kind === 'rupiah') {
    const size = to.amount > from.amount ? to.amount - from.amount : from.amount - to.amount
    return value({ text: formatRupiah(size), raw: size.toString(), source })
  }
  if (!isNumber(from) || !isNumber(to)) return null
  const size = to.amount.minus(from.amount).abs()
  return value({ text: `${formatNumber(size)} ${unitOf(from, satuan)}`.trim(), raw: size.toString(), source })
}

type NumberValue = Extract<Value, { kind: 'persen' | 'angka' | 'nilai' }>

export function isNumber(filled: Value | null): filled is NumberValue {
  return filled?.kind === 'persen' || filled?.kind === 'angka' || filled?.kind === 'nilai'
}

/** A difference of percentages is counted in percentage points. */
export function unitOf(filled: NumberValue, satuan: string): string {
  if (filled.kind === 'persen') return 'poin persentase'
  return filled.kind === 'nilai' ? 'poin' : satuan
}
