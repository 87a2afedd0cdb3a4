import { BAGIAN_LKJ, type BagianLkj, type FaktaLkj } from '@akuntabel/domain'
import type { DokumenHead, Reader } from '@akuntabel/store'
import type { Clock } from '../config/clock.ts'
import { gapViews } from '../dokumen/lkj/gap-view.ts'
import { missingOfYear } from '../dokumen/lkj/missing-of-year.ts'
import { openQuarters } from '../year/quarter-done.ts'
import { windowView } from '../year/window.ts'
import type { YearRead } from './year-read.ts'

interface LkjAsk {
  unit: string
  read: YearRead
  report: DokumenHead | null
  clock: Clock
  today: string
}

/** From the day its window opens, or as soon as the whole year is approved. */
export async function lkjFact(
  tx: Reader,
  { unit, read, report, clock, today }: LkjAsk,
): Promise<FaktaLkj | null> {
  const { office, plan, entitas, tahun } = read
  if (plan === null) return null
  const window = windowView(office, { jenis: 'lkj', today })
  if (openQuarters(plan).length > 0 && window.state === 'belum-buka' && report === null) return null
  const key = { unit, entitas, tahun }
  const { gaps } = await missingOfYear(tx, { key, plan, clock, tanggal: today })
  const kurang = Object.fromEntries(BAGIAN_LKJ.map((bagian) => [bagian, 0])) as Record<BagianLkj, number>
  for (const { path } of gapViews(gaps, { tahun, plan })) kurang[path.page as BagianLkj] += 1
  return { state: report?.state ?? 'draf', tenggat: window.tenggat, kurang }
}
