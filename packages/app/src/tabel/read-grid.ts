import { Decimal } from '@akuntabel/domain'
import { z } from 'zod'
import { decodeText } from './decode-text.ts'
import { readCsv } from './read-csv.ts'
import { type SheetRow, unzippedSheets } from './read-xlsx.ts'
import { writtenDigits } from './written-digits.ts'

/** Text as it stands, or the digits of a number. */
export type GridCell = string | { angka: string }

/** The rows of a table whose columns nobody knows beforehand. */
export type GridReading = { ok: true; rows: GridCell[][] } | { ok: false; sentence: string }

export const MAX_GRID_ROWS = 30_000
const MAX_GRID_COLUMNS = 200

/** Told apart by content, whatever the file is called. An XLSX file must have been measured before. */
export async function readGrid(bytes: Uint8Array): Promise<GridReading> {
  if (bytes.byteLength === 0) return refused('Berkas kosong. Pilih berkas lain.')
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return gridOf(longest(await unzippedSheets(bytes)))
  const kind = OTHERS.find(({ begins }) => begins.every((byte, at) => bytes[at] === byte))
  if (kind !== undefined) return refused(`Berkas ini ${kind.name}, bukan tabel. ${AGAIN}`)
  if (bytes.includes(0)) return refused(`Berkas ini bukan tabel. ${AGAIN}`)
  const text = decodeText(bytes)
  if (/^\s*[{[]/.test(text)) return readObjects(text)
  if (/^\s*<(!doctype|html|\?xml|table)/i.test(text))
    return refused(`Berkas ini halaman web, bukan tabel. ${AGAIN}`)
  return gridOf(readCsv(text))
}

const AGAIN = 'Simpan ulang sebagai XLSX atau CSV, lalu unggah lagi.'

const OTHERS = [
  { name: 'PDF', begins: [0x25, 0x50, 0x44, 0x46] },
  { name: 'XLS lama', begins: [0xd0, 0xcf, 0x11, 0xe0] },
  { name: 'gambar', begins: [0x89, 0x50, 0x4e, 0x47] },
  { name: 'gambar', begins: [0xff, 0xd8, 0xff] },
]

function refused(sentence: string): GridReading {
  return { ok: false, sentence }
}

/** Reports carry their rows on one sheet; others hold notes. */
function longest(sheets: SheetRow[][]): SheetRow[] {
  return sheets.reduce<SheetRow[]>((most, sheet) => (sheet.length > most.length ? sheet : most), [])
}

function gridOf(sheet: SheetRow[]): GridReading {
  if (sheet.length > MAX_GRID_ROWS)
    return refused(`Paling banyak ${MAX_GRID_ROWS} baris. Bagi menjadi beberapa berkas.`)
  if (sheet.some((row) => row.length > MAX_GRID_COLUMNS))
    return refused(`Paling banyak ${MAX_GRID_COLUMNS} kolom.`)
  const rows = sheet.map((row) =>
    row.map((cell) => (cell instanceof Decimal ? { angka: writtenDigits(cell) } : cell)),
  )
  return { ok: true, rows }
}

/** Also one without bounds, `1e400`, which is refused at its cell. */
const number = z.custom<number>((value) => typeof value === 'number')
const cell = z.union([z.string(), number, z.boolean(), z.null()])

/** A list of objects as web services give it; their names are the heads. */
function readObjects(text: string): GridReading {
  const list = listIn(parsed(text))
  const read = z
    .array(z.map(z.string(), cell))
    .min(1)
    .safeParse(Array.isArray(list) ? list.map(entriesOf) : [])
  if (!read.success)
    return refused('Berkas JSON ini bukan daftar baris. Ekspor ulang dari MonSAKTI, lalu unggah lagi.')
  const heads = [...new Set(read.data.flatMap((row) => [...row.keys()]))]
  const rows = read.data.map((row) => heads.map((head) => cellOf(row.get(head) ?? null)))
  if (rows.length >= MAX_GRID_ROWS || heads.length > MAX_GRID_COLUMNS)
    return gridOf(Array(MAX_GRID_ROWS + 1).fill([]))
  return { ok: true, rows: [heads, ...rows] }
}

/** Its own names alone: every object also answers to `constructor` and `__proto__`. Null: no row. */
function entriesOf(row: unknown): Map<string, unknown> | null {
  const named = row !== null && typeof row === 'object' && !Array.isArray(row)
  return named ? new Map(Object.entries(row)) : null
}

function cellOf(value: z.output<typeof cell>): GridCell {
  if (typeof value === 'number') return { angka: writtenDigits(new Decimal(value)) }
  return value === null ? '' : String(value).trim()
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Some services wrap their list in one property. */
function listIn(value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value
  const lists = Object.values(value).filter(Array.isArray)
  return lists.length === 1 ? lists[0] : value
}
