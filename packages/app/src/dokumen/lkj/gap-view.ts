import type { GapNode } from '@akuntabel/documents'
import type { PathHint } from '../../view/path-hint.ts'
import { indikatorOf, type YearPlan } from '../../year/plan.ts'
import { LKJ_PARTS } from './lkj-parts.ts'

export interface GapView {
  judul: string
  sebab: string
  path: PathHint
}

/** Where each missing piece is filled in. Keys are those of the template: `penyebab:IKU-1`, `teks:isu-strategis`. */
export function gapViews(gaps: GapNode[], { tahun, plan }: { tahun: number; plan: YearPlan }): GapView[] {
  const seen = new Set<string>()
  const once = gaps.filter(({ key }) => !seen.has(key) && seen.add(key))
  return once.map((gap) => gapView(gap, { tahun, plan }))
}

function gapView({ key, text }: GapNode, { tahun, plan }: { tahun: number; plan: YearPlan }): GapView {
  const [what = '', ...rest] = key.split(':')
  const about = rest.join(':')
  const indikator = indikatorOf(plan).find((one) => one.kode === about)
  if (indikator !== undefined && what !== 'target') {
    return {
      judul: `${indikator.kode} ${indikator.name}`,
      sebab: text,
      path: { page: 'pengukuran', triwulan: 4, indikator: indikator.indikator_id },
    }
  }
  if (what === 'teks')
    return {
      judul: LKJ_PARTS.find((part) => part.bagian === about)?.judul ?? about,
      sebab: text,
      path: { page: 'laporan', bagian: about },
    }
  if (what === 'lkj' && about.startsWith('nama:'))
    return { judul: 'Pejabat', sebab: text, path: { page: 'pejabat' } }
  if (what === 'pk' || what === 'target' || what === 'indikator')
    return {
      judul: `Perjanjian Kinerja ${tahun}`,
      sebab: text,
      path: { page: 'perjanjian', id: plan.pk.id },
    }
  const page = PAGES[what] ?? 'laporan'
  return { judul: TITLES[page], sebab: text, path: { page } }
}

const PAGES: Record<string, keyof typeof TITLES> = { renstra: 'renstra', iku: 'iku', anggaran: 'anggaran' }

const TITLES = {
  renstra: 'Rencana Strategis',
  iku: 'Indikator Kinerja Utama',
  anggaran: 'Anggaran',
  laporan: 'Laporan Kinerja',
} as const
