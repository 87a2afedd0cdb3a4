import { sameFigure } from '../../facts/interval.ts'
import type { Facts, Quantity } from '../../facts/types.ts'
import { isFormerMoney } from '../../quantities/former-money.ts'
import type { ScopedQuantity } from '../../quantities/scoped.ts'

/** Money of a whole plan: no table of one year says it. */
const OVER_YEARS =
  /^[^.;]{0,20}\b(?:selama|untuk|dalam)\s+(?:kurun\s+)?(?:waktu\s+)?(?:(?:dua|tiga|empat|lima|[2-9])\s*(?:\([a-z]+\)\s*)?tahun|periode|20\d\d\s*[-–])/i

/** The sentence goes on to several years. */
export function isOverYears({ sentence, at, figure }: Quantity): boolean {
  return OVER_YEARS.test(sentence.slice((at ?? 0) + figure.text.length))
}

interface Reading {
  claim: Quantity
  known: ScopedQuantity
  /** Everything that stands or follows in the scope of the claim. */
  stated: readonly ScopedQuantity[]
}

/** Asked before a claim is called wrong: may the sentence mean something else that the document also says? */
export function otherReading(facts: Facts, { claim, known, stated }: Reading): boolean {
  if (stated.some(({ quantity }) => sameFigure(quantity.figure, claim.figure))) return true
  // What follows from two totals that differ may follow from either.
  const derived = stated.filter(({ measure, from }) => measure === claim.measure && from !== null)
  if (known.from !== null && derived.length > 1) return true
  return (
    claim.what === 'satker' &&
    claim.figure.unit === 'rupiah' &&
    (isPart(facts, claim) || isFormerMoney(facts, claim.figure.value.toNumber()))
  )
}

/** Money that some table prints: a programme, a revision, a grant; then the sentence speaks of that. */
export function isPart(facts: Facts, { figure }: Quantity): boolean {
  return facts.tables.some((table) =>
    table.rows.some((row) =>
      row.cells.some(
        (cell) =>
          cell.figure !== null &&
          cell.figure.unit === 'rupiah' &&
          !cell.figure.value.isZero() &&
          sameFigure(cell.figure, figure),
      ),
    ),
  )
}
