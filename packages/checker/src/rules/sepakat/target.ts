import type { Rule, RuleFinding } from '../../engine/rule.ts'
import { sameFigure } from '../../facts/interval.ts'
import type { FactCell, Facts, FactTable } from '../../facts/types.ts'
import { squeezed } from '../../facts/words.ts'
import { hasFigure, holdsSeveral, rowName, tableName } from '../cells.ts'
import { type IndicatorRow, indicatorRows, isWholeYear, sameIndicator } from '../indicators.ts'
import { sameYear } from '../same-year.ts'
import { plannedFindings } from './target-planned.ts'

export const rule: Rule = {
  id: 'sepakat/target',
  severity: 'error',
  meaning: 'Target satu indikator berbeda antara perjanjian kinerja, pengukuran, dan dokumen lain.',
  tags: ['reviu:substansi-1', 'reviu:format-2'],
  check: (facts, all) => {
    const anchors = all
      .filter((other) => other === facts || sameYear(other, facts))
      .flatMap((other) => entriesOf(other))
    const entries = entriesOf(facts)
    const found = entries.flatMap((entry) => checkEntry(entry, anchors))
    // Against another file once per indikator is enough.
    const elsewhere = new Set<string>()
    const once = found.filter((one) => {
      const name = `${one.key} ${one.stated}`
      const again = elsewhere.has(name)
      if (one.related[0]?.facts !== facts) elsewhere.add(name)
      return !again
    })
    return [...once, ...plannedFindings(facts)]
  },
}

interface Entry extends IndicatorRow {
  facts: Facts
  table: FactTable
}

function entriesOf(facts: Facts): Entry[] {
  return facts.tables
    .filter(
      (table) =>
        (table.role === 'pk' || table.role === 'pengukuran' || table.role === 'iku') &&
        (isWholeYear(table) || hasQuarters(table)),
    )
    .flatMap((table) => indicatorRows(table).map((row) => ({ ...row, facts, table })))
}

const QUARTER = /\b(?:tw|triwulan)\.?\s*(?:iv|i{1,3}|[1-4])\b/i

/** The year's target beside those of its quarters. */
function hasQuarters({ columns, role }: FactTable): boolean {
  const quarters = columns.filter(({ header }) => QUARTER.test(header))
  const years = columns.filter((column) => column.role === 'target' && !QUARTER.test(column.header))
  return (
    role === 'pk' &&
    quarters.length === 4 &&
    years.length === 1 &&
    quarters.every((one) => one.role !== 'target')
  )
}

/** Against the agreement: a PK of its own comes first, then the first table that names the indikator. */
function checkEntry(entry: Entry, anchors: readonly Entry[]): RuleFinding[] {
  const named = anchors.filter(
    (other) => other.table !== entry.table && other.target?.text && sameIndicator(other.label, entry.label),
  )
  const agreement = named.find(
    (other) => other.facts.document.kind === 'pk' && other.table.role === 'pk' && entry.facts !== other.facts,
  )
  const first =
    agreement ??
    named.find(
      (other) => other.facts === entry.facts && other.table.position.block < entry.table.position.block,
    )
  if (!first?.target || !entry.target || entry.target.text === '' || sameTarget(first.target, entry.target))
    return []
  const where = first.facts === entry.facts ? tableName(first.table) : first.facts.file
  return [
    {
      message: `Target ${rowName(entry.row)} tertulis ${entry.target.text} pada ${tableName(entry.table)}, padahal ${first.target.text} pada ${where}.`,
      at: entry.target.position,
      stated: entry.target.text,
      expected: first.target.text,
      arithmetic: null,
      related: [{ position: first.target.position, facts: first.facts }],
      key: `${entry.label} target`,
      confidence: entry.table.confidence * first.table.confidence,
    },
  ]
}

/** Figures by value, the sign `%` apart; words as written. */
function sameTarget(a: FactCell, b: FactCell): boolean {
  if (hasFigure(a) && hasFigure(b)) {
    // A target is set, not measured: with as many digits it is the same number.
    const digits = a.figure.ulp.eq(b.figure.ulp)
    return digits ? a.figure.value.eq(b.figure.value) : sameFigure(a.figure, b.figure)
  }
  return holdsSeveral(a) || holdsSeveral(b) || squeezed(a.text) === squeezed(b.text)
}
