import { parse } from 'csv-parse/sync'
import type { SheetRow } from './read-xlsx.ts'

const DELIMITERS = [';', '\t', ','] as const

/** Also what was copied out of a spreadsheet. The delimiter is the one that divides the first line most. */
export function readCsv(text: string): SheetRow[] {
  const head = text.replace(/^\ufeff/, '').split(/\r?\n/, 1)[0] ?? ''
  const parts = (delimiter: string): number => head.split(delimiter).length
  const delimiter = DELIMITERS.toSorted((a, b) => parts(b) - parts(a))[0] as string
  const rows: string[][] = parse(text, { delimiter, bom: true, relaxColumnCount: true, relaxQuotes: true })
  return rows.map((row) => row.map((cell) => withoutGuard(cell.trim())))
}

/** What `writeCsv` puts before a cell that a spreadsheet would calculate. */
function withoutGuard(cell: string): string {
  return /^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell
}
