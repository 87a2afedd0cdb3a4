/** The first letters of a line say what it is. */
export type LineKind = 'blank' | 'rule' | 'fence' | 'pipe' | 'tab' | 'prose'

export function lineKind(line: string): LineKind {
  const bare = line.trim()
  if (bare === '') return 'blank'
  if (/^(?:-{3,}|\*{3,}|_{3,}|={3,})$/.test(bare)) return 'rule'
  if (/^(?:```|~~~)/.test(bare)) return 'fence'
  if (/^\|.*\|$/.test(bare) || (bare.match(/(?<!\\)\|/g)?.length ?? 0) >= 2) return 'pipe'
  return line.includes('\t') ? 'tab' : 'prose'
}

export function isPipeRule(line: string): boolean {
  return /^\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?$/.test(line.trim())
}
