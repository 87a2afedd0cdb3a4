import type { RuleFinding } from '../../engine/rule.ts'
import { NUMBER_WORDS } from '../../facts/counts.ts'
import type { CountFact, Facts, FactTable } from '../../facts/types.ts'
import { squeezed } from '../../facts/words.ts'
import { tableName } from '../cells.ts'
import { isBroken } from '../table-parts.ts'

/** How far from a sentence its table may stand. */
const NEAR = 6
const WHOLE =
  /\b(?:laporan|lkj(?:ip)?|lakip|lampiran|dokumen|perjanjian|penetapan kinerja)\b.{0,60}\b(?:ini|memuat|mencakup|menetapkan|menyajikan|atas|terdiri)\b/i
/** `Enam indikator kinerja yang ditetapkan dalam Perjanjian Kinerja`. */
const PROMISED =
  /\b(?:sasaran|indikator)(?:\s+\p{L}+){0,2}\s+(?:yang\s+)?(?:telah\s+)?(?:ditetapkan|tercantum|diperjanjikan|dimuat|termuat|tertuang)\s+(?:dalam|pada|oleh)\s+(?:dokumen\s+)?(?:perubahan\s+)?(?:perjanjian|penetapan)\s+kinerja\b/iu
/** `Seluruh enam indikator diukur`: of the whole document without naming it. */
const ALL = new RegExp(
  `\\b(?:seluruh|semua)\\s+(?:\\d{1,3}|${NUMBER_WORDS.toReversed().join('|')})(?:\\s*\\([a-z ]+\\))?\\s+(?:sasaran|indikator)\\b`,
  'i',
)
const PART =
  /\b(?:sasaran|program)\s+(?:ini|tersebut|pertama|kedua|ketiga|keempat|ke-?\d|\d)\b|\bsekretariat\b|\b(?:setiap|masing-masing|sebagian|satu|dari)\s+sasaran\b/i

/** A sentence about the whole document: every table that lists them has another number, and all the same one. */
export function checkWhole(facts: Facts, count: CountFact, noun: 'sasaran' | 'indikator'): RuleFinding[] {
  const whole = WHOLE.test(count.sentence) || PROMISED.test(count.sentence) || ALL.test(count.sentence)
  if (!whole || PART.test(count.sentence)) return []
  const tables = facts.tables.filter(
    (table) => (table.role === 'pk' || table.role === 'pengukuran') && rowsOf(table, noun) > 0,
  )
  const numbers = new Set(tables.map((table) => rowsOf(table, noun)))
  const [table] = tables
  return table && numbers.size === 1 ? compare(count, { facts, table, found: rowsOf(table, noun) }) : []
}

/** People or steps, in the numbered table the sentence points at. */
export function checkRows(facts: Facts, count: CountFact): RuleFinding[] {
  const above = /\bdi ?atas\b/i.test(count.sentence)
  const sop = count.noun === 'langkah' && facts.document.kind === 'sop'
  if (!above && !sop && !/\bberikut\b|\bdi ?bawah\b/i.test(count.sentence)) return []
  const table = above ? tableAbove(facts, count.position.block) : nextTable(facts, count.position.block)
  const column = table?.columns.findIndex((role) => role.role === 'nomor') ?? -1
  if (!table || column < 0 || (count.noun === 'orang' && !listsPeople(table, column))) return []
  const numbers = table.rows
    .filter((row) => !row.isTotal)
    .map((row) => /^(\d{1,3})\.?$/.exec(row.cells[column]?.text ?? '')?.[1])
  if (
    numbers.length < 2 ||
    numbers.some((number, at) => number === undefined || Number(number) <= Number(numbers[at - 1] ?? 0))
  )
    return []
  // A number that is skipped may be a row that was not read.
  const whole = Number(numbers.at(-1)) === numbers.length
  return compare(count, { facts, table, found: numbers.length, confidence: whole ? 1 : 0.6 })
}

/** One person a row: names in their own column, and nothing that counts several people at once. */
function listsPeople({ columns, rows }: FactTable, nomor: number): boolean {
  const counts = columns.some(
    ({ role, header }, at) =>
      at !== nomor &&
      (role === 'jumlah' || /\b(?:jumlah|total|laki|perempuan|orang)\b/i.test(header) || role === 'figure') &&
      rows.some((row) => /^\d{1,4}(?:\s*orang)?$/i.test(row.cells[at]?.text ?? '')),
  )
  return !counts && columns.some(({ header }) => /\b(?:nama|nip)\b/i.test(header))
}

function tableAbove(facts: Facts, block: number): FactTable | undefined {
  const table = facts.tables.findLast((candidate) => candidate.position.block < block)
  return table && block - table.position.block <= NEAR ? table : undefined
}

interface Counted {
  facts: Facts
  table: FactTable
  found: number
  confidence?: number
}

export function compare(count: CountFact, { facts, table, found, confidence = 1 }: Counted): RuleFinding[] {
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
      confidence: confidence * table.confidence * (isBroken(facts, table) ? 0.6 : 1),
    },
  ]
}

export function nextTable(facts: Facts, block: number): FactTable | undefined {
  const next = facts.tables.find((table) => table.position.block > block)
  return next && next.position.block - block <= NEAR ? next : undefined
}

/** Rows that name an indikator, or different sasaran; 0 when the table names none. */
export function rowsOf(table: FactTable, noun: 'sasaran' | 'indikator'): number {
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
