import type { RuleFinding } from '../../engine/rule.ts'
import type { FactRow, Facts, FactTable } from '../../facts/types.ts'
import { distance, likeness } from '../../facts/words.ts'
import { rowName, tableName } from '../cells.ts'
import { codeFinding } from './kode-finding.ts'

/** `3355.003` among `3355.EAA.994`: the form before 2021, the KRO is missing. */
export function mixedForms(table: FactTable): RuleFinding[] {
  const outputs = table.rows.filter((row) => row.kode !== null && /^\d{4}\./.test(row.kode))
  const old = outputs.filter((row) => /^\d{4}\.\d{3}$/.test(row.kode ?? ''))
  if (old.length === 0 || old.length * 4 > outputs.length) return []
  return old.map((row) => {
    const message = `Kode ${row.kode} tidak memuat KRO, padahal kode lain pada ${tableName(table)} memuatnya.`
    return {
      ...codeFinding(row, {
        message,
        stated: row.kode ?? '',
        expected: null,
        first: null,
        key: `${row.kode} bentuk`,
      }),
      severity: 'warning' as const,
    }
  })
}

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
