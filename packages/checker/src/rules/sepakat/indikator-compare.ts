import type { RuleFinding } from '../../engine/rule.ts'
import type { Facts, FactTable } from '../../facts/types.ts'
import { likeness, squeezed } from '../../facts/words.ts'
import { unanswered } from '../../promises/pairings.ts'
import { tableName } from '../cells.ts'
import { type IndicatorRow, indicatorRows, sameIndicator } from '../indicators.ts'
import { isBroken } from '../table-parts.ts'

export interface IndicatorList {
  facts: Facts
  table: FactTable
  rows: IndicatorRow[]
}

/** Promised but not listed, listed in other words, listed but never promised. */
export function compareIndicators(
  facts: Facts,
  agreement: IndicatorList,
  list: IndicatorList,
): RuleFinding[] {
  const whole = !isBroken(agreement.facts, agreement.table) && !isBroken(facts, list.table)
  const shared = {
    confidence: agreement.table.confidence * list.table.confidence * (whole ? 1 : 0.6),
    arithmetic: null,
  }
  const where = agreement.facts === facts ? tableName(agreement.table) : agreement.facts.file
  const here = tableName(list.table)
  const elsewhere =
    list.table.role === 'pengukuran'
      ? facts.tables.filter((table) => table.role === 'pengukuran').flatMap(indicatorRows)
      : list.rows
  // A measurement answers each promise by a row of its own; another list may name several in one.
  const unmet =
    list.table.role === 'pengukuran' && whole
      ? unanswered(agreement.rows, elsewhere)
      : agreement.rows.filter((row) => !elsewhere.some((other) => isNear(row.label, other.label)))
  const missing = unmet.filter((row) => !elsewhere.some((other) => holds(other.label, row.label)))
  const added = list.rows.filter((row) => !agreement.rows.some((other) => isNear(row.label, other.label)))
  const placeOf = (row: IndicatorRow) => ({ position: row.row.position, facts: agreement.facts })
  // As many lost as added: each was put in another's place.
  const swapped = missing.length === added.length
  const lost = missing.map((row, at): RuleFinding => {
    const instead = swapped ? added[at] : undefined
    return {
      ...shared,
      message: instead
        ? `Indikator pada ${here} tertulis “${instead.label}”, padahal pada ${where} “${row.label}”.`
        : `Indikator “${row.label}” tercantum pada ${where}, tetapi tidak ada pada ${here}.`,
      at: instead ? instead.row.position : list.table.position,
      stated: instead?.label ?? 'tidak ada',
      expected: row.label,
      related: [placeOf(row)],
      key: `${row.label} hilang`,
      // A list of indicators may leave one out on purpose; a measurement may not.
      ...(instead || list.table.role === 'pengukuran' ? {} : { severity: 'warning' as const }),
    }
  })
  const extra = (swapped ? [] : added.filter((row) => !saidOutside(facts, row))).map(
    (row): RuleFinding => ({
      ...shared,
      message: `Indikator “${row.label}” ada pada ${here}, tetapi tidak tercantum pada ${where}.`,
      at: row.row.position,
      stated: row.label,
      expected: null,
      related: [{ position: agreement.table.position, facts: agreement.facts }],
      key: `${row.label} tambahan`,
      severity: 'warning',
    }),
  )
  // An indikator that stands on both sides as it is, was not reworded.
  const open = agreement.rows.filter(
    (row) => !list.rows.some((other) => sameIndicator(row.label, other.label)),
  )
  const changed = list.rows.flatMap((row): RuleFinding[] => {
    if (agreement.rows.some((other) => sameIndicator(row.label, other.label))) return []
    const match = open.find((other) => isNear(other.label, row.label))
    if (!match || holds(row.label, match.label) || sameLead(row.label, match.label)) return []
    const message = `Indikator pada ${here} berbunyi “${row.label}”, padahal pada ${where} “${match.label}”.`
    return [
      {
        ...shared,
        message,
        at: row.row.position,
        stated: row.label,
        expected: match.label,
        related: [placeOf(match)],
        key: `${match.label} berubah`,
        severity: 'warning',
      },
    ]
  })
  return [...lost, ...extra, ...changed]
}

const OUTSIDE = /\btidak (?:ter|di)?(?:muat|cantum|masuk|janjikan|perjanjikan)\w*\b/i

/** A report that says itself that an indicator is not in its agreement, names it in the sentence. */
function saidOutside({ sentences }: Facts, { label }: IndicatorRow): boolean {
  return sentences.some(({ text }) => OUTSIDE.test(text) && holds(text, label))
}

/** One cell into which two indicators ran together. */
export function holds(cell: string, label: string): boolean {
  const one = squeezed(label)
  return one.length > 15 && squeezed(cell).includes(one)
}

/** The same indikator in other words: most of its words are shared. */
export function isNear(a: string, b: string): boolean {
  return sameIndicator(a, b) || likeness(a, b) >= 0.7 || sameLead(a, b)
}

function sameLead(a: string, b: string): boolean {
  return (a.includes(':') || b.includes(':')) && sameIndicator(leadOf(a), leadOf(b))
}

/** `Tersusunnya dokumen perencanaan: 1. Renja 2. …`: what it lists may stand in rows of its own elsewhere. */
function leadOf(label: string): string {
  const lead = /^([^:]{20,}?)\s*:/.exec(label)?.[1]
  return lead ?? label
}
