/**
 * The cheapest one-to-one assignment of rows to columns (Hungarian method, by the square of the fewer times the more); the
 * index of each row's column, or null for a row left over.
 */
export function assign(costs: readonly (readonly number[])[]): (number | null)[] {
  const columns = Math.max(0, ...costs.map((row) => row.length))
  if (costs.length <= columns) return assignFew(costs, columns)
  const turned = Array.from({ length: columns }, (_, column) => costs.map((row) => row[column] ?? 0))
  const rows = assignFew(turned, costs.length)
  const result = new Array<number | null>(costs.length).fill(null)
  rows.forEach((row, column) => {
    if (row !== null) result[row] = column
  })
  return result
}

/** No more rows than columns: each row finds one. */
function assignFew(costs: readonly (readonly number[])[], columns: number): (number | null)[] {
  const rows = costs.length
  const size = columns
  const cost = (row: number, column: number) => costs[row]?.[column] ?? 0
  // Potentials u, v and the row matched to each column, numbered from 1; 0 stands for none.
  const u = new Array<number>(rows + 1).fill(0)
  const v = new Array<number>(size + 1).fill(0)
  const match = new Array<number>(size + 1).fill(0)
  for (let row = 1; row <= rows; row++) {
    const way = new Array<number>(size + 1).fill(0)
    const least = new Array<number>(size + 1).fill(Number.POSITIVE_INFINITY)
    const used = new Array<boolean>(size + 1).fill(false)
    match[0] = row
    let column = 0
    do {
      used[column] = true
      const from = match[column] ?? 0
      let delta = Number.POSITIVE_INFINITY
      let next = 0
      for (let to = 1; to <= size; to++) {
        if (used[to]) continue
        const reduced = cost(from - 1, to - 1) - (u[from] ?? 0) - (v[to] ?? 0)
        if (reduced < (least[to] ?? 0)) {
          least[to] = reduced
          way[to] = column
        }
        if ((least[to] ?? 0) < delta) {
          delta = least[to] ?? 0
          next = to
        }
      }
      for (let to = 0; to <= size; to++) {
        if (used[to]) {
          const matched = match[to] ?? 0
          u[matched] = (u[matched] ?? 0) + delta
          v[to] = (v[to] ?? 0) - delta
        } else least[to] = (least[to] ?? 0) - delta
      }
      column = next
    } while (match[column] !== 0)
    while (column !== 0) {
      const previous = way[column] ?? 0
      match[column] = match[previous] ?? 0
      column = previous
    }
  }
  const result = new Array<number | null>(rows).fill(null)
  for (let column = 1; column <= size; column++) {
    const row = (match[column] ?? 0) - 1
    if (row >= 0) result[row] = column - 1
  }
  return result
}
