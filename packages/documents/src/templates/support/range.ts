import { type Decimal, formatNumber } from '@akuntabel/domain'
import type { ValueNode } from '../../tree/inline.ts'
import { value } from '../../tree/make-inline.ts'

/** The target of a `rentang` indicator: `80–90%`. */
export function rangeOf(range: { from: Decimal; to: Decimal }, satuan: string, source: string): ValueNode {
  const unit = satuan === 'persen' || satuan === '%' ? '%' : ` ${satuan}`
  const bounds = `${formatNumber(range.from)}–${formatNumber(range.to)}`
  return value({ text: `${bounds}${unit}`.trim(), raw: `${range.from}..${range.to}`, source })
}
