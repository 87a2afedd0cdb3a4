import { type FigureChange, formatDifference, valueNumber } from '@akuntabel/domain'
import type { ValueNode } from '../../tree/inline.ts'
import { value } from '../../tree/make-inline.ts'

/** Size of a change as printed, in the indicator's unit; null for predikat, opini, dates and yes/no. */
export function changeFigure(
  change: FigureChange | null,
  { satuan, source }: { satuan: string; source: string },
): ValueNode | null {
  const size = change?.size ?? null
  if (size === null) return null
  const text = formatDifference(size, satuan)
  return text === null ? null : value({ text, raw: valueNumber(size)?.toString() ?? null, source })
}
