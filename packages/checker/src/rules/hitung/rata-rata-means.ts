import { Decimal } from '@akuntabel/domain/notation'
import { divide, exactly, type Interval, rangeOf, scale, sum } from '../../facts/interval.ts'
import type { FactTable } from '../../facts/types.ts'
import { normalise } from '../../facts/words.ts'
import { achievements, fitsAchievement } from '../achievement.ts'
import { type Measured, measuredRows } from '../measured-rows.ts'

/** Every fair way to average the achievements of some rows: by indikator or sasaran, printed or computed, capped or not. */
export function meansOfAchievement(table: FactTable, from: number, to: number): Interval[] {
  const lines = measuredRows(table).filter(({ row }) => row.index >= from && row.index < to)
  const ways = [printedOf, computedOf, repairedOf].flatMap((read) =>
    [false, true].flatMap((words) => [null, 100, 120].map((cap) => valuesOf(lines, { read, words, cap }))),
  )
  return ways.flatMap((values) => {
    const filled = values.filter((value) => value.value !== null)
    if (filled.length < 2) return []
    return [mean(filled.map(({ value }) => value ?? exactly(0))), mean(bySasaran(filled))]
  })
}

/** The mean of each sasaran by itself: prose speaks of these too. */
export function meansOfSasaran(table: FactTable): Interval[] {
  const starts = table.rows.flatMap((row, at) => (row.sasaran !== table.rows[at - 1]?.sasaran ? [at] : []))
  return starts.flatMap((from, at) => meansOfAchievement(table, from, starts[at + 1] ?? table.rows.length))
}

type Read = (line: Measured) => Interval | null

interface Way {
  read: Read
  /** Count `B` of `B` as 100. */
  words: boolean
  cap: number | null
}

interface Value {
  sasaran: string
  value: Interval | null
}

function valuesOf(lines: readonly Measured[], { read, words, cap }: Way): Value[] {
  return lines.map((line) => {
    const same =
      normalise(line.target.text) === normalise(line.realisasi.text) && !/\d/.test(line.target.text)
    const value = read(line) ?? (words && same ? exactly(100) : null)
    return {
      sasaran: line.row.sasaran ?? '',
      value: value === null || cap === null ? value : capped(value, cap),
    }
  })
}

function printedOf({ capaian }: Measured): Interval | null {
  return capaian.figure === null ? null : rangeOf(capaian.figure)
}

function computedOf({ target, realisasi, capaian }: Measured): Interval | null {
  if (target.figure === null || realisasi.figure === null)
    return printedOf({ target, realisasi, capaian } as Measured)
  const ratio = divide(rangeOf(realisasi.figure), exactly(target.figure.value))
  return ratio === null ? null : scale(ratio, 100)
}

/** The printed achievement where a formula gives it, the computed one where none does. */
function repairedOf(line: Measured): Interval | null {
  const { target, realisasi, capaian } = line
  if (target.figure === null || realisasi.figure === null || capaian.figure === null) return computedOf(line)
  const stated = capaian.figure
  const ways = achievements(target.figure, realisasi.figure)
  const fitting = ways.find((way) => fitsAchievement(stated, way))
  return fitting === undefined ? (ways[0] ?? null) : rangeOf(stated)
}

function capped({ low, high }: Interval, cap: number): Interval {
  return { low: Decimal.min(low, cap), high: Decimal.min(high, cap) }
}

function mean(values: readonly Interval[]): Interval {
  return scale(sum(values), new Decimal(1).div(values.length))
}

function bySasaran(values: readonly Value[]): Interval[] {
  const groups = Map.groupBy(values, (value) => value.sasaran)
  return [...groups.values()].map((group) => mean(group.map(({ value }) => value ?? exactly(0))))
}
