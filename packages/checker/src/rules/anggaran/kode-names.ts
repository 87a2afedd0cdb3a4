import type { RuleFinding } from '../../engine/rule.ts'
import type { FactRow, Facts } from '../../facts/types.ts'
import { distance, likeness } from '../../facts/words.ts'
import { rowName } from '../cells.ts'
import { codeFinding } from './kode-finding.ts'

/** One code, two names that share hardly a word. */
export function twoNames(facts: Facts): RuleFinding[] {
  const first = new Map<string, FactRow>()
  return facts.tables.flatMap((table) =>
    table.role !== 'anggaran'
      ? []
      : table.rows.flatMap((row) => {
          if (row.kode === null || row.label.length < 5) return []
          const known = first.get(row.kode)
          if (!known) first.set(row.kode, row)
          if (!known || likeness(known.label, row.label) >= 0.4 || distance(known.label, row.label) <= 0.3)
            return []
          const message = `Kode ${row.kode} bernama ${rowName({ ...row, kode: null })}, padahal sebelumnya ${rowName({ ...known, kode: null })}.`
          return [
            {
              ...codeFinding(row, {
                message,
                stated: row.label,
                expected: known.label,
                first: known,
                key: `${row.kode} nama`,
              }),
              severity: 'warning' as const,
            },
          ]
        }),
  )
}
