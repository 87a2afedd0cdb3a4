import { Decimal as Base } from 'decimal.js'

/**
 * Decimal arithmetic of the whole program: 40 significant digits, half away from zero, never exponent notation.
 * Computed figures stay exact to 40 digits; they are rounded once, when printed (docs/domain.md §1).
 */
export const Decimal = Base.clone({
  precision: 40,
  rounding: Base.ROUND_HALF_UP,
  toExpNeg: -60,
  toExpPos: 60,
})
export type Decimal = Base
