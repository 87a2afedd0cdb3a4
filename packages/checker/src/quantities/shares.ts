import type { Position } from '@akuntabel/documents'
import { divide, type Interval, rangeOf, scale } from '../facts/interval.ts'
import type { FactRow, Facts, FactTable } from '../facts/types.ts'
import { figureCell, hasFigure, rowName } from '../rules/cells.ts'
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
  return table.rows.flatMap((row) => {
    const [pagu, realisasi] = [figureCell(row, 'pagu'), figureCell(row, 'realisasi')]
    if (!isA(row, noun, table) || !pagu || !realisasi) return []
    const ratio = divide(rangeOf(realisasi.figure), rangeOf(pagu.figure))
    return ratio === null
      ? []
      : [{ name: rowName(row), percent: scale(ratio, 100), position: realisasi.position }]
  })
}

/** By its code; without codes every row of a column headed Program is one. */
function isA(row: FactRow, noun: 'program' | 'kegiatan', table: FactTable): boolean {
  if (row.isTotal || row.isSubtotal || row.isMean) return false
  if (row.kode !== null)
    return noun === 'kegiatan' ? /^\d{4}$/.test(row.kode) : /^\d{3}\.\d{2}\.\w{2}$/.test(row.kode)
  return table.rows.every(({ kode }) => kode === null) && table.columns.some(({ role }) => role === noun)
}
