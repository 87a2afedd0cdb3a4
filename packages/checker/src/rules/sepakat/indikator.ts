import type { Rule } from '../../engine/rule.ts'
import type { Facts } from '../../facts/types.ts'
import { indicatorRows, isWholeYear } from '../indicators.ts'
import { sameYear } from '../same-year.ts'
import { compareIndicators, type IndicatorList, isNear } from './indikator-compare.ts'

export const rule: Rule = {
  id: 'sepakat/indikator',
  severity: 'error',
  meaning: 'Indikator pengukuran tidak sama dengan indikator yang diperjanjikan.',
  check: (facts, all) =>
    agreementsFor(facts, all).flatMap((agreement) => {
      const main = measurementOf(facts, agreement)
      return main ? compareIndicators(facts, agreement, main) : []
    }),
}

/** Tables of agreement: those of a PK given beside the report, else the report's own. */
function agreementsFor(facts: Facts, all: readonly Facts[]): IndicatorList[] {
  const lists = (from: Facts) =>
    from.tables
      .filter((table) => table.role === 'pk' && isWholeYear(table))
      .map((table) => ({ facts: from, table, rows: indicatorRows(table) }))
  const others = all
    .filter((other) => other !== facts && other.document.kind === 'pk' && sameYear(other, facts))
    .flatMap(lists)
  return (others.length > 0 ? others : lists(facts)).filter((list) => list.rows.length >= 2)
}

/** The measurement that answers an agreement: the table sharing most of its indicators, at least half. */
function measurementOf(facts: Facts, agreement: IndicatorList): IndicatorList | null {
  const lists = facts.tables
    .filter((table) => table.role === 'pengukuran' && isWholeYear(table) && table !== agreement.table)
    .map((table) => ({ facts, table, rows: indicatorRows(table) }))
    .map((list) => ({
      list,
      shared: agreement.rows.filter((row) => list.rows.some((other) => isNear(row.label, other.label)))
        .length,
    }))
    .sort((a, b) => b.shared - a.shared)
  const best = lists[0]
  return best && best.shared * 2 >= agreement.rows.length && best.shared >= 2 ? best.list : null
}
