/** What an optimistic save gives: the row as saved, or the row that is there now (null: it is gone). Nothing was overwritten. */
export type Saved<Row> = { saved: Row; conflict?: undefined } | { saved?: undefined; conflict: Row | null }

export async function savedOr<Row>(
  row: Row | undefined,
  current: () => Promise<Row | null>,
): Promise<Saved<Row>> {
  return row === undefined ? { conflict: await current() } : { saved: row }
}
