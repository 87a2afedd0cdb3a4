import type { Rule, RuleFinding } from '../../engine/rule.ts'
import type { CountFact, Facts, FactTable } from '../../facts/types.ts'
import { toldFindings } from '../../told/told-findings.ts'
import { codesIn } from '../table-codes.ts'
import { listFindings, repeatedNounFindings } from './hitungan-list.ts'
import { reachedFindings } from './hitungan-reached.ts'
import { checkRows, checkWhole, compare, nextTable, rowsOf } from './hitungan-tables.ts'

export const rule: Rule = {
  id: 'hitung/hitungan',
  severity: 'error',
  meaning: 'Banyaknya sesuatu yang disebut tidak sama dengan banyaknya yang tercantum.',
  tags: ['reviu:mekanisme-5'],
  check: (facts) => [
    ...facts.counts.flatMap((count) => checkCount(facts, count)),
    ...listFindings(facts),
    ...repeatedNounFindings(facts),
    ...reachedFindings(facts),
    ...toldFindings(facts, 'hitung/hitungan'),
  ],
}

function checkCount(facts: Facts, count: CountFact): RuleFinding[] {
  const near = /\b(?:tabel|sebagai|di ?bawah|ini)\b.{0,12}\b(?:berikut|ini)\b|\bberikut\b\s*:?$/i.test(
    count.sentence,
  )
  const below = near ? nextTable(facts, count.position.block) : undefined
  if (count.noun === 'sasaran' || count.noun === 'indikator') {
    return below
      ? compare(count, { facts, table: below, found: rowsOf(below, count.noun) })
      : checkWhole(facts, count, count.noun)
  }
  if (count.noun === 'orang' || count.noun === 'langkah') return checkRows(facts, count)
  if (count.noun !== 'program' && count.noun !== 'kegiatan' && count.noun !== 'output') return []
  return checkCodes(facts, count, below)
}

/** Programmes, kegiatan and outputs: as many as the budget tables have codes for, when these agree. */
function checkCodes(facts: Facts, count: CountFact, below: FactTable | undefined): RuleFinding[] {
  const kind = count.noun as 'program' | 'kegiatan' | 'output'
  const tables = facts.tables.filter((table) => table.role === 'anggaran' && codesIn(table)[kind].size > 0)
  const table = below && tables.includes(below) ? below : tables[0]
  if (!table || /\b(?:renstra|rencana strategis|nasional)\b/i.test(count.sentence)) return []
  const found = codesIn(table)[kind].size
  if (tables.some((other) => codesIn(other)[kind].size === count.count)) return []
  return table === below || tables.length === 1
    ? compare(count, { facts, table, found, confidence: table === below ? 1 : 0.6 })
    : []
}
