import { type EfficiencyVerdict, efficiencyPoints } from '../budget/efficiency.ts'
import { type Polarity, polarityOf } from '../capaian/polarities.ts'
import type { Capaian } from '../capaian/types.ts'
import { Decimal } from '../number/decimal.ts'
import type { Policy } from '../policy/policy.ts'
import type { Value } from '../value/value.ts'
import { type FigureChange, figureChange, reachesAim } from './figure-change.ts'
import { type RenstraTrack, renstraTrack } from './renstra-track.ts'

export type Outcome = 'tercapai' | 'belum'

export interface JudgeIndikatorInput {
  tahun: number
  target: Value | null
  realisasi: Value | null
  capaian: Capaian
  polarity: Polarity
  /** Earlier years, oldest first. */
  lampau: readonly { tahun: number; realisasi: Value | null }[]
  /** Targets of the Renstra; empty where it does not know the indicator. */
  renstra: readonly { tahun: number; target: Value | null }[]
  /** National or provincial standard. */
  standar: Value | null
  /** The money held against this indicator; null = there is none to hold against it; realisasi null = nothing entered. */
  anggaran: { pagu: bigint | Decimal; realisasi: bigint | Decimal | null } | null
  policy: Policy
}

/** What the law of the year says of an indicator: judged once, printed as it is. */
export interface IndikatorJudgement {
  /** Null where the capaian could not be computed. */
  hasil: Outcome | null
  /** From the target to the realisasi. */
  terhadapTarget: FigureChange | null
  /** From the latest earlier year that has a realisasi; null where none has. */
  terhadapLalu: { tahun: number; realisasi: Value; beda: FigureChange | null } | null
  jalur: RenstraTrack | null
  /** Null where no standard is recorded. */
  terhadapStandar: { terpenuhi: boolean | null; beda: FigureChange | null } | null
  /** Null where there is no budget or no capaian. */
  efisiensi: { serapan: Decimal; poin: Decimal; putusan: EfficiencyVerdict } | null
}

/**
 * All comparisons of an LKj for one indicator: target, earlier years, Renstra, standard, efficiency.
 * Units: the indicator's; percent and points for efficiency. Source: PermenPANRB 53/2014, analyses of Bab III.
 * Example: target 80, realisasi 77, pagu 100, spent 90 → belum, 3 below target, 96.25 − 90 = 6.25 points, efisien.
 * Edge: reached means a capaian of 100 or more before the cap. Error: what a missing figure hides is null, never zero.
 */
export function judgeIndikator(input: JudgeIndikatorInput): IndikatorJudgement {
  const { tahun, target, realisasi, polarity, policy, standar } = input
  const change = (from: Value | null) => figureChange({ from, to: realisasi, polarity, policy })
  return {
    hasil: outcomeOf(input.capaian),
    terhadapTarget: polarityOf(polarity).better === null ? null : change(target),
    terhadapLalu: latest(input.lampau, change),
    jalur: renstraTrack({ targets: input.renstra, tahun, realisasi, polarity, policy }),
    terhadapStandar:
      standar === null
        ? null
        : { terpenuhi: reachesAim({ realisasi, aim: standar, polarity, policy }), beda: change(standar) },
    efisiensi: efficiencyOf(input),
  }
}

function outcomeOf({ raw }: Capaian): Outcome | null {
  if (raw === null) return null
  return raw.gte(100) ? 'tercapai' : 'belum'
}

function latest(
  lampau: JudgeIndikatorInput['lampau'],
  change: (from: Value) => FigureChange | null,
): IndikatorJudgement['terhadapLalu'] {
  const last = lampau.findLast((one) => one.realisasi !== null)
  if (last === undefined || last.realisasi === null) return null
  return { tahun: last.tahun, realisasi: last.realisasi, beda: change(last.realisasi) }
}

function efficiencyOf({ anggaran, capaian, policy }: JudgeIndikatorInput): IndikatorJudgement['efisiensi'] {
  if (anggaran === null || anggaran.realisasi === null) return null
  const [pagu, realisasi] = [anggaran.pagu, anggaran.realisasi].map((sum) => new Decimal(sum.toString()))
  if (pagu === undefined || realisasi === undefined || pagu.isZero()) return null
  const serapan = realisasi.times(100).div(pagu)
  const { points, verdict } = efficiencyPoints({ capaian: capaian.capped, serapan, policy })
  return points === null || verdict === null ? null : { serapan, poin: points, putusan: verdict }
}
