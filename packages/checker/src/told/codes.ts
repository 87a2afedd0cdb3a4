import type { FactRow, FactTable } from '../facts/types.ts'
import { likeness, tokens } from '../facts/words.ts'

const LETTERS = /^\p{Lu}{1,4}[\s.-]?\d{1,2}(?:\.\d{1,2})*$/u
const DIGITS = /^\d{1,2}\.\d{1,2}$/
const NUMBERED = /^(?:iku|ikk|iks|iksk|iksp|ikp|ikt)$/i

export interface RowCode {
  /** As words of a sentence: `sp 1 1`, `indikator 5 2`, `iku 4`. */
  mark: string
  /** Other tables may give the same code to another thing. */
  weak: boolean
}

/** What the code or number of a row is called in sentences: `SP 1.1` as it stands, 5.2 as `indikator 5.2`, 4 under `IKU` as `IKU 4`. */
export function codeOf({ columns }: FactTable, row: FactRow): RowCode | null {
  for (const [at, cell] of row.cells.entries()) {
    const text = cell.text.trim()
    const header = columns[at]?.header.trim() ?? ''
    if (NUMBERED.test(header) && /^\d{1,2}$/.test(text))
      return { mark: `${header.toLowerCase()} ${text}`, weak: false }
    if (cell.role !== 'kode' && cell.role !== 'nomor') continue
    if (LETTERS.test(text))
      return { mark: tokens(text.replace(/(?<=\p{L})(?=\d)/u, ' ')).join(' '), weak: true }
    if (DIGITS.test(text) && columns.some(({ role }) => role === 'indikator'))
      return { mark: `indikator ${tokens(text).join(' ')}`, weak: true }
  }
  return null
}

/** Rows of one weak code are one thing where their names are alike, or a table has the code in place of the name. */
export function alike<T extends { names: { key: string } }>(rows: readonly T[], mark: string): T[] {
  const longest = rows.reduce((a, b) => (b.names.key.length > a.names.key.length ? b : a))
  return rows.filter(
    ({ names: { key } }) =>
      key === mark || key === longest.names.key || likeness(key, longest.names.key) >= 0.6,
  )
}
