import type { Polarity } from '../capaian/types.ts'
import type { Decimal } from '../number/decimal.ts'
import type { Policy } from '../policy/policy.ts'
import { compareValues } from '../value/compare-values.ts'
import { formatValue } from '../value/format-value.ts'
import type { Value } from '../value/value.ts'
import { valueNumber } from '../value/value-number.ts'

export interface RenstraTrackInput {
  /** Renstra targets; years without one are null. */
  targets: readonly { tahun: number; target: Value | null }[]
  tahun: number
  realisasi: Value | null
  polarity: Polarity
  policy: Policy
}

export interface RenstraTrack {
  endYear: number
  endTarget: Value
  /** Where the straight line from the first to the last target stands this year; null for codes and dates. */
  expected: Decimal | null
  /** End target − realisasi, in the unit of the indicator; null for codes and dates. */
  remaining: Decimal | null
  onTrack: boolean | null
  /** Indonesian sentence for analysis 3. */
  sentence: string
}

/**
 * Analysis 3 of an LKj: realisasi against the end target of the Renstra, on track by a straight line between
 * the first and the last target. Units: the indicator's. Source: domain.md §4, analysis 3.
 * Example: targets 80 (2020) … 100 (2024), realisasi 2022 of 92 → expected 90, on track, 8 remaining.
 * Edge: one target only: the line is flat. Codes and dates are held against the year's own (or last earlier) target.
 * Error: no target at all, or no realisasi of its kind, gives null or `onTrack: null`.
 */
export function renstraTrack(input: RenstraTrackInput): RenstraTrack | null {
  const given = input.targets
    .filter((item): item is { tahun: number; target: Value } => item.target !== null)
    .toSorted((a, b) => a.tahun - b.tahun)
  const [first, last] = [given[0], given.at(-1)]
  if (first === undefined || last === undefined) return null
  const end = { endYear: last.tahun, endTarget: last.target }
  const goal = `target akhir Renstra ${last.tahun} (${formatValue(last.target)})`
  const { realisasi } = input
  if (realisasi === null || realisasi.kind !== last.target.kind) {
    const sentence = `Realisasi ${input.tahun} belum dapat dibandingkan dengan ${goal}.`
    return { ...end, expected: null, remaining: null, onTrack: null, sentence }
  }
  const line = straightLine(first, last, input.tahun)
  const figure = valueNumber(realisasi)
  if (line === null || figure === null) return { ...end, ...byYear(input, realisasi, given, goal) }
  const onTrack = input.polarity === 'minimal' ? figure.lte(line) : figure.gte(line)
  const wanted = formatValue(withAmount(last.target, line), { digits: 2 })
  const verdict = onTrack ? 'sudah sesuai dengan' : 'belum mencapai'
  const sentence = `Realisasi ${input.tahun} sebesar ${formatValue(realisasi)} ${verdict} garis lurus menuju ${goal}, yaitu ${wanted} pada ${input.tahun}.`
  const remaining = (valueNumber(last.target) ?? figure).minus(figure)
  return { ...end, expected: line, remaining, onTrack, sentence }
}

type Point = { tahun: number; target: Value }

function straightLine(first: Point, last: Point, tahun: number): Decimal | null {
  const [start, end] = [valueNumber(first.target), valueNumber(last.target)]
  if (start === null || end === null) return null
  if (tahun <= first.tahun || first.tahun === last.tahun) return start
  if (tahun >= last.tahun) return end
  return start.plus(
    end
      .minus(start)
      .times(tahun - first.tahun)
      .div(last.tahun - first.tahun),
  )
}

function byYear(input: RenstraTrackInput, realisasi: Value, given: Point[], goal: string) {
  const due = given.findLast((point) => point.tahun <= input.tahun) ?? given[0]
  const order = due === undefined ? null : compareValues(realisasi, due.target, input.policy)
  const early = realisasi.kind === 'hari' && input.polarity !== 'maksimal'
  const onTrack = order === null ? null : early ? order <= 0 : order >= 0
  const verdict = onTrack === true ? 'sudah sesuai dengan' : 'belum mencapai'
  const sentence = `Realisasi ${input.tahun} (${formatValue(realisasi)}) ${verdict} jalur menuju ${goal}.`
  return { expected: null, remaining: null, onTrack, sentence }
}

function withAmount(like: Value, amount: Decimal): Value {
  if (like.kind === 'rupiah') return { kind: 'rupiah', amount: BigInt(amount.toFixed(0)) }
  return 'amount' in like ? { kind: like.kind, amount } : like
}
