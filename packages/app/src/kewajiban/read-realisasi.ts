import { type FaktaRealisasi, TRIWULAN } from '@akuntabel/domain'
import { getDipa, lastMonthSpent, type Reader } from '@akuntabel/store'
import { windowView } from '../year/window.ts'
import type { YearRead } from './year-read.ts'

/** Months of a year that are over, after the last one with any spending; asked of the first entity, since both have one. */
export async function realisasiFact(
  tx: Reader,
  { unit, read, today }: { unit: string; read: YearRead; today: string },
): Promise<FaktaRealisasi | null> {
  const { entitas, tahun, office } = read
  if (entitas !== 'kpu') return null
  const dipa = await getDipa(tx, unit, tahun)
  if (dipa === null) return null
  const written = (await lastMonthSpent(tx, unit, dipa.id)) ?? 0
  const bulan = Math.max(0, monthsOver(tahun, today) - written)
  if (bulan === 0) return { bulan, tenggat: null }
  read.bulan = written + 1
  const triwulan = TRIWULAN.find((one) => one * 3 > written)
  return { bulan, tenggat: windowView(office, { jenis: 'pengukuran', triwulan, today }).tenggat }
}

/** How many months of a year are over on a day. */
function monthsOver(tahun: number, today: string): number {
  const [year = 0, month = 0] = today.split('-').map(Number)
  return year === tahun ? month - 1 : year > tahun ? 12 : 0
}
