import { formatDate, JENIS_JENDELA, type JenisJendela, windowState } from '@akuntabel/domain'
import type { Jendela, Triwulan } from '@akuntabel/store'
import { quarterName } from '../pengukuran/period.ts'
import type { PathHint } from '../view/path-hint.ts'

/** One mark of the year's strip. */
export interface TimelineView {
  jenis: Jendela['jenis']
  triwulan: number
  label: string
  buka: string
  tenggat: string
  kunci: string
  state: 'selesai' | 'berjalan' | 'terlambat' | 'nanti'
  text: string
  /** Where the work is done; the review has no page yet. */
  path: PathHint | null
}

/** What has been finished, for the marks. */
export interface YearFacts {
  today: string
  windows: Jendela[]
  /** A PK is in force; a draft revision beside it changes nothing. */
  signed: boolean
  /** Quarters that whoever approves last has approved. */
  done: readonly Triwulan[]
  lkjFinal: boolean
}

export function timelineOf(state: YearFacts): TimelineView[] {
  return state.windows
    .map((window) => markOf(state, window))
    .sort((a, b) =>
      a.tenggat < b.tenggat
        ? -1
        : a.tenggat > b.tenggat
          ? 1
          : ORDER.indexOf(a.jenis) - ORDER.indexOf(b.jenis) || a.triwulan - b.triwulan,
    )
}

const ORDER = Object.keys(JENIS_JENDELA) as JenisJendela[]

function markOf(state: YearFacts, window: Jendela): TimelineView {
  const { jenis, triwulan, buka, tenggat, kunci } = window
  const label = jenis === 'pengukuran' ? quarterName(triwulan) : JENIS_JENDELA[jenis]
  const now = doneAt(state, window) ? 'selesai' : runningState(window, state.today)
  return {
    jenis,
    triwulan,
    label,
    buka,
    tenggat,
    kunci,
    state: now,
    text: TEXTS[now](window),
    path: pathOf(window),
  }
}

function doneAt({ signed, done, lkjFinal }: YearFacts, { jenis, triwulan }: Jendela): boolean {
  if (jenis === 'pk') return signed
  if (jenis === 'lkj') return lkjFinal
  return jenis === 'pengukuran' && done.includes(triwulan as Triwulan)
}

function pathOf({ jenis, triwulan }: Jendela): PathHint | null {
  if (jenis === 'pk') return { page: 'perjanjian' }
  if (jenis === 'lkj') return { page: 'laporan' }
  return jenis === 'pengukuran' ? { page: 'pengukuran', triwulan: triwulan as Triwulan } : null
}

function runningState(window: Jendela, today: string): 'berjalan' | 'terlambat' | 'nanti' {
  const state = windowState(window, today)
  return state === 'belum-buka' ? 'nanti' : state === 'terbuka' ? 'berjalan' : 'terlambat'
}

const TEXTS: Record<TimelineView['state'], (window: Jendela) => string> = {
  selesai: () => 'Selesai',
  berjalan: ({ tenggat }) => `Tenggat ${formatDate(tenggat)}`,
  terlambat: ({ tenggat }) => `Lewat tenggat ${formatDate(tenggat)}`,
  nanti: ({ buka }) => `Dibuka ${formatDate(buka)}`,
}
