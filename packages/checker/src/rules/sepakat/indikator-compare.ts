import type { RuleFinding } from '../../engine/rule.ts'
import type { Facts, FactTable } from '../../facts/types.ts'
import { distance, likeness } from '../../facts/words.ts'
import { tableName } from '../cells.ts'
import { type IndicatorRow, indicatorRows, sameIndicator } from '../indicators.ts'

export interface IndicatorList {
  facts: Facts
  table: FactTable
  rows: IndicatorRow[]
}

/** Promised but not measured, measured in other words, measured but never promised. */
export function compareIndicators(
  facts: Facts,
  agreement: IndicatorList,
  main: IndicatorList,
): RuleFinding[] {
  const measured = facts.tables.filter((table) => table.role === 'pengukuran').flatMap(indicatorRows)
  const confidence = agreement.table.confidence * main.table.confidence
  const where = agreement.facts === facts ? tableName(agreement.table) : agreement.facts.file
  const missing = agreement.rows.flatMap((row): RuleFinding[] => {
    if (measured.some((other) => isNear(row.label, other.label))) return []
    const message = `Indikator “${row.label}” diperjanjikan pada ${where}, tetapi tidak diukur pada ${tableName(main.table)}.`
    return [
      {
        message,
        at: main.table.position,
        stated: 'tidak ada',
        expected: row.label,
        arithmetic: null,
        related: [{ position: row.row.position, facts: agreement.facts }],
        key: `${row.label} hilang`,
        confidence,
      },
    ]
  })
  const changed = main.rows.flatMap((row): RuleFinding[] => {
    const match = agreement.rows.toSorted(
      (a, b) => distance(a.label, row.label) - distance(b.label, row.label),
    )[0]
    if (!match || sameIndicator(match.label, row.label)) return []
    const related = [{ position: match.row.position, facts: agreement.facts }]
    if (isNear(match.label, row.label)) {
      const message = `Indikator diukur sebagai “${row.label}”, padahal diperjanjikan sebagai “${match.label}”.`
      return [
        {
          message,
          at: row.row.position,
          stated: row.label,
          expected: match.label,
          arithmetic: null,
          related,
          key: `${match.label} berubah`,
          confidence,
          severity: 'warning',
        },
      ]
    }
    const message = `Indikator “${row.label}” diukur, tetapi tidak diperjanjikan pada ${where}.`
    return [
      {
        message,
        at: row.row.position,
        stated: row.label,
        expected: null,
        arithmetic: null,
        related: [],
        key: `${row.label} tambahan`,
        confidence,
        severity: 'warning',
      },
    ]
  })
  return [...missing, ...changed]
}

/** The same indikator in other words: most of its words are shared. */
export function isNear(a: string, b: string): boolean {
  return sameIndicator(a, b) || likeness(a, b) >= 0.7
}
