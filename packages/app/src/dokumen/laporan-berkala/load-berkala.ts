import type { GapNode } from '@akuntabel/documents'
import type { Reader } from '@akuntabel/store'
import type { Clock } from '../../config/clock.ts'
import type { RuledOffice } from '../../office/office.ts'
import { loadYear } from '../../year/load-plan.ts'
import type { YearPlan } from '../../year/plan.ts'
import { documents } from '../documents.ts'
import { nothingYet } from '../periode.ts'
import type { BerkalaKey } from './berkala-key.ts'
import { measured } from './berkala-quarters.ts'
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
