import type { Facts, Measure, Quantity } from '../facts/types.ts'

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
}

/** Every figure of tables and sentences under its scope. */
export function scopedQuantities(facts: Facts): ScopedQuantity[] {
  return facts.quantities.map((quantity) => ({
    measure: quantity.measure,
    scope: { subject: quantity.what, year: quantity.year },
    quantity,
  }))
}
