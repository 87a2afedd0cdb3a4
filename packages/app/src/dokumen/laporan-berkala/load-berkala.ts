import type { GapNode } from '@akuntabel/documents'
import { lastDayOfQuarter, quartersOfPeriode, type Triwulan } from '@akuntabel/domain'
import type { Reader } from '@akuntabel/store'
import type { Clock } from '../../config/clock.ts'
import type { RuledOffice } from '../../office/office.ts'
import { type LoadedYear, loadYear } from '../../year/load-plan.ts'
import type { YearPlan } from '../../year/plan.ts'
import { openQuarters } from '../../year/quarter-done.ts'
import { documents } from '../documents.ts'
import { measuredIn } from '../pengukuran/measured-in.ts'
import { nothingYet } from '../periode.ts'
import { type BerkalaKey, quartersIn } from './berkala-key.ts'
import { laporanBerkalaData } from './laporan-berkala-data.ts'

/** The page its figures are typed on. */
export const WHERE = 'Pengukuran'

/** The year a report is of. Error: refused where nothing of its part was measured. */
export async function loadBerkala(
  tx: Reader,
  { unit, entitas, tahun, periode }: BerkalaKey,
): Promise<{ office: RuledOffice; plan: YearPlan }> {
  const year = await loadYear(tx, { unit, entitas, tahun })
  if (year.plan === null || !measured(year, periode)) throw nothingYet(periode, { tahun, where: WHERE })
  return year
}

export function measured({ plan }: LoadedYear, periode: BerkalaKey['periode']): boolean {
  return quartersIn(periode).some(measuredIn(plan))
}

/** Its quarters that nobody approved last yet, of those that ask for something. */
export function openIn(plan: YearPlan, periode: BerkalaKey['periode']): Triwulan[] {
  const open = openQuarters(plan)
  return quartersIn(periode).filter((one) => open.includes(one))
}

interface Asked {
  key: BerkalaKey
  office: RuledOffice
  plan: YearPlan
  clock: Clock
  /** The day it is signed on; null of one that is not. */
  tanggal: string | null
}

/** The report as it would be printed, and what it would lack. */
export async function printedBerkala(
  tx: Reader,
  { key, office, plan, clock, tanggal }: Asked,
): Promise<{ data: Awaited<ReturnType<typeof laporanBerkalaData>>; gaps: GapNode[] }> {
  const cap = { state: tanggal === null ? 'draf' : 'final', tanggal, clock } as const
  const data = await laporanBerkalaData(tx, { key, cap, office, plan, periode: key.periode })
  const { findGaps, TEMPLATES } = await documents()
  return { data, gaps: findGaps(TEMPLATES['laporan-berkala'](data)) }
}

/** The last day of its part of the year. */
export function lastDay({ tahun, periode }: Pick<BerkalaKey, 'tahun' | 'periode'>): string {
  return lastDayOfQuarter(tahun, quartersOfPeriode(periode)[1])
}
