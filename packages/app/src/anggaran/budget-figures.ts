import { type BudgetSum, formatPercent } from '@akuntabel/domain'
import { type MoneyView, moneyView } from '../view/figure.ts'

export interface BudgetFigures {
  pagu: MoneyView
  realisasi: MoneyView
  sisa: MoneyView
  /** Part of the pagu that may not be spent yet; null: none. */
  blokir: MoneyView | null
  persenText: string
}

export function figures(sum: BudgetSum): BudgetFigures {
  return {
    pagu: moneyView(sum.pagu),
    realisasi: moneyView(sum.realisasi),
    sisa: moneyView(sum.sisa),
    blokir: sum.blokir === 0n ? null : moneyView(sum.blokir),
    persenText: formatPercent(sum.persen),
  }
}
