import { Decimal } from '../number/decimal.ts'
import { toRoman } from '../period/roman.ts'
import type { Policy } from '../policy/policy.ts'
import { compareValues } from '../value/compare-values.ts'
import { kindOf } from '../value/kind-of.ts'
import type { Value, ValueKind } from '../value/value.ts'
import { valueFromNumber, valueNumber } from '../value/value-number.ts'
import type { Consolidation } from './types.ts'

export interface QuarterFigure {
  triwulan: number
  realisasi: Value | null
  /** False where nothing is asked of the quarter, as without a target; the one consolidated up to is always asked. */
  diminta?: boolean
}

export interface ConsolidateInput {
  quarters: readonly QuarterFigure[]
  consolidation: Consolidation
  kind: ValueKind
  /** Quarter to consolidate up to; default: the last one listed. */
  upTo?: number
  policy: Policy
}

export interface Consolidated {
  value: Value | null
  /** False when a quarter the rule needs is not filled. */
  complete: boolean
  /** Indonesian sentences: what is missing and what was used instead. */
  notes: string[]
}

/**
 * The realisasi of the year from its quarters.
 * Units: as the kind. Source: docs/domain.md §2. Example: `jumlah` of 2, 3, 1, 2 → 8.
 * Edge: an empty quarter is not zero. `terakhir` with quarter 2 empty uses quarter 1 and says so; it is complete
 * when the last quarter is filled. A quarter of which nothing is asked is not missing. `jumlah` and `rata-rata` of codes and dates fall back to `terakhir`, said in a
 * note. A mean of rupiah is rounded to whole rupiah, half away from zero.
 * Error: a figure of another kind throws TypeError.
 */
export function consolidate(input: ConsolidateInput): Consolidated {
  const { kind, policy } = input
  const upTo = input.upTo ?? Math.max(0, ...input.quarters.map((quarter) => quarter.triwulan))
  const listed = Array.from({ length: upTo }, (_, index) => figureOf(input, index + 1))
  const filled = listed.filter((quarter): quarter is Filled => quarter.realisasi !== null)
  const empty = listed.filter((quarter) => isMissing(quarter, upTo)).map((quarter) => quarter.triwulan)
  const last = filled.at(-1)
  if (last === undefined) return { value: null, complete: false, notes: ['Belum ada triwulan yang diisi.'] }
  const rule = effectiveConsolidation(input.consolidation, kind)
  if (rule === 'terakhir') {
    const notes = fallbackNotes(input.consolidation, rule)
    if (last.triwulan === upTo) return { value: last.realisasi, complete: true, notes }
    const used = `${name(upTo)} belum diisi; dipakai realisasi ${name(last.triwulan)}.`
    return { value: last.realisasi, complete: false, notes: [...notes, used] }
  }
  const values = filled.map((quarter) => quarter.realisasi)
  const value = rule === 'tertinggi' ? highest(values, policy) : combine(values, rule)
  const notes = empty.length === 0 ? [] : [`Belum lengkap: ${empty.map(name).join(', ')} belum diisi.`]
  return { value, complete: empty.length === 0, notes }
}

type Filled = { triwulan: number; realisasi: Value }

function isMissing({ triwulan, realisasi, diminta = true }: QuarterFigure, upTo: number): boolean {
  return realisasi === null && (diminta || triwulan === upTo)
}

function figureOf({ quarters, kind }: ConsolidateInput, triwulan: number): QuarterFigure {
  const found = quarters.find((quarter) => quarter.triwulan === triwulan)
  const realisasi = found?.realisasi ?? null
  if (realisasi !== null && realisasi.kind !== kind) {
    throw new TypeError(`quarter ${triwulan} is ${realisasi.kind}, not ${kind}`)
  }
  return { triwulan, realisasi, diminta: found?.diminta }
}

/**
 * The rule that counts for a kind of value. Units: none. Source: codes and dates cannot be added up.
 * Example: `jumlah` of predikat → `terakhir`. Edge: `tertinggi` works for every kind. Error: none.
 */
export function effectiveConsolidation(consolidation: Consolidation, kind: ValueKind): Consolidation {
  return kindOf({ kind }).number !== null || consolidation === 'tertinggi' ? consolidation : 'terakhir'
}

function fallbackNotes(asked: Consolidation, used: Consolidation): string[] {
  return asked === used ? [] : ['Jenis nilai ini tidak dapat dijumlahkan; dipakai triwulan terakhir.']
}

function name(triwulan: number): string {
  return `Triwulan ${toRoman(triwulan)}`
}

function highest(values: Value[], policy: Policy): Value | null {
  return values.reduce((best, value) => (compareValues(value, best, policy) === 1 ? value : best))
}

function combine(values: Value[], rule: 'jumlah' | 'rata-rata'): Value | null {
  const [first] = values
  if (first === undefined) return null
  let sum = new Decimal(0)
  for (const value of values) sum = sum.plus(valueNumber(value) ?? 0)
  return valueFromNumber(first.kind, rule === 'jumlah' ? sum : sum.div(values.length))
}
