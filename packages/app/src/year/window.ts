import { isWindowWritable, type WindowState, windowSentence, windowState } from '@akuntabel/domain'
import { type JenisJendela, jendelaWithExceptions, type Reader } from '@akuntabel/store'
import { AppError } from '../errors/app-error.ts'

export interface WindowView {
  state: WindowState
  sentence: string
  buka: string | null
  tenggat: string | null
  kunci: string | null
  /** Today may be written. */
  editable: boolean
}

export const OPENER = 'Kepala Subbagian Perencanaan'

export interface WindowAsk {
  unit: string
  tahun: number
  jenis: JenisJendela
  triwulan?: number
  today: string
}

/** Where no window was set the work is closed, and the sentence says who can set one. */
export async function windowView(tx: Reader, ask: WindowAsk): Promise<WindowView> {
  const { today, ...key } = ask
  const { jendela: window, pengecualianSampai: exceptionUntil } = await jendelaWithExceptions(tx, key)
  if (window === null) return unset(today, exceptionUntil)
  return {
    state: windowState(window, today, exceptionUntil),
    sentence: windowSentence({ window, today, exceptionUntil, opener: OPENER }),
    buka: window.buka,
    tenggat: window.tenggat,
    kunci: window.kunci,
    editable: isWindowWritable(window, today, exceptionUntil),
  }
}

/** Called inside the transaction that writes, so that nothing slips in after the lock. */
export async function requireOpenWindow(tx: Reader, ask: WindowAsk): Promise<void> {
  const window = await windowView(tx, ask)
  if (!window.editable) throw new AppError('terkunci', { sentence: window.sentence })
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
