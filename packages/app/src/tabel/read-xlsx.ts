import { Decimal } from '@akuntabel/domain'
import readWorkbook from 'read-excel-file/universal'

/** A number of a cell, kept apart from text that looks like one. */
export type SheetCell = string | Decimal

export type SheetRow = SheetCell[]

/** Every sheet of a workbook, in its order; a cell without anything is `''`. */
export async function unzippedSheets(bytes: Uint8Array): Promise<SheetRow[][]> {
  const blob = new Blob([new Uint8Array(bytes)])
  // A cell keeps every digit it was written with: never through a binary fraction.
  const sheets = await readWorkbook(blob, { parseNumber: (digits) => new Decimal(digits) })
  return sheets.map(({ data }) => data.map((row) => row.map(cellOf)))
}

function cellOf(cell: unknown): SheetCell {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Decimal) return cell
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  return String(cell).trim()
}
