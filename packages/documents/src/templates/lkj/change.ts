import { type FigureChange, formatNumber, formatRupiah, type Value } from '@akuntabel/domain'
import type { ValueNode } from '../../tree/inline.ts'
import { value } from '../../tree/make-inline.ts'

/** Size of a change as printed, in the indicator's unit; null for predikat, opini, dates and yes/no. */
export function changeFigure(
  change: FigureChange | null,
  { satuan, source }: { satuan: string; source: string },
): ValueNode | null {
  const size = change?.size ?? null
  if (size?.kind === 'rupiah') {
    return value({ text: formatRupiah(size.amount), raw: size.amount.toString(), source })
  }
  if (!isNumber(size)) return null
  const text = `${formatNumber(size.amount)} ${unitOf(size, satuan)}`.trim()
  return value({ text, raw: size.amount.toString(), source })
}

type NumberValue = Extract<Value, { kind: 'persen' | 'angka' | 'nilai' }>

export function isNumber(filled: Value | null): filled is NumberValue {
  return filled?.kind === 'persen' || filled?.kind === 'angka' || filled?.kind === 'nilai'
}

/** A difference of percentages is counted in percentage points. */
function unitOf(filled: NumberValue, satuan: string): string {
  if (filled.kind === 'persen') return 'poin persentase'
  return filled.kind === 'nilai' ? 'poin' : satuan
}
