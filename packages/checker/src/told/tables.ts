import type { RuleFinding } from '../engine/rule.ts'
import type { FactTable } from '../facts/types.ts'
import { tableName } from '../rules/cells.ts'
import { isWholeYear } from '../rules/indicators.ts'
import { fits } from './compare.ts'
import type { ToldModel } from './model.ts'
import type { Known, Subject } from './types.ts'

/** Rows that two tables tell alike, before a row they tell otherwise is one of theirs. */
const ALIKE = 3

interface Twice {
  subject: Subject
  one: Known
  other: Known
}

/** What was reached in one year, told by the row of one table and otherwise by the same row of another. */
export function tableFindings(model: ToldModel): RuleFinding[] {
  const twice = model.subjects.flatMap((subject) => twiceIn(model, subject))
  return [
    ...Map.groupBy(twice, ({ one, other }) => `${one.table.position.block} ${other.table.position.block}`),
  ].flatMap(([, all]) => {
    const apart = all.filter(({ one, other }) => !agrees(one, other))
    const alike = all.length - apart.length
    return alike < ALIKE || apart.length * 3 > alike ? [] : apart.map(finding)
  })
}

/** The first table measures the year, the second goes over years. */
function twiceIn({ own, broken }: ToldModel, subject: Subject): Twice[] {
  if (own === null) return []
  const reached = subject.known.filter(
    ({ role, year, period, kind }) =>
      period === null && kind !== 'rupiah' && year === own && (role === 'realisasi' || role === null),
  )
  const measured = reached.filter(({ table, role }) => role === 'realisasi' && isMeasure(table))
  const series = reached.filter(({ table }) => isSeries(table) && !broken.has(table))
  const [one, ...others] = measured
  const tables = new Set(series.map(({ table }) => table))
  return one === undefined || others.length > 0 || tables.size !== series.length
    ? []
    : series.filter(({ table }) => table !== one.table).map((other) => ({ subject, one, other }))
}

function isMeasure(table: FactTable): boolean {
  return table.role === 'pengukuran' && isWholeYear(table)
}

/** What was reached in several years, where the head or the title says so. */
function isSeries({ caption, columns }: FactTable): boolean {
  const years = new Set(columns.flatMap(({ year }) => year ?? []))
  return (
    years.size >= 2 &&
    /\brealisasi\b/i.test([caption ?? '', ...columns.map(({ header }) => header)].join(' '))
  )
}

function agrees(one: Known, other: Known): boolean {
  return fits(one, other) || fits(other, one)
}

function finding({ subject, one, other }: Twice): RuleFinding {
  return {
    message: `Realisasi “${subject.name.slice(0, 100)}” tertulis ${other.text} pada ${tableName(other.table)}, padahal ${one.text} pada ${tableName(one.table)}.`,
    at: other.cell.position,
    stated: other.text,
    expected: one.text,
    arithmetic: null,
    related: [{ position: one.cell.position }],
    key: `${subject.key} dua tabel`,
    confidence: 0.9 * Math.min(one.table.confidence, other.table.confidence),
  }
}
