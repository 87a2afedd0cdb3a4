import { Decimal } from '../number/decimal.ts'
import { formatPercent } from '../number/format-percent.ts'
import type { Policy } from '../policy/policy.ts'
import { policyLabel } from '../policy/policy-label.ts'
import { shownValue } from './against-target.ts'
import { CAPAIAN_REASONS } from './labels.ts'
import { type Polarity, polarityOf } from './polarities.ts'
import type { Measured } from './polarity.ts'
import type { Step } from './step.ts'
import type { Capaian, Trace } from './types.ts'

export interface CapaianInput extends Measured {
  polarity: Polarity
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
  const step = polarityOf(input.polarity).capaian(input)
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
  const realisasi = { label: 'Realisasi', value: shownValue(input.realisasi) }
  const inputs = [polarityOf(input.polarity).aim(input), realisasi]
  const base = { formula: step.formula, inputs, rule }
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

function capNotes(raw: Decimal, capped: Decimal, rule: string): string[] {
  if (raw.eq(capped)) return []
  const end = raw.gt(capped) ? 'batas atas' : 'batas bawah'
  return [`${formatPercent(raw)} dihitung sebagai ${formatPercent(capped)}: ${end} kebijakan ${rule}.`]
}

function roundingNotes(raw: Decimal): string[] {
  return raw.decimalPlaces() > 2 ? ['Dibulatkan sekali saat dicetak, dua angka di belakang koma.'] : []
}
