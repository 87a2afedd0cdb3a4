import { type Decimal, formatNumber, formatPercent } from '@akuntabel/domain/notation'
import { divide, type Interval, rangeOf, scale, subtract } from '../facts/interval.ts'
import type { Facts, Figure, Measure, Quantity } from '../facts/types.ts'

/** What a figure is about: two quantities of one scope must agree. */
export interface Scope {
  /** `satker`, a code, or the plain words of a row. */
  subject: string
  year: number | null
}

export interface ScopedQuantity {
  measure: Measure
  scope: Scope
  quantity: Quantity
  /** The figures it follows from, where no cell prints it: what is left of a pagu, the share of it that was spent. */
  from: [pagu: Quantity, realisasi: Quantity] | null
}

/** Every figure of tables and sentences under its scope, and what follows from pagu and realisasi of one row. */
export function scopedQuantities(facts: Facts): ScopedQuantity[] {
  const printed = facts.quantities.map((quantity) => ({ ...scoped(quantity), from: null }))
  return [...printed, ...derived(facts)]
}

function scoped(quantity: Quantity) {
  return { measure: quantity.measure, scope: { subject: quantity.what, year: quantity.year }, quantity }
}

function derived({ quantities, tables }: Facts): ScopedQuantity[] {
  const rows = Map.groupBy(
    quantities.filter(({ source, table }) => source === 'tabel' && tables[table ?? -1]?.role === 'anggaran'),
    ({ table, position, year, what }) => `${table}|${position.row}|${year}|${what}`,
  )
  return [...rows.values()].flatMap((row): ScopedQuantity[] => {
    const [pagu, realisasi] = [only(row, 'pagu'), only(row, 'realisasi')]
    if (!pagu || !realisasi) return []
    const [whole, spent] = [rangeOf(pagu.figure), rangeOf(realisasi.figure)]
    const ratio = divide(spent, whole)
    const share = ratio === null ? null : scale(ratio, 100)
    const rest = figureOf(subtract(whole, spent), 'rupiah', (value) => formatNumber(value, { digits: 0 }))
    const from: [Quantity, Quantity] = [pagu, realisasi]
    const confidence = pagu.confidence * realisasi.confidence
    return [
      { ...scoped({ ...pagu, measure: 'sisa', figure: rest, confidence }), from },
      ...(share === null
        ? []
        : [
            {
              ...scoped({
                ...pagu,
                measure: 'persen-serapan' as const,
                figure: figureOf(share, 'persen', formatPercent),
                confidence,
              }),
              from,
            },
          ]),
    ]
  })
}

/** Null also where a row has several. */
function only(row: readonly Quantity[], measure: Measure): Quantity | null {
  const found = row.filter((quantity) => quantity.measure === measure)
  return found.length === 1 ? (found[0] ?? null) : null
}

function figureOf({ low, high }: Interval, unit: Figure['unit'], print: (value: Decimal) => string): Figure {
  const value = low.plus(high).div(2)
  const ulp = value.times(0)
  return { value, low, high, ulp, unit, text: print(value), satuan: null, clean: true, confidence: 1 }
}
