import type { RenstraNodeKind } from './kinds.ts'

/** A row of a plan with its funding by year, and the row it stands under, counted from 0. */
export interface FundedRow {
  kind: RenstraNodeKind
  parent: number | null
  pendanaan: readonly (bigint | null)[]
}

/** What a row was given in a year beside what the rows of one kind under it were given together. */
export interface FundingDifference {
  at: number
  /** Counted from 0. */
  year: number
  kind: RenstraNodeKind
  own: bigint
  below: bigint
  /** Own less below: left open above zero, exceeded below it. */
  selisih: bigint
}

/**
 * Compares the funding of each row with the sum of each kind of rows under it. Units: whole rupiah. Source: the tables of
 * funding of a Renstra, which print a program's funding and that of its sasaran apart. Example: a program of 100 with
 * kegiatan of 40 and 61 → below 101, selisih −1. Edge: a row without funding of its own counts as what stands under it;
 * where either side has none there is nothing to compare. Error: none.
 */
export function fundingBelow(rows: readonly FundedRow[]): FundingDifference[] {
  const children = new Map<number, number[]>()
  for (const [at, { parent }] of rows.entries())
    if (parent !== null) children.set(parent, [...(children.get(parent) ?? []), at])
  const given = (at: number, year: number): bigint | null => {
    const own = rows[at]?.pendanaan[year] ?? null
    return own ?? sum((children.get(at) ?? []).map((child) => given(child, year)))
  }
  return rows.flatMap((row, at) => {
    const kinds = Map.groupBy(children.get(at) ?? [], (child) => rows[child]?.kind as RenstraNodeKind)
    return row.pendanaan.flatMap((own, year) =>
      [...kinds].flatMap(([kind, parts]): FundingDifference[] => {
        const below = sum(parts.map((child) => given(child, year)))
        if (own === null || below === null) return []
        return [{ at, year, kind, own, below, selisih: own - below }]
      }),
    )
  })
}

/** Null where nothing was given. */
function sum(amounts: readonly (bigint | null)[]): bigint | null {
  const given = amounts.filter((amount) => amount !== null)
  return given.length === 0 ? null : given.reduce((total, amount) => total + amount, 0n)
}
