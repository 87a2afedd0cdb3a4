/**
 * A way around from a point back to itself. Units: none. Source: docs/domain.md §8, components that name indicators.
 * Example: IKU-1 → IKU-2, IKU-2 → IKU-1, from IKU-1 → [IKU-1, IKU-2, IKU-1]. Edge: a circle that the start is no part of is
 * not its own. Error: none gives null.
 */
export function cycleFrom(start: string, edges: ReadonlyMap<string, readonly string[]>): string[] | null {
  const seen = new Set<string>()
  function walk(at: string, path: string[]): string[] | null {
    for (const next of edges.get(at) ?? []) {
      if (next === start) return [...path, next]
      if (seen.has(next)) continue
      seen.add(next)
      const found = walk(next, [...path, next])
      if (found !== null) return found
    }
    return null
  }
  return walk(start, [start])
}

/**
 * Points in such an order that each comes after those it needs. Units: none. Source: docs/domain.md §8.
 * Example: A needs B → B, A. Edge: what is in a circle comes in the order given; points nobody listed are left out.
 * Error: none.
 */
export function neededFirst(
  points: readonly string[],
  edges: ReadonlyMap<string, readonly string[]>,
): string[] {
  const ordered: string[] = []
  const entered = new Set<string>()
  function enter(at: string): void {
    if (entered.has(at)) return
    entered.add(at)
    for (const needed of edges.get(at) ?? []) enter(needed)
    if (points.includes(at)) ordered.push(at)
  }
  for (const point of points) enter(point)
  return ordered
}
