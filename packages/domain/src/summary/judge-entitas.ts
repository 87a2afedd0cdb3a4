import { type EfficiencyVerdict, efficiencyPmk, efficiencyPoints } from '../budget/efficiency.ts'
import { Decimal } from '../number/decimal.ts'
import type { EfficiencyPolicy, Policy } from '../policy/policy.ts'

interface Money {
  pagu: bigint
  realisasi: bigint
}

export interface EntitasEfficiency {
  /** The form the policy shows first. */
  bentuk: EfficiencyPolicy['form']
  /** Capaian less share of the budget used; null where one of them is missing. */
  poin: { serapan: Decimal; selisih: Decimal; putusan: EfficiencyVerdict } | null
  /** The Finance Ministry's form; `dirinci` = on the budget of each sasaran, else on the whole. */
  pmk: { e: Decimal; ne: Decimal; dirinci: boolean } | null
}

/**
 * Efficiency of the entity in both forms. Units: percent, points, score 0–100.
 * Source: PermenPANRB 53/2014 (efficiency of resources); PMK 22/PMK.02/2021 (form of the Finance Ministry).
 * Example: capaian 94.66, pagu 1.000, realisasi 995 → 99.5 % used, −4.84 points, belum-efisien.
 * Edge: the ministry's form takes each sasaran's own budget where every sasaran has one. Error: no capaian or no
 * budget gives null, never zero.
 */
export function judgeEntitas(input: {
  capaian: Decimal | null
  anggaran: Money | null
  sasaran: readonly { capaian: Decimal | null; anggaran: Money | null }[]
  policy: Policy
}): EntitasEfficiency {
  const { capaian, anggaran, sasaran, policy } = input
  const bentuk = policy.efficiency.form
  if (capaian === null || anggaran === null || anggaran.pagu === 0n) return { bentuk, poin: null, pmk: null }
  const serapan = new Decimal(anggaran.realisasi.toString()).times(100).div(anggaran.pagu.toString())
  const { points, verdict } = efficiencyPoints({ capaian, serapan, policy })
  const own = sasaran.flatMap((one) =>
    one.anggaran === null ? [] : [{ ...one.anggaran, capaian: one.capaian }],
  )
  const dirinci = own.length > 0 && own.length === sasaran.length && own.every((one) => one.capaian !== null)
  const { clipped: e, ne } = efficiencyPmk({ outputs: dirinci ? own : [{ ...anggaran, capaian }], policy })
  return {
    bentuk,
    poin: points === null || verdict === null ? null : { serapan, selisih: points, putusan: verdict },
    pmk: e === null || ne === null ? null : { e, ne, dirinci },
  }
}
