import { Decimal } from '@akuntabel/domain'
import type { SheetCell, SheetRow } from './read-xlsx.ts'
import { type FileRow, MAX_TABEL_ROWS, type Tabel, type TabelColumn, type TabelReading } from './tabel.ts'
import { writtenDigits } from './written-digits.ts'

/** Titles and notes may stand above the heads of the columns. */
const HEAD_WITHIN = 20

/** The rows below the heads of the first sheet that has them all; other columns and empty rows are left out. */
export function rowsUnderHead(tabel: Tabel, sheets: SheetRow[][]): TabelReading {
  for (const sheet of sheets) {
    const at = sheet.slice(0, HEAD_WITHIN).findIndex((row) => columnsIn(row, tabel) !== null)
    const places = columnsIn(sheet[at] ?? [], tabel)
    if (places === null) continue
    const rows = sheet
      .slice(at + 1)
      .map((row, below): FileRow => ({ nomor: at + below + 2, cells: cellsOf(row, tabel, places) }))
      .filter(({ cells }) => Object.values(cells).some((cell) => cell !== ''))
    if (rows.length > MAX_TABEL_ROWS) return { ok: false, sentence: `Paling banyak ${MAX_TABEL_ROWS} baris.` }
    return { ok: true, rows }
  }
  const heads = tabel.columns.map(({ label }) => label).join(', ')
  return { ok: false, sentence: `Kepala kolom tidak ditemukan. Tabel ${tabel.judul} berkolom ${heads}.` }
}

/** Where each column stands; null where one is missing. */
function columnsIn(row: SheetRow, tabel: Tabel): Map<string, number> | null {
  const heads = row.map((cell) => plain(String(cell)))
  const places = new Map(tabel.columns.map(({ key, label }) => [key, heads.indexOf(plain(label))]))
  const missing = tabel.columns.some(({ key, optional }) => !optional && places.get(key) === -1)
  return missing ? null : places
}

function plain(label: string): string {
  return label.toLowerCase().replace(/\s+/g, ' ').trim()
}

function cellsOf(row: SheetRow, { columns }: Tabel, places: Map<string, number>): Record<string, string> {
  return Object.fromEntries(
    columns.map((column) => [column.key, textOf(row[places.get(column.key) ?? -1] ?? '', column)]),
  )
}

/** A number of a spreadsheet as people type it here: `90,91`; in a column of text as it stands. */
function textOf(cell: SheetCell, { as }: TabelColumn): string {
  if (!(cell instanceof Decimal)) return cell
  const digits = writtenDigits(cell)
  return as === 'teks' ? digits : digits.replace('.', ',')
}
