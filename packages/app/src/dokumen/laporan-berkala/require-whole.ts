import type { Reader } from '@akuntabel/store'
import type { Clock } from '../../config/clock.ts'
import { AppError } from '../../errors/app-error.ts'
import type { RuledOffice } from '../../office/office.ts'
import type { YearPlan } from '../../year/plan.ts'
import { requireApproved } from '../lkj/require-approved.ts'
import { berkalaGaps } from './berkala-gaps.ts'
import type { BerkalaKey } from './berkala-key.ts'
import { openIn } from './berkala-quarters.ts'
import { printedBerkala } from './load-berkala.ts'

interface Whole {
  key: BerkalaKey
  office: RuledOffice
  plan: YearPlan
  clock: Clock
  tanggal: string
}

/** What is handed in and what is signed holds approved figures and nothing that is empty. */
export async function requireWhole(
  tx: Reader,
  asked: Whole,
): Promise<Awaited<ReturnType<typeof printedBerkala>>['data']> {
  const { key, plan } = asked
  requireApproved(plan, openIn(plan, key.periode))
  const { data, gaps } = await printedBerkala(tx, asked)
  if (gaps.length === 0) return data
  const views = berkalaGaps(gaps, { key, plan })
  throw new AppError('belum-lengkap', {
    sentence: `${views.length} isian belum lengkap. Laporan yang ditandatangani tidak boleh memuat bagian kosong.`,
    gaps: views.map(({ judul, sebab }) => ({ judul, sebab, tautan: null })),
  })
}
