import { type ConsolidateInput, consolidate, type QuarterFigure } from '../capaian/consolidate.ts'
import { CONSOLIDATIONS } from '../capaian/labels.ts'
import type { Trace } from '../capaian/types.ts'
import { Decimal } from '../number/decimal.ts'
import { toRoman } from '../period/roman.ts'
import type { Policy } from '../policy/policy.ts'
import { andOf } from '../value/and-of.ts'
import { formatValue } from '../value/format-value.ts'
import type { Value, ValueKind } from '../value/value.ts'
import { valueFromNumber, valueNumber } from '../value/value-number.ts'
import { componentKind, type Formula, formulaKind, formulaRefs, formulaWords, nameIn } from './formula.ts'
import type { FormulaStep } from './formula-kind.ts'

/** A component with what was measured of it. */
export interface MeasuredComponent {
  kode: string
  nama: string
  satuan: string
  consolidation: ConsolidateInput['consolidation']
  quarters: readonly QuarterFigure[]
}

export interface FormulaInput {
  formula: Formula
  /** Of the card. */
  kind: ValueKind
  components: readonly MeasuredComponent[]
  /** One quarter by itself, or the year up to one. */
  period: { only: number } | { until: number }
  policy: Policy
}

export interface ComputedFormula {
  value: Value | null
  /** Why there is none, one sentence. */
  reason: string | null
  /** False where a quarter that a component needs is not filled. */
  complete: boolean
  notes: string[]
  /** What each component came to, in the order the formula needs them. */
  components: { kode: string; value: Value | null }[]
  trace: Omit<Trace, 'rule'>
}

/**
 * The figure of a card from its components: each is brought over the quarters by its own rule, then the formula is applied
 * once.
 * Units: of the card. Source: docs/domain.md §8. Example: 10 of 20 and 90 of 100, both added up → 100 of 120, 83.33… %.
 * Edge: a component that is not filled is not zero: no figure, and its name as the reason. Error: a divisor of zero gives
 * its reason; a code the card has no component for counts as not filled.
 */
export function computeFormula(input: FormulaInput): ComputedFormula {
  const { formula, components } = input
  const figures = formulaRefs(formula).map((kode) => figureOf(input, kode))
  const missing = figures.filter(({ value }) => value === null)
  const name = nameIn(components)
  const step: FormulaStep =
    missing.length > 0
      ? { reason: `Komponen ${andOf(missing.map(({ kode }) => `${kode} (${name(kode)})`))} belum diisi.` }
      : apply(input, figures)
  const value = stepValue(step, input.kind)
  const reason = 'reason' in step ? step.reason : null
  const notes = figures.flatMap(({ kode, notes }) => notes.map((note) => `${kode}: ${note}`))
  return {
    value,
    reason,
    complete: value !== null && figures.every(({ complete }) => complete),
    notes,
    components: figures.map(({ kode, value }) => ({ kode, value })),
    // Written when somebody reads it: a page counts far more figures than it explains.
    get trace() {
      const calculation =
        'reason' in step || value === null ? 'Tidak dihitung' : `${step.shown()} = ${formatValue(value)}`
      return {
        formula: formulaWords(formula, components),
        inputs: figures.map((figure) => inputOf(figure, name)),
        calculation,
        notes: reason === null ? notes : [...notes, reason],
      }
    },
  }
}

interface Figure {
  kode: string
  satuan: string
  value: Value | null
  complete: boolean
  notes: string[]
  /** Quarters it was made of, with its rule, where they are more than one. */
  quarters: { triwulan: number; realisasi: Value }[]
  rule: string
}

function figureOf({ formula, kind, components, period, policy }: FormulaInput, kode: string): Figure {
  const component = components.find((one) => one.kode === kode)
  if (component === undefined)
    return { kode, satuan: '', value: null, complete: false, notes: [], quarters: [], rule: '' }
  const { consolidation, satuan } = component
  const rule = CONSOLIDATIONS[consolidation]
  const filled = component.quarters.filter(
    (quarter): quarter is QuarterFigure & { realisasi: Value } =>
      quarter.realisasi !== null &&
      ('only' in period ? quarter.triwulan === period.only : quarter.triwulan <= period.until),
  )
  if ('only' in period) {
    const value = filled[0]?.realisasi ?? null
    return { kode, satuan, value, complete: value !== null, notes: [], quarters: [], rule }
  }
  const { value, complete, notes } = consolidate({
    quarters: component.quarters,
    consolidation,
    kind: componentKind(formula, kind),
    upTo: period.until,
    policy,
  })
  const said = value === null ? [] : notes
  return { kode, satuan, value, complete, notes: said, quarters: filled.length > 1 ? filled : [], rule }
}

function apply({ formula, kind, components }: FormulaInput, figures: Figure[]): FormulaStep {
  const value = (kode: string): Value => {
    const found = figures.find((one) => one.kode === kode)?.value
    if (found == null) throw new TypeError(`${kode} has no figure`)
    return found
  }
  return formulaKind(formula).compute(formula, {
    kind,
    value,
    number: (kode) => valueNumber(value(kode)) ?? new Decimal(0),
    name: nameIn(components),
  })
}

function stepValue(step: FormulaStep, kind: ValueKind): Value | null {
  if ('reason' in step) return null
  return 'value' in step ? step.value : valueFromNumber(kind, step.amount)
}

function inputOf({ kode, satuan, value, quarters, rule }: Figure, name: (kode: string) => string) {
  const figure = value === null ? 'belum diisi' : `${formatValue(value)} ${satuan}`.trim()
  const parts = quarters.map(({ triwulan, realisasi }) => `${toRoman(triwulan)} ${formatValue(realisasi)}`)
  const made = parts.length === 0 ? '' : ` (${rule.toLowerCase()}: ${parts.join(', ')})`
  return { label: `${kode} · ${name(kode)}`, value: `${figure}${made}` }
}
