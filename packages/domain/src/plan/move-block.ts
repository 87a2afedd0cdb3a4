/** A row of a tree that is kept as a list, with the row it stands under (from 0); null at the top. */
export interface BlockRow {
  parent: number | null
}

/**
 * The order of a tree's rows after one of them, with all that stands under it, changed places with the row of its own level
 * above or below. Units: none. Source: none. Example: `[T1, S1, S2, T2]`, T2 up → `[T2, T1, S1, S2]`. Edge: null where there is
 * none to change places with, or no such row. Error: none.
 */
export function moveBlock(
  rows: readonly BlockRow[],
  { at, arah }: { at: number; arah: 'naik' | 'turun' },
): number[] | null {
  const row = rows[at]
  if (row === undefined) return null
  const level = rows.flatMap(({ parent }, place) => (parent === row.parent ? [place] : []))
  const here = level.indexOf(at)
  const [first, second] = arah === 'naik' ? [level[here - 1], at] : [at, level[here + 1]]
  if (first === undefined || second === undefined) return null
  const end = endOf(rows, second)
  const all = rows.map((_, place) => place)
  return [...all.slice(0, first), ...all.slice(second, end), ...all.slice(first, second), ...all.slice(end)]
}

/** Behind the last row that stands under a row, at any depth. */
function endOf(rows: readonly BlockRow[], at: number): number {
  const inside = new Set([at])
  let end = at + 1
  while (end < rows.length && inside.has(rows[end]?.parent ?? -1)) {
    inside.add(end)
    end += 1
  }
  return end
}
