/** The width a text was wrapped at by its writer, or null when its lines are whole paragraphs. */
export function wrapWidth(lines: readonly string[]): number | null {
  const lengths = lines.map((line) => line.trim().length).filter((length) => length > 0)
  if (lengths.length < 3) return null
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0)
  if (longest > 130 || longest < 50) return null
  const nearFull = lengths.filter((length) => length > longest - 16).length
  return nearFull * 5 >= lengths.length ? longest : null
}

/** The line was broken because the next word did not fit. */
export function isWrapped(line: string, next: string, width: number): boolean {
  const word = next.trim().split(/\s/, 1)[0] ?? ''
  return line.trimEnd().length + 1 + word.length > width
}
