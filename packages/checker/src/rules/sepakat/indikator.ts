import type { Rule } from '../../engine/rule.ts'
import type { Facts, FactTable } from '../../facts/types.ts'
import { indicatorRows, isWholeYear } from '../indicators.ts'
import { sameYear } from '../same-year.ts'
import { compareIndicators, type IndicatorList, isNear } from './indikator-compare.ts'
import { nothingMeasured, sameEntity, unmeasuredFindings } from './indikator-unmeasured.ts'

export const rule: Rule = {
  id: 'sepakat/indikator',
  severity: 'error',
  meaning: 'Indikator pengukuran tidak sama dengan indikator yang diperjanjikan.',
  tags: ['reviu:substansi-1', 'reviu:substansi-4'],
  check: (facts, all) => {
    const agreements = agreementsFor(facts, all)
    return [
      ...nothingMeasured(facts, agreements),
      ...agreements.flatMap((agreement) =>
        (['pk', 'pengukuran', 'iku'] as const).flatMap((role) => {
          const list = answerTo(facts, agreement, role)
          if (list) return compareIndicators(facts, agreement, list)
          if (role !== 'pengukuran') return []
          const lists = listsAfter(facts, agreement, role).filter(({ table }) =>
            sameEntity(agreement.table, table),
          )
          // Of several agreements of one entity, each may belong to another measurement.
          const alone = agreements.filter(({ table }) => sameEntity(table, agreement.table)).length === 1
          return alone ? unmeasuredFindings(facts, agreement, lists) : []
        }),
      ),
    ]
  },
}

/** Tables of agreement: those of a PK given beside the report, else the document's own. */
function agreementsFor(facts: Facts, all: readonly Facts[]): IndicatorList[] {
  const others = all
    .filter(
      (other) =>
        other !== facts &&
        other.document.kind === 'pk' &&
        facts.document.kind !== 'pk' &&
        sameYear(other, facts),
    )
    .flatMap((other) => listsOf(other, 'pk'))
  return (others.length > 0 ? others : listsOf(facts, 'pk')).filter((list) => list.rows.length >= 2)
}

function listsOf(facts: Facts, role: FactTable['role']): IndicatorList[] {
  return facts.tables
    .filter((table) => table.role === role && isWholeYear(table))
    .map((table) => ({ facts, table, rows: indicatorRows(table) }))
}

function listsAfter(facts: Facts, agreement: IndicatorList, role: FactTable['role']): IndicatorList[] {
  return listsOf(facts, role).filter(
    ({ table }) => agreement.facts !== facts || table.position.block > agreement.table.position.block,
  )
}

/** The table of that role that answers the agreement: it shares most of its indicators, at least half of both. */
function answerTo(
  facts: Facts,
  agreement: IndicatorList,
  role: 'pk' | 'pengukuran' | 'iku',
): IndicatorList | null {
  const best = listsAfter(facts, agreement, role)
    .map((list) => ({
      list,
      shared: agreement.rows.filter((row) => list.rows.some((other) => isNear(row.label, other.label)))
        .length,
    }))
    .toSorted((a, b) => b.shared - a.shared)[0]
  if (!best || best.shared < 2) return null
  return best.shared * 2 >= Math.max(agreement.rows.length, role === 'pengukuran' ? 0 : best.list.rows.length)
    ? best.list
    : null
}
