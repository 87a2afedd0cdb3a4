import { type BudgetSum, formatPercent } from '@akuntabel/domain'
import { type MoneyView, moneyOrNull, moneyView } from '../view/figure.ts'

export interface BudgetFigures {
  pagu: MoneyView
  /** Null: nothing below was entered. */
  realisasi: MoneyView | null
  sisa: MoneyView | null
  /** Part of the pagu that may not be spent yet; null: none. */
  blokir: MoneyView | null
  persenText: string
}

export function figures(sum: BudgetSum): BudgetFigures {
  return {
    pagu: moneyView(sum.pagu),
    realisasi: moneyOrNull(sum.realisasi),
    sisa: moneyOrNull(sum.sisa),
    blokir: sum.blokir === 0n ? null : moneyView(sum.blokir),
    persenText: formatPercent(sum.persen),
  }
}
