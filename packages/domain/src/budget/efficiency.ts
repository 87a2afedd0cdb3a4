import type { Trace } from '../capaian/types.ts'
import { Decimal } from '../number/decimal.ts'
import { formatNumber } from '../number/format-number.ts'
import { formatPercent } from '../number/format-percent.ts'
import type { Policy } from '../policy/policy.ts'
import { policyLabel } from '../policy/policy-label.ts'

export type EfficiencyVerdict = 'efisien' | 'sebanding' | 'belum-efisien'

export interface EfficiencyPoints {
  /** Percentage points; null when a figure is missing. */
  points: Decimal | null
  /** More achieved than spent, as much, or less; null with the points. */
  verdict: EfficiencyVerdict | null
  trace: Trace
}

/**
 * Efficiency form (a): capaian kinerja − serapan anggaran.
 * Units: percentage points. Source: docs/domain.md §3. Example: 94.66 − 99.5 → −4.84 points.
 * Edge: a missing figure gives null with a note. Error: none.
 */
export function efficiencyPoints(input: {
  capaian: Decimal | null
  serapan: Decimal | null
  policy: Policy
}): EfficiencyPoints {
  const { capaian, serapan, policy } = input
  const points = capaian === null || serapan === null ? null : new Decimal(capaian).minus(serapan)
  const shown = `${formatPercent(capaian)} − ${formatPercent(serapan)}`
  const trace = {
    formula: 'Capaian kinerja − Serapan anggaran',
    inputs: [
      { label: 'Capaian kinerja', value: formatPercent(capaian) },
      { label: 'Serapan anggaran', value: formatPercent(serapan) },
    ],
    calculation:
      points === null ? 'Tidak dihitung' : `${shown} = ${formatNumber(points, { digits: 2 })} poin`,
    rule: policyLabel(policy),
    notes: points === null ? ['Capaian atau serapan belum ada.'] : [],
  }
  return { points, verdict: points === null ? null : verdictOf(points), trace }
}

function verdictOf(points: Decimal): EfficiencyVerdict {
  if (points.isZero()) return 'sebanding'
  return points.isNegative() ? 'belum-efisien' : 'efisien'
}

export interface EfficiencyPmk {
  /** E in percent before clipping; null when Σ(pagu · capaian) is 0 or a capaian is missing. */
  raw: Decimal | null
  /** E clipped to ± the policy's clip (20 %). */
  clipped: Decimal | null
  /** NE, 0…100. */
  ne: Decimal | null
  trace: Trace
}

/**
 * Efficiency form (b), the Finance Ministry's: E = Σ(pagu·capaian − realisasi) / Σ(pagu·capaian), clipped to
 * ±20 %; NE = 50 + E/20·50. Units: rupiah and percent in, percent (E) and score 0–100 (NE) out.
 * Source: docs/domain.md §3 (b), pack `pmk`. Example: pagu 1.000, capaian 100 %, realisasi 900 → E 10 %, NE 75.
 * Edge: E beyond ±20 % gives NE 0 or 100, never 235. Error: nothing to divide by, or a missing capaian → null.
 */
export function efficiencyPmk(input: {
  outputs: readonly { pagu: bigint; realisasi: bigint; capaian: Decimal | null }[]
  policy: Policy
}): EfficiencyPmk {
  const { policy } = input
  const { clip } = policy.efficiency
  let due = new Decimal(0)
  let spent = new Decimal(0)
  for (const { pagu, realisasi, capaian } of input.outputs) {
    due = due.plus(new Decimal(pagu.toString()).times(capaian ?? 0).div(100))
    spent = spent.plus(realisasi.toString())
  }
  const missing = input.outputs.some((output) => output.capaian === null)
  const raw = due.isZero() || missing ? null : due.minus(spent).times(100).div(due)
  const clipped = raw === null ? null : Decimal.min(Decimal.max(raw, clip.negated()), clip)
  const ne = clipped === null ? null : clipped.div(clip).times(50).plus(50)
  return { raw, clipped, ne, trace: pmkTrace({ due, spent, raw, clipped, ne, policy }) }
}

function pmkTrace(step: {
  due: Decimal
  spent: Decimal
  raw: Decimal | null
  clipped: Decimal | null
  ne: Decimal | null
  policy: Policy
}): Trace {
  const clip = formatNumber(step.policy.efficiency.clip)
  const rupiah = (amount: Decimal) => `Rp${formatNumber(amount, { digits: 0 })}`
  const notes =
    step.raw === null
      ? ['Capaian keluaran belum lengkap atau pagu nol.']
      : step.clipped !== null && !step.clipped.eq(step.raw)
        ? [`E dibatasi dari ${formatPercent(step.raw)} menjadi ${formatPercent(step.clipped)}.`]
        : []
  return {
    formula: `E = Σ(Pagu × Capaian − Realisasi) / Σ(Pagu × Capaian), dibatasi ±${clip}%; NE = 50 + E / ${clip} × 50`,
    inputs: [
      { label: 'Σ(Pagu × Capaian)', value: rupiah(step.due) },
      { label: 'Σ Realisasi', value: rupiah(step.spent) },
    ],
    calculation:
      step.ne === null
        ? 'Tidak dihitung'
        : `E = ${formatPercent(step.clipped)}; NE = ${formatNumber(step.ne, { digits: 2 })}`,
    rule: policyLabel(step.policy),
    notes,
  }
}
