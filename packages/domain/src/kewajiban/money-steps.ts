import type { FaktaTahun } from './fakta.ts'
import type { Step } from './step.ts'

/**
 * Spending that was not written down yet. Units: months, ISO dates. Source: PermenPANRB 53/2014 (realisasi anggaran in
 * the measurement of each quarter). Example: nothing since March, asked in June → `realisasi-isi` of two months.
 * Edge: a year without DIPA asks for that first. Error: none.
 */
export function stepsOfMoney({ realisasi }: FaktaTahun): Step[] {
  if (realisasi === null || realisasi.bulan === 0) return []
  const { bulan: jumlah, tenggat } = realisasi
  return [{ jenis: 'realisasi-isi', izin: 'anggaran.isi', tenggat, jumlah }]
}
