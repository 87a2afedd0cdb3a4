import type { Facts, FactTable } from '../facts/types.ts'
import { partAbove } from '../rules/table-parts.ts'
import { knownFigures } from './known.ts'
import { statementsOf } from './statements.ts'
import { indexOf, subjectsOf } from './subjects.ts'
import type { Known, Statement, Subject } from './types.ts'

/** What the tables know and what the sentences say, each number with the row it is about. */
export interface ToldModel {
  facts: Facts
  /** The report's own year. */
  own: number | null
  known: readonly Known[]
  /** Tables that a page may have broken: what they hold is not all. */
  broken: ReadonlySet<FactTable>
  /** Tables of one row. */
  single: ReadonlySet<FactTable>
  /** Rows of sums below the tables. */
  totals: readonly Known[]
  subjects: readonly Subject[]
  statements: readonly Statement[]
}

const KNOWN = new WeakMap<Facts, ToldModel>()

/** Computed once per document, in time by its length. */
export function toldOf(facts: Facts): ToldModel {
  const cached = KNOWN.get(facts)
  if (cached !== undefined) return cached
  const known = knownFigures(facts)
  const subjects = subjectsOf(known)
  const model: ToldModel = {
    facts,
    own: facts.document.tahun,
    known,
    broken: brokenIn(facts),
    single: new Set(facts.tables.filter(isOnlyRow)),
    totals: known.filter(({ row }) => row.isTotal),
    subjects,
    statements: statementsOf(facts, indexOf(subjects)),
  }
  KNOWN.set(facts, model)
  return model
}

function isOnlyRow(table: FactTable): boolean {
  return table.rows.filter(({ label }) => /\p{L}{3}/u.test(label)).length === 1
}

function brokenIn(facts: Facts): Set<FactTable> {
  return new Set(
    facts.tables.flatMap((table) => {
      const above = partAbove(facts, table)
      return above === null ? [] : [above, table]
    }),
  )
}
