import type { Decimal } from '../number/decimal.ts'
import type { Triwulan } from '../period/triwulan.ts'

/** How an indicator stands within its year; only the whole year can fail. */
export const HASIL_TAHUN = {
  tercapai: 'Tercapai',
  'belum-tercapai': 'Belum tercapai',
  'tidak-tercapai': 'Tidak tercapai',
} as const

export type HasilTahun = keyof typeof HASIL_TAHUN

/**
 * How an indicator stands after a quarter. Units: percent of what was to be reached by then, not capped. Source:
 * PermenPANRB 53/2014 (pengukuran berkala). Example: 96,25 after Triwulan III → `belum-tercapai`, after a whole
 * Triwulan IV → `tidak-tercapai`. Edge: a fourth quarter that is not filled does not end the year; null without a
 * capaian. Error: none.
 */
export function yearResult({
  raw,
  triwulan,
  complete,
}: {
  raw: Decimal | null
  triwulan: Triwulan
  complete: boolean
}): HasilTahun | null {
  if (raw === null) return null
  if (raw.gte(100)) return 'tercapai'
  return triwulan === 4 && complete ? 'tidak-tercapai' : 'belum-tercapai'
}
