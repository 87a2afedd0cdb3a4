import { Decimal } from '@akuntabel/domain'
import type { LkjAnggaranRow, LkjData } from '../../data/lkj.ts'

export interface BudgetLine {
  kode: string
  uraian: string
  level: number
  pagu: bigint
  /** Null, as what is left: nothing below was entered. */
  realisasi: bigint | null
  sisa: bigint | null
  /** Realisasi in percent of pagu; null where pagu is zero or nothing was entered. */
  persen: Decimal | null
}

export interface Budget {
  lines: BudgetLine[]
  total: Omit<BudgetLine, 'kode' | 'uraian' | 'level'>
  revisi: number
  /** True when the given total is the sum of the given rows. */
  agrees: boolean
}

/**
 * The budget as it is printed: every parent is the sum of the rows below it and the total the sum of the
 * programmes, so that no table can contradict itself whatever the rows carried (docs/domain.md §3).
 */
export function budgetOf(anggaran: LkjData['anggaran']): Budget | null {
  if (anggaran === null) return null
  const { rows } = anggaran
  const lines = rows.map((row, at) => ({ ...label(row), ...amounts(leavesOf(rows, at)) }))
  const total = amounts(rows.filter((row, at) => leavesOf(rows, at)[0] === row))
  const agrees =
    total.pagu === anggaran.total.pagu &&
    total.realisasi === anggaran.total.realisasi &&
    lines.every((line, at) => line.pagu === rows[at]?.pagu && line.realisasi === rows[at]?.realisasi)
  return { lines, total, revisi: anggaran.revisi, agrees }
}

/** The rows without children at or below this one; a row without children is its own leaf. */
function leavesOf(rows: readonly LkjAnggaranRow[], at: number): LkjAnggaranRow[] {
  const own = rows[at]
  if (own === undefined) return []
  const end = rows.findIndex((row, index) => index > at && row.level <= own.level)
  const below = rows.slice(at + 1, end === -1 ? rows.length : end)
  if (below.length === 0) return [own]
  return below.filter((row, index) => (below[index + 1]?.level ?? 0) <= row.level)
}

function amounts(rows: readonly { pagu: bigint; realisasi: bigint | null }[]): Budget['total'] {
  const pagu = rows.reduce((sum, row) => sum + row.pagu, 0n)
  const spent = rows.flatMap((row) => row.realisasi ?? [])
  const realisasi = spent.length === 0 ? null : spent.reduce((sum, one) => sum + one)
  const sisa = realisasi === null ? null : pagu - realisasi
  return { pagu, realisasi, sisa, persen: serapan(pagu, realisasi) }
}

/** Realisasi in percent of pagu; null where pagu is zero or nothing was entered. */
export function serapan(pagu: bigint, realisasi: bigint | null): Decimal | null {
  if (pagu === 0n || realisasi === null) return null
  return new Decimal(realisasi.toString()).div(pagu.toString()).times(100)
}

function label(row: LkjAnggaranRow): Pick<BudgetLine, 'kode' | 'uraian' | 'level'> {
  return { kode: row.kode, uraian: row.uraian, level: row.level }
}
