import type { GapNode } from '@akuntabel/documents'
import type { Triwulan } from '@akuntabel/domain'
import type { PathHint } from '../../view/path-hint.ts'
import { indikatorOf, type YearPlan } from '../../year/plan.ts'
import { LKJ_PARTS } from './lkj-parts.ts'

export interface GapView {
  judul: string
  sebab: string
  path: PathHint
}

interface Report {
  tahun: number
  plan: YearPlan
  /** The quarter it ends with; left out, the last. */
  triwulan?: Triwulan
  /** Where what has no page of its own is written; left out, in the report of the year. */
  lain?: Pick<GapView, 'judul' | 'path'>
}

/** Where each missing piece is filled in. Keys are those of the template: `penyebab:IKU-1`, `teks:isu-strategis`. */
export function gapViews(gaps: GapNode[], report: Report): GapView[] {
  const seen = new Set<string>()
  const once = gaps.filter(({ key }) => !seen.has(key) && seen.add(key))
  return once.map((gap) => gapView(gap, report))
}

function gapView({ key, text }: GapNode, { tahun, plan, triwulan = 4, lain = REPORT }: Report): GapView {
  const [what = '', ...rest] = key.split(':')
  const about = rest.join(':')
  const indikator = indikatorOf(plan).find((one) => one.kode === about)
  if (indikator !== undefined && what !== 'target') {
    return {
      judul: `${indikator.kode} ${indikator.name}`,
      sebab: text,
      path: { page: 'pengukuran', triwulan, indikator: indikator.indikator_id },
    }
  }
  if (what === 'teks')
    return {
      judul: LKJ_PARTS.find((part) => part.bagian === about)?.judul ?? about,
      sebab: text,
      path: { page: 'laporan', bagian: about },
    }
  if (about.startsWith('nama:')) return { judul: 'Pejabat', sebab: text, path: { page: 'pejabat' } }
  if (what === 'pk' || what === 'target' || what === 'indikator')
    return {
      judul: `Perjanjian Kinerja ${tahun}`,
      sebab: text,
      path: { page: 'perjanjian', id: plan.pk.id },
    }
  const page = PAGES[what]
  if (page === undefined) return { ...lain, sebab: text }
  return { judul: TITLES[page], sebab: text, path: { page } }
}

const REPORT: Pick<GapView, 'judul' | 'path'> = { judul: 'Laporan Kinerja', path: { page: 'laporan' } }

const PAGES: Record<string, keyof typeof TITLES> = {
  ...{ renstra: 'renstra', iku: 'iku', anggaran: 'anggaran', 'rencana-aksi': 'rencana-aksi' },
}

const TITLES = {
  renstra: 'Rencana Strategis',
  iku: 'Indikator Kinerja Utama',
  anggaran: 'Anggaran',
  'rencana-aksi': 'Rencana Aksi',
} as const
