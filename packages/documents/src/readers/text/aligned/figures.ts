import { isFigure, isYear } from '../../draft/figure-text.ts'
import type { Segment } from './segments.ts'

/** A figure stands in the line that is neither a year nor the number of a row or column: `80%`, `12 bulan`, `Rp 1.000`. */
export function hasFigure(segments: readonly Segment[]): boolean {
  return segments.some(({ text }, at) => {
    if (/^\(\d{1,2}\)$/.test(text) || isYear(text)) return false
    if (isFigure(text)) return at > 0 || !/^\d{1,3}[.)]?$/.test(text)
    return (
      (at > 0 && /^\d[\d.,]*\s+\p{L}+$/u.test(text)) || /(?:^|\s)\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(text)
    )
  })
}

const GROUPED = /^(?:rp\.?)?\(?-?\d{1,3}(?:\.\d{3})+(?:,\d+)?\)?$/i

/** The lower piece of a figure that a narrow cell broke: `2.286.72` over `1.000`. */
export function goesOnFigure(above: string, below: string): boolean {
  const [head, tail] = [above.replace(/\s/g, ''), below.replace(/\s/g, '')]
  if (!/^(?:rp\.?)?\(?-?\d[\d.]*$/i.test(head) || !/^[\d.,]+\)?$/.test(tail)) return false
  return !GROUPED.test(head) && !/^\d{1,3}$/.test(head) && GROUPED.test(head + tail)
}

/** `Rp` above its figure. */
export function isCurrency(text: string): boolean {
  return /^(?:rp\.?|idr)$/i.test(text)
}
