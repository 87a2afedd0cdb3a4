import type { Position } from '@akuntabel/documents'
import { divide, type Interval, rangeOf, scale } from '../facts/interval.ts'
import type { FactRow, Facts, FactTable } from '../facts/types.ts'
import { squeezed } from '../facts/words.ts'
import { figureCell, hasFigure, rowName, sumOf } from '../rules/cells.ts'
import { isWholeYear } from '../rules/indicators.ts'
import { isBroken } from '../rules/table-parts.ts'
import type { BoundClaim } from './bounds.ts'

export interface Share {
  name: string
  /** What may have been rounded to the printed figures. */
  percent: Interval
  position: Position
}

/** What each programme or kegiatan spent, or each indikator reached, in the one table that lists them all; [] where none does. */
export function sharesOf(facts: Facts, noun: BoundClaim['noun']): Share[] {
  const lists = facts.tables
    .filter((table) => !isBroken(facts, table) && isWholeYear(table))
    .map((table) => (noun === 'indikator' ? achieved(table) : spent(table, noun)))
    .filter((shares) => shares.length >= 2)
  return lists.length === 1 ? (lists[0] ?? []) : []
}

function achieved(table: FactTable): Share[] {
  if (table.role !== 'pengukuran') return []
  return table.rows.flatMap((row) => {
    const cell = row.isMean || row.isTotal ? undefined : row.cells.find(({ role }) => role === 'capaian')
    return cell && hasFigure(cell)
      ? [{ name: rowName(row), percent: rangeOf(cell.figure), position: cell.position }]
      : []
  })
}

function spent(table: FactTable, noun: 'program' | 'kegiatan'): Share[] {
  if (table.role !== 'anggaran') return []
  const grouped = groups(table, noun)
  if (grouped.length > 0) return grouped
  return table.rows.flatMap((row) => {
    const [pagu, realisasi] = [figureCell(row, 'pagu'), figureCell(row, 'realisasi')]
    if (!isA(row, noun, table) || !pagu || !realisasi) return []
    const ratio = divide(rangeOf(realisasi.figure), rangeOf(pagu.figure))
    return ratio === null
      ? []
      : [{ name: rowName(row), percent: scale(ratio, 100), position: realisasi.position }]
  })
}

/** Rows below a programme that has no row of its own: their money together is its money. */
function groups(table: FactTable, noun: 'program' | 'kegiatan'): Share[] {
  const column = table.columns.findIndex(({ role }) => role === noun)
  if (column < 0 || table.rows.some(({ kode }) => kode !== null)) return []
  let name = ''
  const named = table.rows.flatMap((row) => {
    const text = row.cells[column]?.text ?? ''
    if (row.isTotal || row.isSubtotal || row.isMean) return []
    if (text !== '') name = text
    return [{ name, row }]
  })
  const byName = [...Map.groupBy(named, (one) => squeezed(one.name))]
  if (byName.length === named.length || byName.some(([key]) => key === '')) return []
  return byName.flatMap(([, rows]): Share[] => {
    const pagu = rows.map(({ row }) => figureCell(row, 'pagu'))
    const realisasi = rows.map(({ row }) => figureCell(row, 'realisasi'))
    const [known, spentOf] = [pagu.filter((cell) => cell !== null), realisasi.filter((cell) => cell !== null)]
    const [first] = spentOf
    // A cell that was not read would make the share another one.
    if (!first || known.length !== rows.length || spentOf.length !== rows.length) return []
    const ratio = divide(sumOf(spentOf), sumOf(known))
    return ratio === null
      ? []
      : [{ name: `“${rows[0]?.name ?? ''}”`, percent: scale(ratio, 100), position: first.position }]
  })
}

/** By its code; without codes every row of a column headed Program is one. */
function isA(row: FactRow, noun: 'program' | 'kegiatan', table: FactTable): boolean {
  if (row.isTotal || row.isSubtotal || row.isMean) return false
  if (row.kode !== null)
    return noun === 'kegiatan' ? /^\d{4}$/.test(row.kode) : /^\d{3}\.\d{2}\.\w{2}$/.test(row.kode)
  return table.rows.every(({ kode }) => kode === null) && table.columns.some(({ role }) => role === noun)
}
