import type { GapNode } from '@akuntabel/documents'
import { quartersOfPeriode } from '@akuntabel/domain'
import type { YearPlan } from '../../year/plan.ts'
import { type GapView, gapViews } from '../lkj/gap-view.ts'
import type { BerkalaKey } from './berkala-key.ts'

/** Where each missing piece of a report of a part of the year is filled in. */
export function berkalaGaps(
  gaps: GapNode[],
  { key: { tahun, periode }, plan }: { key: BerkalaKey; plan: YearPlan },
): GapView[] {
  return gapViews(gaps, {
    ...{ tahun, plan, triwulan: quartersOfPeriode(periode)[1] },
    lain: { judul: 'Tulisan laporan', path: { page: 'laporan-berkala', id: periode } },
  })
}
