import { Decimal } from '../number/decimal.ts'

/**
 * How far spending is from its plan. Units: percent of the plan, signed. Source: docs/domain.md §3 (Halaman III).
 * Example: planned 200, spent 150 → −25. Edge: without a plan, with a plan of nothing, or with
 * nothing entered, null. Error: none.
 */
export function deviasi({
  rencana,
  realisasi,
}: {
  rencana: bigint | null
  realisasi: bigint | null
}): Decimal | null {
  if (rencana === null || rencana === 0n || realisasi === null) return null
  return new Decimal((realisasi - rencana).toString()).times(100).div(rencana.toString())
}

/**
 * What a year comes to when it goes on as it went so far. Units: rupiah, unrounded. Source: docs/domain.md §3.
 * Example: 150 by the end of March → 600. Edge: after twelve months it is what was spent; before the first month, or with
 * nothing entered, null.
 * Error: a month outside 0–12 throws RangeError.
 */
export function prakiraan({ realisasi, bulan }: { realisasi: bigint | null; bulan: number }): Decimal | null {
  if (!Number.isInteger(bulan) || bulan < 0 || bulan > 12) throw new RangeError(`not a month: ${bulan}`)
  return bulan === 0 || realisasi === null ? null : new Decimal(realisasi.toString()).times(12).div(bulan)
}

/**
 * Whether spending reached its target. Units: percent. Source: docs/domain.md §3. Example: 99,5 of 95 → `tercapai`.
 * Edge: exactly the target is reached; without one, or without pagu, null. Error: none.
 */
export function judgeSerapan(serapan: Decimal | null, target: Decimal | null): 'tercapai' | 'belum' | null {
  if (serapan === null || target === null) return null
  return serapan.gte(target) ? 'tercapai' : 'belum'
}
