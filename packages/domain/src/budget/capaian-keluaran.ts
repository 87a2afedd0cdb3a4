import { Decimal } from '../number/decimal.ts'
import { addDays, addMonths } from '../period/calendar.ts'
import { addWorkingDays, type HariLibur } from '../period/working-days.ts'
import type { AturanKeluaran } from '../policy/policy.ts'

export interface LaporanKeluaran {
  bulan: number
  /** Target volume of the row in the DIPA; null: not written. */
  volume: Decimal | null
  /** Volume realised since January. */
  rvro: Decimal | null
  /** Progress and the progress that was promised, in percent. */
  pcro: Decimal | null
  tpcro: Decimal | null
  konfirmasi: boolean
}

/**
 * Day by which the outputs of a month are reported. Units: ISO date. Source: PER-5/PB/2024. Example: March 2021 with Good Friday
 * off → 2021-04-08, the fifth working day of April. Edge: December is reported in January. Error: a month outside 1–12
 * throws RangeError.
 */
export function laporDue(
  { tahun, bulan }: { tahun: number; bulan: number },
  { libur, aturan }: { libur: HariLibur; aturan: AturanKeluaran },
): string {
  if (!Number.isInteger(bulan) || bulan < 1 || bulan > 12) throw new RangeError(`not a month: ${bulan}`)
  const first = `${String(tahun).padStart(4, '0')}-${String(bulan).padStart(2, '0')}-01`
  return addWorkingDays(addDays(addMonths(first, 1), -1), aturan.hariKerja, libur)
}

/**
 * Achievement of an output in a month. Units: percent, 0–100. Source: PER-5/PB/2024. Example: in March progress 20 of 25 →
 * 80; in December volume 9 of 12 → 75. Edge: not confirmed, or no progress, is 0; done before December counts by volume.
 * Error: what is not reported, or a promise or a volume that is missing or 0, gives null.
 */
export function capaianKeluaran(report: LaporanKeluaran): Decimal | null {
  const { bulan, volume, rvro, pcro, tpcro, konfirmasi } = report
  if (pcro === null) return null
  if (!konfirmasi || pcro.isZero()) return new Decimal(0)
  const [done, promised] = bulan === 12 || pcro.gte(100) ? [rvro, volume] : [pcro, tpcro]
  if (done === null || promised === null || promised.isZero()) return null
  return Decimal.min(done.times(100).div(promised), 100)
}

/**
 * Part of an output's volume that was reached. Units: percent of the target volume, unrounded. Source: docs/domain.md §3.
 * Example: 9 of 12 → 75. Edge: more than was meant is above 100. Error: a volume that is missing or 0, or nothing
 * reported, gives null.
 */
export function bagianVolume({ volume, rvro }: Pick<LaporanKeluaran, 'volume' | 'rvro'>): Decimal | null {
  if (volume === null || rvro === null || volume.isZero()) return null
  return rvro.times(100).div(volume)
}

/**
 * Score of an output's report. Units: 0–100. Source: PER-5/PB/2024. Example: on time with achievement 80 → 30 + 56 = 86.
 * Edge: reported late, the part for time is 0. Error: without achievement or a day of reporting, null.
 */
export function nilaiKeluaran(
  { capaian, lapor, tenggat }: { capaian: Decimal | null; lapor: string | null; tenggat: string },
  { bobotWaktu, bobotCapaian }: AturanKeluaran,
): Decimal | null {
  if (capaian === null || lapor === null) return null
  return capaian
    .times(bobotCapaian)
    .div(100)
    .plus(lapor <= tenggat ? bobotWaktu : 0)
}

export interface BiayaKeluaran {
  /** Rupiah for one unit, as planned and as it was. */
  rencana: Decimal
  nyata: Decimal
  /** One unit cost less, as much, or more. */
  putusan: 'efisien' | 'sebanding' | 'belum-efisien'
}

/**
 * What one unit of an output cost, against what it was meant to. Units: rupiah, unrounded. Source: docs/domain.md §3. Example:
 * pagu 1.200 for 12, spent 900 for 10 → 100 planned, 90 real, efisien. Edge: the same money for more is efficient, too.
 * Error: no volume, nothing achieved, or money that nobody wrote down gives null.
 */
export function biayaKeluaran(row: {
  pagu: bigint | null
  realisasi: bigint | null
  volume: Decimal | null
  rvro: Decimal | null
}): BiayaKeluaran | null {
  const { pagu, realisasi, volume, rvro } = row
  if (pagu === null || realisasi === null) return null
  if (volume === null || rvro === null || volume.isZero() || rvro.isZero()) return null
  const rencana = new Decimal(pagu.toString()).div(volume)
  const nyata = new Decimal(realisasi.toString()).div(rvro)
  const order = nyata.comparedTo(rencana)
  return { rencana, nyata, putusan: order < 0 ? 'efisien' : order === 0 ? 'sebanding' : 'belum-efisien' }
}
