import { type RawBuilder, sql } from 'kysely'
import type { Reader } from '../context/transaction.ts'
import { type OfficeRules, rulesOf } from './office-rules.ts'
import { type Grid, gridOf } from './pengukuran-grid.ts'
import type { PkPeriod } from './pk.ts'

export interface OfficeYear extends OfficeRules {
  tahun: number
  /** Null where the year has no PK. */
  grid: Grid | null
}

/**
 * An office with its law and everything measured in a year, in one statement, as the JSON text of an `OfficeYear`: who
 * has seen the same text before need not read it again. Null where there is no such office.
 */
export async function officeYear(tx: Reader, period: PkPeriod): Promise<string | null> {
  const { rows } = await officeYearQuery(period).execute(tx)
  return rows[0]?.answer ?? null
}

/** Printed in `office-year.sql`: each page of an office asks it. */
export function officeYearQuery(period: PkPeriod): RawBuilder<{ answer: string }> {
  return sql`select row_to_json(year)::text as answer from (
      select ${rulesOf(period.tahun)}, ${period.tahun}::int as tahun, (${gridOf(period)}) as grid
      from unit u where u.unit_code = ${period.unit}
    ) year`
}
