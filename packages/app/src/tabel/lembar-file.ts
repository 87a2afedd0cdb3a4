import { stringify } from 'csv-stringify/sync'
import writeWorkbook from 'write-excel-file/universal'
import { TABEL_TYPES, type TabelFile } from './tabel-file.ts'
import { HEAD, plainText } from './write-tabel.ts'

/** A cell as a page shows it: empty, text, a figure with the decimals it is printed with, or a day. */
export type LembarCell =
  | null
  | string
  /** `angka` has a point; of a percentage it is what stands before the sign. */
  | { angka: string; desimal: number; persen: boolean }
  | { tanggal: string }

/** A table of a page. */
export interface Lembar {
  judul: string
  kepala: LembarCell[][]
  baris: LembarCell[][]
}

/** The table as a file with real values: figures a spreadsheet adds up, days it sorts, and nothing it would calculate. */
export async function lembarFile(
  lembar: Lembar,
  { format, nama }: { format: 'xlsx' | 'csv'; nama: string },
): Promise<TabelFile> {
  const bytes = format === 'xlsx' ? await xlsx(lembar) : new TextEncoder().encode(csv(lembar))
  return { name: `${nama}.${format}`, type: TABEL_TYPES[format], bytes }
}

async function xlsx({ judul, kepala, baris }: Lembar): Promise<Uint8Array> {
  const head = kepala.map((row) => row.map((cell) => ({ ...xlsxCell(cell), ...HEAD })))
  const body = baris.map((row) => row.map(xlsxCell))
  const width = Math.max(0, ...[...kepala, ...baris].map((row) => row.length))
  const columns = Array.from({ length: width }, (_, at) => ({ width: widthOf(at, [...kepala, ...baris]) }))
  const sheet =
    judul
      .replace(/[[\]:*?/\\']/g, ' ')
      .trim()
      .slice(0, 31) || 'Tabel'
  const file = writeWorkbook([{ data: [...head, ...body], sheet, columns, stickyRowsCount: kepala.length }])
  return new Uint8Array(await (await file.toBlob()).arrayBuffer())
}

function xlsxCell(cell: LembarCell) {
  if (cell === null || cell === '') return null
  if (typeof cell === 'string') return { value: plainText(cell), type: String }
  if ('tanggal' in cell)
    return { value: new Date(`${cell.tanggal}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy' }
  const decimals = cell.desimal > 0 ? `.${'0'.repeat(cell.desimal)}` : ''
  return cell.persen
    ? { value: Number(`${cell.angka}e-2`), type: Number, format: `0${decimals}%` }
    : { value: Number(cell.angka), type: Number, format: `#,##0${decimals}` }
}

/** As long as its longest line, within what a screen holds. */
function widthOf(at: number, rows: readonly LembarCell[][]): number {
  const lengths = rows.map((row) => (row[at] == null ? 0 : textOf(row[at]).length))
  return Math.min(60, Math.max(8, ...lengths) + 2)
}

function csv({ kepala, baris }: Lembar): string {
  const lines = [...kepala, ...baris].map((row) => row.map((cell) => (cell === null ? '' : textOf(cell))))
  return stringify(lines, { delimiter: ';', bom: true, record_delimiter: '\r\n' })
}

/** A figure with the comma a spreadsheet in Indonesian reads, a day as ISO; text that would be calculated begins with a quote. */
function textOf(cell: NonNullable<LembarCell>): string {
  if (typeof cell === 'string') return /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  if ('tanggal' in cell) return cell.tanggal
  return cell.angka.replace('.', ',') + (cell.persen ? '%' : '')
}
