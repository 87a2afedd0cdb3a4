import type { Rule, RuleFinding } from '../../engine/rule.ts'
import type { CountFact, Facts, FactTable } from '../../facts/types.ts'
import { squeezed } from '../../facts/words.ts'
import { tableName } from '../cells.ts'
import { codesIn } from '../table-codes.ts'
import { listFindings } from './hitungan-list.ts'

export const rule: Rule = {
  id: 'hitung/hitungan',
  severity: 'error',
  meaning: 'Banyaknya sesuatu yang disebut tidak sama dengan banyaknya yang tercantum.',
  check: (facts) => [...facts.counts.flatMap((count) => checkCount(facts, count)), ...listFindings(facts)],
}

/** How far below a sentence its table may stand. */
const NEAR = 6

function checkCount(facts: Facts, count: CountFact): RuleFinding[] {
  const near = /\b(?:tabel|sebagai|di ?bawah|ini)\b.{0,12}\b(?:berikut|ini)\b|\bberikut\b\s*:?$/i.test(
    count.sentence,
  )
  const below = near ? nextTable(facts, count.position.block) : undefined
  if (count.noun === 'sasaran' || count.noun === 'indikator')
    return below ? compare(count, below, rowsOf(below, count.noun)) : []
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
    ? compare(count, table, found, table === below ? undefined : 0.6)
    : []
}

function compare(count: CountFact, table: FactTable, found: number, confidence = 1): RuleFinding[] {
  if (found === 0 || found === count.count) return []
  return [
    {
      message: `Disebut ${count.count} ${count.noun}, padahal ${tableName(table)} memuat ${found} ${count.noun}.`,
      at: count.position,
      stated: `${count.count} ${count.noun}`,
      expected: `${found} ${count.noun}`,
      arithmetic: null,
      related: [{ position: table.position }],
      key: `${count.noun} ${count.sentence.slice(0, 80)}`,
      confidence: confidence * table.confidence,
    },
  ]
}

function nextTable(facts: Facts, block: number): FactTable | undefined {
  const next = facts.tables.find((table) => table.position.block > block)
  return next && next.position.block - block <= NEAR ? next : undefined
}

/** Rows that name an indikator, or different sasaran; 0 when the table names none. */
function rowsOf(table: FactTable, noun: 'sasaran' | 'indikator'): number {
  const column = table.columns.findIndex((role) => role.role === noun)
  if (column < 0 || !['pk', 'pengukuran', 'iku', 'target-tahunan'].includes(table.role)) return 0
  const texts = table.rows.flatMap((row) => {
    const cell = row.cells[column]
    return cell && !cell.inherited && cell.text !== '' && !row.isTotal && !row.isMean
      ? [squeezed(cell.text)]
      : []
  })
  return noun === 'sasaran' ? new Set(texts).size : texts.length
}
