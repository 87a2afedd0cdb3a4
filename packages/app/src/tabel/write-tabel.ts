import { stringify } from 'csv-stringify/sync'
import writeWorkbook from 'write-excel-file/universal'
import type { Tabel, TabelColumn, TabelFormat, TabelRow } from './tabel.ts'

/** A table as a file that `readTabel` takes back unchanged. Of the same rows JSON and CSV are the same bytes. */
export async function writeTabel(
  tabel: Tabel,
  rows: readonly TabelRow[],
  format: TabelFormat,
): Promise<Uint8Array> {
  if (format === 'xlsx') return writeXlsx(tabel, rows)
  return new TextEncoder().encode(format === 'csv' ? writeCsv(tabel, rows) : writeJson(tabel, rows))
}

function writeJson({ jenis, columns }: Tabel, rows: readonly TabelRow[]): string {
  const baris = rows.map((row) => Object.fromEntries(columns.map(({ key }) => [key, row[key] ?? ''])))
  return `${JSON.stringify({ jenis, baris }, null, 2)}\n`
}

/** For a spreadsheet in Indonesian, which divides by semicolons; a cell it would calculate is made text. */
function writeCsv({ columns }: Tabel, rows: readonly TabelRow[]): string {
  const lines = [
    columns.map(({ label }) => label),
    ...rows.map((row) => columns.map(({ key }) => row[key] ?? '')),
  ]
  return stringify(lines, { delimiter: ';', bom: true, record_delimiter: '\r\n', escape_formulas: true })
}

async function writeXlsx(tabel: Tabel, rows: readonly TabelRow[]): Promise<Uint8Array> {
  const { columns, judul, petunjuk } = tabel
  const head = columns.map(({ label }) => ({ value: label, ...HEAD }))
  const body = rows.map((row) => columns.map((column) => cellOf(row[column.key] ?? '', column)))
  const notes = [
    [{ value: `Cara mengisi tabel ${judul}`, ...HEAD }],
    ...petunjuk.map((sentence) => [{ value: sentence, wrap: true }]),
    [null],
    ...columns.map(({ label, hint }) => [{ value: `${label}: ${hint}`, wrap: true }]),
  ]
  const file = writeWorkbook([
    { data: [head, ...body], sheet: judul, columns: columns.map(widthOf), stickyRowsCount: 1 },
    { data: notes, sheet: 'Petunjuk', columns: [{ width: 90 }] },
  ])
  return new Uint8Array(await (await file.toBlob()).arrayBuffer())
}

/** Of the row with the names of columns. */
export const HEAD = { fontWeight: 'bold', backgroundColor: '#e4eef0', wrap: true } as const

/** Money as a number, so that a spreadsheet can add it up; everything else as text, which it never calculates. */
function cellOf(text: string, { as }: TabelColumn) {
  if (text === '') return null
  const number = Number(text.replaceAll('.', '').replace(',', '.'))
  if (as === 'teks' || !Number.isFinite(number)) return { value: plainText(text), type: String }
  return { value: number, type: Number, format: as === 'uang' ? '#,##0' : '#,##0.######' }
}

/**
 * The library looks a text up in a plain object and writes a broken cell for a word every object has, such as
 * `constructor`; a blank behind it makes it another word, and readers drop it.
 */
export function plainText(text: string): string {
  return text in {} ? `${text} ` : text
}

function widthOf({ as, key }: TabelColumn): { width: number } {
  return { width: as === 'teks' ? (key === 'kode' ? 22 : 60) : 22 }
}
