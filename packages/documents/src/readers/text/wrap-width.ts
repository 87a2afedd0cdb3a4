/** Lines that nobody wrapped stand in wrapped texts too, such as a title from the cover: at most one in so many. */
const OVERLONG = 12
const WIDEST = 130
const NARROWEST = 50

/** The width a text was wrapped at by its writer, or null when its lines are whole paragraphs. */
export function wrapWidth(lines: readonly string[]): number | null {
  const lengths = lines.map((line) => line.trim().length).filter((length) => length > 0)
  if (lengths.length < 3) return null
  lengths.sort((a, b) => b - a)
  const widths = lengths.slice(0, 1 + Math.floor(lengths.length / OVERLONG))
  return widths.find((width) => isWidthOf(lengths, width)) ?? null
}

/** Wrapped lines come close to the width: a fifth of all, since headings and last lines are short. */
function isWidthOf(lengths: readonly number[], width: number): boolean {
  if (width > WIDEST || width < NARROWEST) return false
  return lengths.filter((length) => length <= width && length > width - 16).length * 5 >= lengths.length
}

/** The line was broken because the next word did not fit. */
export function isWrapped(line: string, next: string, width: number): boolean {
  const word = next.trim().split(/\s/, 1)[0] ?? ''
  const { length } = line.trimEnd()
  return length <= width && length + 1 + word.length > width
}
