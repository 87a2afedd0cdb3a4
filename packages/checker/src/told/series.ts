import { aboutOf } from './attach.ts'
import type { ToldModel } from './model.ts'
import { wholeTable } from './scope.ts'
import type { Known, Statement } from './types.ts'

export type By = 'year' | 'period'

export interface Wanted {
  by: By
  /** Where the word stands that speaks of the row. */
  at: number
}

const LEAST = 3

/** A row over years or parts of the year, in order: the one the sentence names, else the sums of the table it is about. */
export function seriesOf(model: ToldModel, statement: Statement, { by, at }: Wanted): Known[] | null {
  const last = statement.named.findLast(({ end }) => end <= at)
  const [only, ...others] = aboutOf(statement)
  if (!last && others.length > 0) return null
  const subject = last?.subject ?? only
  const rows = subject ? subject.known : wholesOf(model, statement, by)
  const tables = [...Map.groupBy(rows.filter(isOf(by)), ({ table }) => table).values()].filter(
    (cells) => cells.length >= LEAST && new Set(cells.map((one) => one[by])).size === cells.length,
  )
  const [cells, ...more] = tables
  return cells && more.length === 0
    ? cells.toSorted((a, b) => String(a[by]).localeCompare(String(b[by]), 'id', { numeric: true }))
    : null
}

function isOf(by: By): (one: Known) => boolean {
  return (one) =>
    (by === 'year' ? one.year !== null && one.period === null : one.period !== null) &&
    one.role !== 'target' &&
    one.role !== 'capaian'
}

function wholesOf(model: ToldModel, statement: Statement, by: By): Known[] {
  const fits = (one: Known) =>
    isOf(by)(one) && (by === 'period' || one.table.columns.some(({ year }) => year !== null))
  return wholeTable(model, statement, fits)
}
