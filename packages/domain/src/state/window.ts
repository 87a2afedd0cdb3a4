import { addDays, daysBetween } from '../period/calendar.ts'
import { formatDate } from '../period/date.ts'

/** When data may be entered. ISO dates, each day included: opens, due, last day before the lock. */
export interface Window {
  buka: string
  tenggat: string
  kunci: string
}

export type WindowState = 'belum-buka' | 'terbuka' | 'terlambat' | 'terkunci'

/**
 * Whether a window is open today. Units: ISO dates. Source: docs/domain.md §5 and exceptions.
 * Example: opens 1 April, due and locked 15 April: on 16 April → `terkunci`.
 * Edge: the due day is still `terbuka`, the day `kunci` still `terlambat`; an exception opens a locked window up to
 * and including its last day. Error: none; compare ISO dates only.
 */
export function windowState(
  window: Window,
  today: string,
  exceptionUntil: string | null = null,
): WindowState {
  if (exceptionUntil !== null && today <= exceptionUntil && today >= window.buka) return 'terbuka'
  if (today < window.buka) return 'belum-buka'
  if (today <= window.tenggat) return 'terbuka'
  return today <= window.kunci ? 'terlambat' : 'terkunci'
}

/**
 * Whether values may be saved today. Units: ISO dates. Source: docs/domain.md §5.
 * Example: late but not locked → true. Edge: true on the day `kunci`. Error: none.
 */
export function isWindowWritable(
  window: Window,
  today: string,
  exceptionUntil: string | null = null,
): boolean {
  const state = windowState(window, today, exceptionUntil)
  return state === 'terbuka' || state === 'terlambat'
}

export interface WindowSentenceInput {
  window: Window
  today: string
  exceptionUntil?: string | null
  /** Who may open an exception: `Kepala Subbagian Perencanaan`. */
  opener: string
}

/**
 * Says in one or two Indonesian sentences when data are due, or since when locked and who can open.
 * Units: text. Source: ux, "say who can". Example: `Terkunci sejak 16 April 2021. Kepala Subbagian Perencanaan dapat
 * membuka pengecualian.` Edge: the last day says `hari ini`. Error: impossible dates throw RangeError.
 */
export function windowSentence(input: WindowSentenceInput): string {
  const { window, today, exceptionUntil = null, opener } = input
  const locked = addDays(window.kunci, 1)
  const regular = windowState(window, today)
  const state = windowState(window, today, exceptionUntil)
  if (state === 'terbuka' && regular !== 'terbuka' && exceptionUntil !== null) {
    return `Dibuka dengan pengecualian sampai ${formatDate(exceptionUntil)}.`
  }
  switch (state) {
    case 'belum-buka':
      return `Dibuka mulai ${formatDate(window.buka)}. Tenggatnya ${formatDate(window.tenggat)}.`
    case 'terbuka':
      return `Tenggat ${formatDate(window.tenggat)} (${daysLeft(today, window.tenggat)}).`
    case 'terlambat':
      return `Lewat tenggat ${formatDate(window.tenggat)}. Masih dapat diisi sampai ${formatDate(window.kunci)}.`
    case 'terkunci':
      return `Terkunci sejak ${formatDate(locked)}. ${opener} dapat membuka pengecualian.`
  }
}

function daysLeft(today: string, due: string): string {
  const days = daysBetween(today, due)
  return days === 0 ? 'hari ini' : `${days} hari lagi`
}
