import type { RuleFinding } from '../../engine/rule.ts'
import type { Facts, FactTable } from '../../facts/types.ts'
import { unanswered } from '../../promises/pairings.ts'
import { tableName } from '../cells.ts'
import { chapterOf } from '../susunan/report-chapter.ts'
import { isBroken } from '../table-parts.ts'
import { holds, type IndicatorList } from './indikator-compare.ts'

/**
 * An agreement that no measurement answers: fewer than half of its indicators are measured anywhere in the report,
 * though the report measures as many. The worse the mismatch, the louder it must be said.
 */
export function unmeasuredFindings(
  facts: Facts,
  agreement: IndicatorList,
  measurements: readonly IndicatorList[],
): RuleFinding[] {
  const measured = measurements.flatMap(({ rows }) => rows)
  const [first] = measurements
  if (!first || measured.length < agreement.rows.length) return []
  const lost = unanswered(agreement.rows, measured).filter(
    ({ label }) => !measured.some((other) => holds(other.label, label)),
  )
  const answered = agreement.rows.length - lost.length
  // Nothing in common: the two may be of different levels.
  const whole = measured.length >= agreement.rows.length
  const sure =
    whole && answered > 0 && !isBroken(facts, first.table) && !isBroken(agreement.facts, agreement.table)
  const where = agreement.facts === facts ? tableName(agreement.table) : agreement.facts.file
  return lost.map(({ label, row }) => ({
    message: `Indikator “${label}” diperjanjikan pada ${where}, tetapi tidak diukur pada ${tableName(first.table)}.`,
    at: first.table.position,
    stated: 'tidak ada',
    expected: label,
    arithmetic: null,
    related: [{ position: row.position, facts: agreement.facts }],
    key: `${label} hilang`,
    confidence: agreement.table.confidence * first.table.confidence * (sure ? 1 : 0.6),
  }))
}

/** Less than this may be an example or the money of an agreement. */
const LEAST = 3

/** A report with a chapter of its own for what was reached, and no table in it that measures anything. */
export function nothingMeasured(facts: Facts, agreements: readonly IndicatorList[]): RuleFinding[] {
  // A plan of activities is an agreement of nobody.
  const own = agreements.filter(({ table }) => !table.columns.some(({ role }) => role === 'kegiatan'))
  const [longest] = own.toSorted((a, b) => b.rows.length - a.rows.length)
  if (!longest) return []
  const { facts: from, table, rows } = longest
  const chapter = chapterOf(facts)
  if (chapter === null || facts.tables.some(measures) || rows.length < LEAST) return []
  const where = from === facts ? tableName(table) : from.file
  return [
    {
      message: `${rows.length} indikator diperjanjikan pada ${where}, tetapi laporan ini tidak memuat satu tabel pun yang mengukurnya.`,
      at: chapter.position,
      stated: 'tidak ada pengukuran',
      expected: `${rows.length} indikator diukur`,
      arithmetic: null,
      related: [{ position: table.position, facts: from }],
      key: 'tidak ada yang diukur',
      // They may be measured in words, or in a picture.
      confidence: 0.6,
    },
  ]
}

/** Figures of what was reached, not money and not a list of what was done. */
function measures({ role, columns, rows }: FactTable): boolean {
  return (
    role === 'pengukuran' ||
    columns.some(
      ({ role: column, money }, at) =>
        (column === 'realisasi' || column === 'capaian') &&
        !money &&
        rows.some(({ cells }) => /\d/.test(cells[at]?.text ?? '') && (cells[at]?.text.length ?? 0) <= 24),
    )
  )
}

/** KPU and its Sekretariat each have an agreement of their own. */
export function sameEntity(one: FactTable, other: FactTable): boolean {
  const ofSekretariat = ({ caption, heading }: FactTable) =>
    /\bsekretariat\b/i.test(`${caption ?? ''} ${heading ?? ''}`)
  return ofSekretariat(one) === ofSekretariat(other)
}
