import { isWindowWritable, ROLES, type WindowState, windowSentence, windowState } from '@akuntabel/domain'
import type { JenisJendela } from '@akuntabel/store'
import type { Office } from '../office/office.ts'

export interface WindowView {
  state: WindowState
  sentence: string
  buka: string | null
  tenggat: string | null
  kunci: string | null
  /** Today may be written. */
  editable: boolean
}

/** Who may open an exception. */
export const OPENER = ROLES.verifikator.label

export interface WindowAsk {
  jenis: JenisJendela
  triwulan?: number
  today: string
}

/** Where no window was set the work is closed, and the sentence says who can set one. */
export function windowView({ schedule }: Pick<Office, 'schedule'>, ask: WindowAsk): WindowView {
  const { jenis, triwulan = 0, today } = ask
  const asked = (one: { jenis: JenisJendela; triwulan: number }) =>
    one.jenis === jenis && one.triwulan === triwulan
  const window = schedule.jendela.find(asked)
  const exception = schedule.pengecualian.find(asked)
  const exceptionUntil = exception?.sampai ?? null
  if (window === undefined) return unset(today, exceptionUntil)
  const state = windowState(window, today, exceptionUntil)
  const sentence = windowSentence({ window, today, exceptionUntil, opener: OPENER })
  const opened = exception !== undefined && state === 'terbuka' && windowState(window, today) !== 'terbuka'
  return {
    state,
    sentence: opened ? `${sentence} ${exception.oleh} membukanya: ${withStop(exception.alasan)}` : sentence,
    buka: window.buka,
    tenggat: window.tenggat,
    kunci: window.kunci,
    editable: isWindowWritable(window, today, exceptionUntil),
  }
}

function withStop(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`
}

function unset(today: string, exceptionUntil: string | null): WindowView {
  const editable = exceptionUntil !== null && today <= exceptionUntil
  return {
    state: editable ? 'terbuka' : 'belum-buka',
    sentence: editable
      ? 'Dibuka dengan pengecualian.'
      : `Jadwal pengisian belum ditetapkan. ${OPENER} dapat membuka pengecualian.`,
    buka: null,
    tenggat: null,
    kunci: null,
    editable,
  }
}
