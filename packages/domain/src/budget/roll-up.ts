import { Decimal } from '../number/decimal.ts'

export interface BudgetRow {
  kode: string
  induk: string | null
  /** Rupiah; used of rows without children only. Null: not filled. */
  pagu: bigint | null
  realisasi: bigint | null
  /** Part of the pagu that may not be spent yet; left out: none. */
  blokir?: bigint | null
}

export interface BudgetSum {
  pagu: bigint
  /** What was entered below; null: nothing was, which is not 0. */
  realisasi: bigint | null
  /** Null where nothing was entered as spent. */
  sisa: bigint | null
  blokir: bigint
  /** Realisasi in percent of pagu; null when pagu is 0 or nothing was entered. */
  persen: Decimal | null
  /** False when a pagu below was not filled: the sum holds what is known. */
  complete: boolean
}

/**
 * Sums a budget tree: every parent is the sum of its children on every column.
 * Units: whole rupiah; persen in percent. Source: docs/domain.md §3.
 * Example: 3355 over 994 (1.605.801.000), 007 (9.800.000), 003 (25.635.000) → pagu 1.641.236.000.
 * Edge: figures given on a parent are ignored, so a printed sum can never contradict its rows; a pagu of
 * null adds nothing and makes the sum `complete: false`; realisasi is null where it is null in every row below; pagu 0 →
 * persen null.
 * Error: a code twice, an unknown parent or a circle throws RangeError.
 */
export function rollUp(rows: readonly BudgetRow[]): Map<string, BudgetSum> {
  const byKode = new Map(rows.map((row) => [row.kode, row]))
  if (byKode.size !== rows.length) throw new RangeError('a budget code occurs twice')
  const children = new Map<string, BudgetRow[]>()
  for (const row of rows) {
    if (row.induk === null) continue
    if (!byKode.has(row.induk)) throw new RangeError(`row ${row.kode} has an unknown parent ${row.induk}`)
    const siblings = children.get(row.induk) ?? []
    siblings.push(row)
    children.set(row.induk, siblings)
  }
  const sums = new Map<string, BudgetSum>()
  const visit = (row: BudgetRow, path: ReadonlySet<string>): BudgetSum => {
    const known = sums.get(row.kode)
    if (known !== undefined) return known
    if (path.has(row.kode)) throw new RangeError(`budget rows form a circle at ${row.kode}`)
    const below = children.get(row.kode)
    const inner = new Set(path).add(row.kode)
    const sum = below === undefined ? leaf(row) : add(below.map((child) => visit(child, inner)))
    sums.set(row.kode, sum)
    return sum
  }
  return new Map(rows.map((row) => [row.kode, visit(row, new Set())]))
}

/**
 * Total of a budget: the sum of its top rows. Units: whole rupiah. Source: docs/domain.md §3.
 * Example (2021): pagu 4.103.445.000, realisasi 4.082.850.734 → sisa 20.594.266, `99,5%`.
 * Edge: no rows give pagu 0 and no realisasi. Error: as `rollUp`.
 */
export function total(rows: readonly BudgetRow[]): BudgetSum {
  const sums = rollUp(rows)
  return add(rows.filter((row) => row.induk === null).flatMap((row) => sums.get(row.kode) ?? []))
}

/**
 * Absorption: realisasi in percent of pagu. Units: percent, unrounded. Source: docs/domain.md §3.
 * Example: 2.267.597.337 of 2.286.721.000 → 99.1637…, `99,16%`. Edge: pagu 0, or nothing entered
 * (null), gives null. Error: none.
 */
export function serapan(pagu: bigint, realisasi: bigint | null): Decimal | null {
  return pagu === 0n || realisasi === null
    ? null
    : new Decimal(realisasi.toString()).times(100).div(pagu.toString())
}

function leaf({ pagu, realisasi, blokir }: BudgetRow): BudgetSum {
  return sumOf({ pagu: pagu ?? 0n, realisasi, blokir: blokir ?? 0n, complete: pagu !== null })
}

function add(sums: readonly BudgetSum[]): BudgetSum {
  const column = (name: 'pagu' | 'blokir') => sums.reduce((sum, item) => sum + item[name], 0n)
  const spent = sums.flatMap(({ realisasi }) => realisasi ?? [])
  return sumOf({
    pagu: column('pagu'),
    realisasi: spent.length === 0 ? null : spent.reduce((sum, one) => sum + one),
    blokir: column('blokir'),
    complete: sums.every((item) => item.complete),
  })
}

function sumOf(sum: Omit<BudgetSum, 'sisa' | 'persen'>): BudgetSum {
  const { pagu, realisasi } = sum
  return { ...sum, sisa: realisasi === null ? null : pagu - realisasi, persen: serapan(pagu, realisasi) }
}
