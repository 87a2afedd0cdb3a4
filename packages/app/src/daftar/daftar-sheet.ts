import { formatDate, parseDate } from '@akuntabel/domain'
import { daftarTanggal, historyOf, type Reader } from '@akuntabel/store'
import { readWith } from '../input/sentences.ts'
import { type ListEdit, type ListRow, URUT } from '../lembar/list-sheet.ts'
import type { ListError } from '../lembar/merge-list.ts'
import type { DaftarKind, DaftarYear } from './daftar-kind.ts'

export function columnsOf({ columns }: DaftarKind): string[] {
  return columns.map(({ key }) => key)
}

export function labelsOf({ columns }: DaftarKind): Record<string, string> {
  const labels = columns.map(({ key, label }) => [key, label])
  return { [URUT]: 'Urutan', tanggal: 'Keadaan per tanggal', ...Object.fromEntries(labels) }
}

/** The day a list tells of, where it does; one that is not there yet tells of the year's end. */
export async function daftarHead(
  tx: Reader,
  kind: DaftarKind,
  { unit, tahun }: DaftarYear,
): Promise<ListRow[]> {
  if (!kind.perTanggal) return []
  const tanggal = await daftarTanggal(tx, { unit, jenis: kind.jenis, tahun })
  return [{ id: 'kepala', cells: { tanggal: formatDate(tanggal ?? `${tahun}-12-31`) } }]
}

/** Who saved it last, and when. */
export async function daftarEdit(
  tx: Reader,
  { jenis }: DaftarKind,
  { unit, tahun }: DaftarYear,
): Promise<ListEdit> {
  const [last] = await historyOf(tx, unit, `${jenis}/${tahun}`, 1)
  return { by: last?.actor_name ?? null, at: last === undefined ? null : new Date(last.at) }
}

export function judgeHead([head]: readonly ListRow[], tahun: number): ListError[] {
  if (head === undefined) return []
  const date = parseDate(head.cells.tanggal ?? '')
  if (date?.startsWith(`${tahun}-`)) return []
  return [
    {
      at: 0,
      field: 'tanggal',
      sentence: `Tulis tanggal dalam tahun ${tahun}, contoh: 31 Desember ${tahun}.`,
    },
  ]
}

/** Rows with a cell in every column, empty where nothing was written. */
export function wholeRows(kind: DaftarKind, rows: readonly ListRow[]): ListRow[] {
  const empty = Object.fromEntries(columnsOf(kind).map((key) => [key, '']))
  return rows.map(({ id, cells }) => ({ id, cells: { ...empty, ...cells } }))
}

/** Every cell of a list that is wrong; two rows that are one are told at the later. */
export function judgeDaftar(kind: DaftarKind, rows: readonly ListRow[]): ListError[] {
  const errors: ListError[] = []
  const seen = new Map<string, number>()
  const counts = columnsOf(kind).includes('jumlah')
  for (const [at, { cells }] of wholeRows(kind, rows).entries()) {
    const read = readWith(kind.row, cells)
    if (!read.success)
      for (const { path, message } of read.error.issues)
        errors.push({ at, field: String(path[0]), sentence: message })
    const odd = kind.judge?.(cells) ?? null
    if (odd !== null) errors.push({ at, ...odd })
    const key = JSON.stringify(kind.kunci.map((field) => cells[field] ?? ''))
    const first = seen.get(key)
    if (first !== undefined)
      errors.push({
        ...{ at, field: kind.kunci[0] ?? '' },
        sentence: `Sama dengan baris ${first + 1}. ${counts ? 'Gabungkan jumlahnya' : 'Hapus salah satunya'}.`,
      })
    seen.set(key, first ?? at)
  }
  return errors
}
