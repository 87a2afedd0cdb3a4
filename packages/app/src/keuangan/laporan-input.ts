import type { KolomKeuangan, LaporanInput, LetakKolom } from '@akuntabel/domain'
import type { GridCell } from '../tabel/read-grid.ts'
import { textOf } from './heads.ts'

const MONEY: readonly string[] = ['realisasi', 'pagu'] satisfies KolomKeuangan[]

/** The rows below the heads as they are read; empty ones, and the one that only counts the columns, are left out. */
export function laporanInput(
  rows: readonly GridCell[][],
  { kepala, letak }: { kepala: number; letak: LetakKolom },
): LaporanInput[] {
  const places = Object.entries(letak)
  return rows.slice(kepala + 1).flatMap((row, below): LaporanInput[] => {
    const texts = row.map(textOf)
    if (texts.every((text) => text === '') || countsColumns(texts)) return []
    const cells = Object.fromEntries(places.map(([name, at]) => [name, cellText(row[at] ?? '', name)]))
    return [{ nomor: kepala + below + 2, cells, seluruhnya: texts.join('\t') }]
  })
}

/** A number of a spreadsheet as people write money: a comma before its cents. */
function cellText(cell: GridCell, name: string): string {
  if (typeof cell === 'string') return cell.trim()
  return MONEY.includes(name) ? cell.angka.replace('.', ',') : cell.angka
}

/** `1 2 3 4` or `(1) (2) (3)`, as printed tables have below their heads. */
function countsColumns(texts: readonly string[]): boolean {
  const filled = texts.filter((text) => text !== '')
  return filled.length > 2 && filled.every((text, at) => text.replace(/[()]/g, '') === `${at + 1}`)
}
