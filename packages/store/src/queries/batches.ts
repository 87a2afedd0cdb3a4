/** The protocol counts parameters in 16 bits. */
const MOST_PARAMETERS = 60_000

/** Rows in as few statements as the protocol allows; none for no rows. */
export function batches<Row extends object>(rows: readonly Row[]): Row[][] {
  const columns = Math.max(1, new Set(rows.flatMap((row) => Object.keys(row))).size)
  const size = Math.floor(MOST_PARAMETERS / columns)
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, i) => rows.slice(i * size, (i + 1) * size))
}
