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
  /** Quarters of which the PK in force asks nothing. */
  idle: readonly Triwulan[]
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
  const waits = waitingFor(state, window)
  const now = doneAt(state, window) ? 'selesai' : waits === null ? runningState(window, state.today) : 'nanti'
  return {
    jenis,
    triwulan,
    label,
    buka,
    tenggat,
    kunci,
    state: now,
    text: (now === 'nanti' && waits) || TEXTS[now](window),
    path: pathOf(window),
  }
}

function doneAt({ signed, done, lkjFinal }: YearFacts, { jenis, triwulan }: Jendela): boolean {
  if (jenis === 'pk') return signed
  if (jenis === 'lkj') return lkjFinal
  return jenis === 'pengukuran' && done.includes(triwulan as Triwulan)
}

/** Why a quarter is late for nobody; null where it is asked, and of other work. */
function waitingFor({ signed, idle, today }: YearFacts, window: Jendela): string | null {
  if (window.jenis !== 'pengukuran' || windowState(window, today) === 'belum-buka') return null
  if (!signed) return 'Menunggu PK'
  return idle.includes(window.triwulan as Triwulan) ? 'Tidak ada target' : null
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
