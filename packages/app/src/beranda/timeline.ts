import { formatDate, windowState } from '@akuntabel/domain'
import type { Jendela } from '@akuntabel/store'
import { quarterName } from '../pengukuran/period.ts'
import { isLkjFinal, type YearState } from './year-state.ts'

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
}

export function timelineOf(state: YearState): TimelineView[] {
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

const ORDER: Jendela['jenis'][] = ['pk', 'pengukuran', 'lkj', 'reviu']

const LABELS: Record<Jendela['jenis'], string> = {
  pk: 'Perjanjian Kinerja',
  pengukuran: 'Pengukuran',
  lkj: 'Laporan Kinerja',
  reviu: 'Reviu',
}

function markOf(state: YearState, window: Jendela): TimelineView {
  const { jenis, triwulan, buka, tenggat, kunci } = window
  const label = jenis === 'pengukuran' ? quarterName(triwulan) : LABELS[jenis]
  const now = doneAt(state, window) ? 'selesai' : runningState(window, state.today)
  return { jenis, triwulan, label, buka, tenggat, kunci, state: now, text: TEXTS[now](window) }
}

function doneAt({ plan, pk, ...state }: YearState, { jenis, triwulan }: Jendela): boolean {
  if (jenis === 'pk') return pk?.state === 'ditandatangani'
  if (jenis === 'lkj') return isLkjFinal({ plan, pk, ...state })
  if (jenis === 'pengukuran' && triwulan >= 1 && triwulan <= 4) {
    return plan?.quarters[triwulan as 1 | 2 | 3 | 4].state === 'disetujui'
  }
  return false
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
