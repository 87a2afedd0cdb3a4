import { type EfficiencyVerdict, efficiencyPmk, efficiencyPoints } from '../budget/efficiency.ts'
import { serapan as serapanOf } from '../budget/roll-up.ts'
import type { Decimal } from '../number/decimal.ts'
import type { EfficiencyPolicy, Policy } from '../policy/policy.ts'

interface Money {
  pagu: bigint
  /** Null: nothing was entered. */
  realisasi: bigint | null
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
 * Edge: the ministry's form takes each sasaran's own budget where every sasaran has one. Error: no capaian, no
 * budget or nothing entered as spent gives null, never zero.
 */
export function judgeEntitas(input: {
  capaian: Decimal | null
  anggaran: Money | null
  sasaran: readonly { capaian: Decimal | null; anggaran: Money | null }[]
  policy: Policy
}): EntitasEfficiency {
  const { capaian, anggaran, sasaran, policy } = input
  const bentuk = policy.efficiency.form
  const serapan = anggaran === null ? null : serapanOf(anggaran.pagu, anggaran.realisasi)
  const whole = spentOf(anggaran, capaian)
  if (capaian === null || serapan === null || whole === null) return { bentuk, poin: null, pmk: null }
  const { points, verdict } = efficiencyPoints({ capaian, serapan, policy })
  const own = sasaran.flatMap((one) => spentOf(one.anggaran, one.capaian) ?? [])
  const dirinci = own.length > 0 && own.length === sasaran.length && own.every((one) => one.capaian !== null)
  const { clipped: e, ne } = efficiencyPmk({ outputs: dirinci ? own : [whole], policy })
  return {
    bentuk,
    poin: points === null || verdict === null ? null : { serapan, selisih: points, putusan: verdict },
    pmk: e === null || ne === null ? null : { e, ne, dirinci },
  }
}

/** Null where nothing is known to have been spent. */
function spentOf(anggaran: Money | null, capaian: Decimal | null) {
  if (anggaran === null || anggaran.realisasi === null) return null
  return { pagu: anggaran.pagu, realisasi: anggaran.realisasi, capaian }
}
