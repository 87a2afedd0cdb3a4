import { sql } from 'kysely'
import type { Reader } from '../context/transaction.ts'
import { type OfficeRules, rulesOf } from './office-rules.ts'
import { type Grid, gridOf } from './pengukuran-grid.ts'
import type { PkPeriod } from './pk.ts'

export interface OfficeYear extends OfficeRules {
  /** Null where the year has no PK. */
  grid: Grid | null
}

/** An office with its law and everything measured in a year, in one statement; null where there is no such office. */
export async function officeYear(tx: Reader, period: PkPeriod): Promise<OfficeYear | null> {
  const { rows } = await sql<OfficeYear>`select ${rulesOf(period.tahun)}, (${gridOf(period)}) as grid
    from unit u where u.unit_code = ${period.unit}`.execute(tx)
  return rows[0] ?? null
}
