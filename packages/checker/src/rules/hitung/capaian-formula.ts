import type { FactRow, Facts, FactTable } from '../../facts/types.ts'
import { tokens } from '../../facts/words.ts'
import { codeOf } from '../../told/codes.ts'

/** `(2 x target - realisasi) / target`, `(2 - realisasi/target)`, `1 + (1 - realisasi/target)`, `target - (realisasi - target)`. */
const LESS =
  /\(?\s*2\s*[x×*]?\s*target\s*[-–−]\s*realisasi|\(\s*2\s*[-–−]\s*\(?realisasi\s*[/:]\s*target|1\s*\+\s*\(\s*1\s*[-–−]\s*realisasi|target\s*[-–−]\s*\(\s*realisasi\s*[-–−]\s*target/i
/** What stands before these has a formula of its own. */
const APART =
  /;|\b(?:sedangkan|sementara|adapun|dibagi(?: dengan)? target)\b|realisasi\s*[/:]\s*target\s*[x×*]/i
const CODES =
  /\b(\p{Lu}{1,4})[\s.-]?(\d{1,2}(?:\.\d{1,2})*)((?:\s*,\s*(?:dan\s+)?|\s+dan\s+)\d{1,2}(?:\.\d{1,2})*(?![\d%,.]))*/gu
const RANGE = /\d\s*(?:s\.?\s?d\.?|sampai|hingga|-|–)\s*(?:\p{Lu}{1,4}[\s.-]?)?\d/u

/** Codes of the indikator that a sentence gives the formula of less-is-better; null where none is told. */
export function lessIsBetter(facts: Facts): ReadonlySet<string> | null {
  const codes = facts.sentences.flatMap(({ text }) => {
    const at = LESS.exec(text)?.index
    if (at === undefined) return []
    const clause = text.slice(0, at).split(APART).at(-1) ?? ''
    return RANGE.test(clause) ? [] : [...clause.matchAll(CODES)].flatMap(codesIn)
  })
  return codes.length === 0 ? null : new Set(codes)
}

/** `IKU 4, 6, dan 8`: the letters go on. */
function codesIn([whole, letters = '']: RegExpMatchArray): string[] {
  return [...whole.matchAll(/\d{1,2}(?:\.\d{1,2})*/g)].map(([number]) =>
    tokens(`${letters} ${number}`).join(' '),
  )
}

/** Which way the row is counted by what the text says; null where it says nothing of it. */
export function toldWay(
  less: ReadonlySet<string> | null,
  table: FactTable,
  row: FactRow,
): 'less' | 'more' | null {
  const code = less === null ? null : codeOf(table, row)
  if (less === null || code === null) return null
  return less.has(code.mark) ? 'less' : 'more'
}
