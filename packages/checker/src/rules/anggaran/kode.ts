import { parseKode } from '@akuntabel/domain/notation'
import type { Rule, RuleFinding } from '../../engine/rule.ts'
import type { FactRow, FactTable } from '../../facts/types.ts'
import { tableName } from '../cells.ts'
import { codeFinding } from './kode-finding.ts'
import { twoNames } from './kode-names.ts'

export const rule: Rule = {
  id: 'anggaran/kode',
  severity: 'error',
  meaning: 'Kode anggaran ganda, berada di bawah induk yang salah, atau bernama dua.',
  tags: ['reviu:format-6'],
  needs: ['anggaran'],
  check: (facts) => {
    const tables = facts.tables.filter((table) => table.role === 'anggaran')
    return [...tables.flatMap((table) => [...twice(table), ...misplaced(table)]), ...twoNames(facts)]
  },
}

/** The same output in two rows of one table. */
function twice(table: FactTable): RuleFinding[] {
  return table.rows.flatMap((row) => {
    const first = table.rows.find((other) => other.kode === row.kode)
    const reading = parseKode(row.kode ?? '')
    if (row.kode === null || !first || first.index === row.index || !reading.ok) return []
    if (reading.value.tingkat === 'program' || !row.cells.some((cell) => cell.figure)) return []
    const message = `Kode ${row.kode} tertulis dua kali pada ${tableName(table)}.`
    return [
      codeFinding(row, {
        message,
        stated: `${row.kode} ${row.label}`,
        expected: null,
        first,
        key: `${row.kode} ganda`,
      }),
    ]
  })
}

/** An output under the row of another kegiatan. */
function misplaced(table: FactTable): RuleFinding[] {
  let above: FactRow | null = null
  return table.rows.flatMap((row) => {
    const reading = parseKode(row.kode ?? '')
    if (!reading.ok || row.kode === null) return []
    if (reading.value.tingkat === 'program') above = null
    if (reading.value.tingkat === 'kegiatan') above = row
    if (reading.value.tingkat !== 'output' && reading.value.tingkat !== 'kro') return []
    const parent: FactRow | null = above
    if (parent === null || parent.kode === reading.value.kegiatan) return []
    const message = `Kode ${row.kode} berada di bawah kegiatan ${parent.kode}, padahal milik kegiatan ${reading.value.kegiatan}.`
    return [
      codeFinding(row, {
        message,
        stated: row.kode,
        expected: reading.value.kegiatan,
        first: parent,
        key: `${row.kode} induk`,
      }),
    ]
  })
}
