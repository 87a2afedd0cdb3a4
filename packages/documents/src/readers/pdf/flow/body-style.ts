import type { Line } from '../lines.ts'
import { lineText, median, quantile } from '../lines.ts'

/** How ordinary text of the document looks: everything else is judged against it. */
export interface BodyStyle {
  size: number
  /** Right edge that full lines reach. */
  right: number
  left: number
  /** Distance between lines of one paragraph. */
  pitch: number
  /** Sizes clearly above the body's, largest first: the ranks of headings. */
  larger: number[]
}

/** A heading is at least this much larger than the body. */
const LARGER = 1.12

export function bodyStyle(pages: readonly (readonly Line[])[]): BodyStyle {
  const lines = pages.flat().filter((line) => line.segments.length <= 2)
  const long = lines.filter((line) => lineText(line).length > 40)
  const used = long.length > 0 ? long : lines
  const size = weightedSize(used)
  const same = used.filter((line) => Math.abs(line.size - size) < 0.6)
  const gaps = pages.flatMap((page) => page.slice(1).map((line, at) => line.y - (page[at]?.y ?? 0)))
  const near = gaps.filter((gap) => gap > 0.8 * size && gap < 2.4 * size)
  // The cover's sizes are not those of headings.
  const inside = pages.length > 1 ? pages.slice(1) : pages
  const sizes = inside.flat().map((line) => Math.round(line.size * 2) / 2)
  return {
    size,
    larger: [...new Set(sizes.filter((other) => other > size * LARGER))].sort((a, b) => b - a),
    right: quantile(
      same.map((line) => line.right),
      0.98,
    ),
    left: quantile(
      same.map((line) => line.x),
      0.15,
    ),
    pitch: near.length > 0 ? mode(near) : 1.2 * size,
  }
}

function weightedSize(lines: readonly Line[]): number {
  return (
    median(
      lines.flatMap((line) =>
        Array<number>(Math.min(8, 1 + Math.floor(lineText(line).length / 20))).fill(line.size),
      ),
    ) || 11
  )
}

function mode(values: readonly number[]): number {
  const tally = new Map<number, number>()
  for (const value of values)
    tally.set(Math.round(value * 2) / 2, (tally.get(Math.round(value * 2) / 2) ?? 0) + 1)
  return [...tally].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0
}

/** Level of a heading by its size; null for text of the body's size. */
export function sizeLevel(size: number, style: BodyStyle): number | null {
  if (size <= style.size * LARGER) return null
  const rank = style.larger.findIndex((other) => size >= other - 0.3)
  return Math.min(6, 1 + (rank < 0 ? style.larger.length : rank))
}
