import type { Polarity } from '../capaian/polarities.ts'
import type { Decimal } from '../number/decimal.ts'
import type { Policy } from '../policy/policy.ts'
import type { Value } from '../value/value.ts'
import { valueFromNumber, valueNumber } from '../value/value-number.ts'
import { type FigureChange, figureChange, reachesAim } from './figure-change.ts'

export interface RenstraTrackInput {
  /** Renstra targets; years without one are null. */
  targets: readonly { tahun: number; target: Value | null }[]
  tahun: number
  realisasi: Value | null
  polarity: Polarity
  policy: Policy
}

/** What the year is held against: its own target; between targets a straight line; else the target nearest to it. */
export type TrackBasis = 'target-tahun' | 'garis-lurus' | 'target-terdekat'

export interface RenstraTrack {
  endYear: number
  endTarget: Value
  /** The end target is reached already; null where it cannot be said. */
  reached: boolean | null
  /** From the realisasi to the end target. */
  toEnd: FigureChange | null
  /** Where the year should stand, and after what; `tahun` is the year whose target it is. */
  due: { value: Value; basis: TrackBasis; tahun: number }
  /** At or better than `due` in the indicator's direction; null where it cannot be said. */
  onTrack: boolean | null
}

/**
 * Analysis 3 of an LKj: realisasi against the end target of the Renstra. On track is at or better than the Renstra
 * target of that year; where the year has none, than a straight line from the first to the last target.
 * Units: the indicator's. Source: PermenPANRB 53/2014, comparison with the medium-term target.
 * Example: targets 80 (2020), 100 (2024), realisasi 2022 of 92 → due 90 by the line, on track.
 * Edge: codes and dates have no line and are held against the last earlier target, else the first; so is a year
 * outside the targets. Error: no target at all gives null; `rentang` and other kinds give `onTrack: null`.
 */
export function renstraTrack(input: RenstraTrackInput): RenstraTrack | null {
  const given = input.targets
    .filter((item): item is Point => item.target !== null)
    .toSorted((a, b) => a.tahun - b.tahun)
  const [first, last] = [given[0], given.at(-1)]
  if (first === undefined || last === undefined) return null
  const { realisasi, polarity, policy } = input
  const due = dueIn(input.tahun, given, { first, last })
  const held = (aim: Value) => reachesAim({ realisasi, aim, polarity, policy })
  return {
    endYear: last.tahun,
    endTarget: last.target,
    reached: held(last.target),
    toEnd: figureChange({ from: realisasi, to: last.target, polarity, policy }),
    due,
    onTrack: held(due.value),
  }
}

type Point = { tahun: number; target: Value }

function dueIn(
  tahun: number,
  given: readonly Point[],
  { first, last }: { first: Point; last: Point },
): RenstraTrack['due'] {
  const own = given.find((point) => point.tahun === tahun)
  if (own !== undefined) return { value: own.target, basis: 'target-tahun', tahun }
  const line = tahun > first.tahun && tahun < last.tahun ? straightLine(first, last, tahun) : null
  if (line !== null)
    return { value: valueFromNumber(last.target.kind, line) ?? last.target, basis: 'garis-lurus', tahun }
  const near = given.findLast((point) => point.tahun < tahun) ?? first
  return { value: near.target, basis: 'target-terdekat', tahun: near.tahun }
}

function straightLine(first: Point, last: Point, tahun: number): Decimal | null {
  const [start, end] = [valueNumber(first.target), valueNumber(last.target)]
  if (start === null || end === null || first.target.kind !== last.target.kind) return null
  return start.plus(
    end
      .minus(start)
      .times(tahun - first.tahun)
      .div(last.tahun - first.tahun),
  )
}
