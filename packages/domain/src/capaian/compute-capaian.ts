import { Decimal } from '../number/decimal.ts'
import { formatNumber } from '../number/format-number.ts'
import { formatPercent } from '../number/format-percent.ts'
import type { Policy } from '../policy/policy.ts'
import { policyLabel } from '../policy/policy-label.ts'
import { formatValue } from '../value/format-value.ts'
import type { Value } from '../value/value.ts'
import { valueNumber } from '../value/value-number.ts'
import { CAPAIAN_REASONS } from './labels.ts'
import { maksimal } from './maksimal.ts'
import { minimal } from './minimal.ts'
import { peringkat } from './peringkat.ts'
import { type CapaianRange, rentang } from './rentang.ts'
import type { Step } from './step.ts'
import { tanggal } from './tanggal.ts'
import type { Capaian, CapaianReason, Polarity, Trace } from './types.ts'

export interface CapaianInput {
  target: Value | null
  realisasi: Value | null
  polarity: Polarity
  /** Needed for `rentang`, where the target may be null. */
  range?: CapaianRange
  policy: Policy
}

/**
 * Achievement of one indicator, raw and capped, with its trace.
 * Units: percent of target; never rounded (print with `formatPercent`). Source: docs/domain.md §2.
 * Example: target 80 %, realisasi 77 %, maksimal → raw and capped 96.25; target 6, realisasi 4, minimal → raw
 * 133.33…, capped 120 under policy `kpu`.
 * Edge: not filled is null with a reason, never 0 or 100; a zero target under `maksimal` is null, too.
 * Error: target and realisasi of different kinds give reason `jenis-berbeda`.
 */
export function computeCapaian(input: CapaianInput): Capaian {
  const step = evaluate(input)
  return {
    raw: step.raw,
    capped: step.raw === null ? null : cap(step.raw, input.policy),
    reason: step.raw === null ? step.reason : null,
    // Written when somebody reads it: a page counts far more figures than it explains.
    get trace() {
      return traceOf(input, step)
    },
  }
}

function cap(raw: Decimal, policy: Policy): Decimal {
  return Decimal.min(Decimal.max(raw, policy.floor), policy.cap)
}

function traceOf(input: CapaianInput, step: Step): Trace {
  const rule = policyLabel(input.policy)
  const base = { formula: step.formula, inputs: traceInputs(input), rule }
  const notes = step.notes ?? []
  if (step.raw === null) {
    return { ...base, calculation: 'Tidak dihitung', notes: [...notes, CAPAIAN_REASONS[step.reason]] }
  }
  const { raw, shown } = step
  return {
    ...base,
    calculation: `${shown()} = ${formatPercent(raw)}`,
    notes: [...notes, ...capNotes(raw, cap(raw, input.policy), rule), ...roundingNotes(raw)],
  }
}

function evaluate(input: CapaianInput): Step {
  const { target, realisasi, polarity, range, policy } = input
  const missing = (reason: CapaianReason): Step => ({ raw: null, formula: '–', reason })
  if (polarity === 'rentang') {
    if (range === undefined) return missing('target-kosong')
    if (realisasi === null) return missing('realisasi-kosong')
    const figure = valueNumber(realisasi)
    return figure === null ? missing('jenis-berbeda') : rentang(range, figure)
  }
  if (target === null) return missing('target-kosong')
  if (realisasi === null) return missing('realisasi-kosong')
  if (target.kind !== realisasi.kind) return missing('jenis-berbeda')
  if (target.kind === 'hari' && realisasi.kind === 'hari')
    return tanggal(target.date, realisasi.date, polarity)
  if ('code' in target && 'code' in realisasi) return peringkat(target, realisasi, policy)
  const [t, r] = [valueNumber(target), valueNumber(realisasi)]
  if (t === null || r === null || polarity === 'predikat' || polarity === 'opini')
    return missing('jenis-berbeda')
  return polarity === 'minimal' ? minimal(t, r, policy) : maksimal(t, r)
}

function traceInputs({ target, realisasi, polarity, range }: CapaianInput): Capaian['trace']['inputs'] {
  const shown = (value: Value | null) => (value === null ? 'belum diisi' : formatValue(value))
  const wanted =
    polarity === 'rentang' && range !== undefined
      ? { label: 'Rentang', value: `${formatNumber(range.from)}–${formatNumber(range.to)}` }
      : { label: 'Target', value: shown(target) }
  return [wanted, { label: 'Realisasi', value: shown(realisasi) }]
}

function capNotes(raw: Decimal, capped: Decimal, rule: string): string[] {
  if (raw.eq(capped)) return []
  const end = raw.gt(capped) ? 'batas atas' : 'batas bawah'
  return [`${formatPercent(raw)} dihitung sebagai ${formatPercent(capped)}: ${end} kebijakan ${rule}.`]
}

function roundingNotes(raw: Decimal): string[] {
  return raw.decimalPlaces() > 2 ? ['Dibulatkan sekali saat dicetak, dua angka di belakang koma.'] : []
}
