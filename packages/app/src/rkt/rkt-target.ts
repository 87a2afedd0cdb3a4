import {
  type Policy,
  type ValueColumns,
  type ValueKind,
  valueFromColumns,
  valueToColumns,
  valueToRaw,
  type YearlyTarget,
} from '@akuntabel/domain'
import type { RktFullIndikator } from '@akuntabel/store'
import { NO_TARGET } from '../iku/save-iku-targets.ts'
import { readFigure } from '../input/figure-input.ts'
import { figureView, NOT_FILLED } from '../view/figure.ts'

/** Said of a year that has no target. */
const NONE = 'Belum ditargetkan'

export type TargetColumns = Pick<RktFullIndikator, 'amount' | 'code' | 'tanpa_target'>

export function targetOf(row: TargetColumns & { value_kind: ValueKind }): YearlyTarget {
  if (row.tanpa_target) return 'tanpa-target'
  const value = valueFromColumns(row.value_kind, row)
  return value === null ? 'belum-diisi' : { value }
}

/** Of columns in which both null is said to be no target. */
export function promisedTarget(kind: ValueKind, columns: ValueColumns | undefined): YearlyTarget {
  if (columns === undefined) return 'belum-diisi'
  const value = valueFromColumns(kind, columns)
  return value === null ? 'tanpa-target' : { value }
}

/** As it is typed: empty, `–`, or a figure. */
export function rawTarget(target: YearlyTarget): string {
  if (target === 'belum-diisi') return ''
  return target === 'tanpa-target' ? NO_TARGET : valueToRaw(target.value)
}

export function targetText(target: YearlyTarget): string {
  if (target === 'belum-diisi') return NOT_FILLED
  return target === 'tanpa-target' ? NONE : figureView(target.value).text
}

export function columnsOf(target: YearlyTarget): TargetColumns {
  const value = typeof target === 'string' ? null : target.value
  return { ...valueToColumns(value), tanpa_target: target === 'tanpa-target' }
}

/** What was typed; what cannot be read is refused at `field`. */
export function readTarget(
  text: string,
  ask: { kind: ValueKind; field: string; policy: Policy },
): YearlyTarget {
  const typed = text.trim()
  if (typed === '') return 'belum-diisi'
  if (typed === NO_TARGET || typed === '-') return 'tanpa-target'
  const { value } = readFigure(typed, ask)
  return value === null ? 'belum-diisi' : { value }
}
