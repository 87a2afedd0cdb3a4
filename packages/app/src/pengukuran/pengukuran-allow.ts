import type { PengukuranState } from '@akuntabel/store'
import { type Actor, ALLOWED, type Allow, allow, refuse } from '../permission/actor.ts'
import { OPENER, type WindowView } from '../year/window.ts'
import type { KeadaanNilai } from './keadaan-nilai.ts'

/** What may be done with a quarter now, and if not, why and who can. */
export interface PengukuranAllow {
  fill: Allow
  submit: Allow
  verify: Allow
  approve: Allow
  return: Allow
  exception: Allow
}

export interface QuarterNow {
  /** Of the year: refuses everything once its report is final. */
  year: Allow
  state: PengukuranState
  window: WindowView
  /** What it lacks before it can be handed in, as a sentence. */
  incomplete: string | null
}

export function pengukuranAllow(actor: Actor, now: QuarterNow): PengukuranAllow {
  return {
    fill: allow(actor, 'pengukuran.isi', openForFilling(now)),
    submit: allow(actor, 'pengukuran.ajukan', complete(now)),
    verify: allow(actor, 'pengukuran.verifikasi', inState(now, 'diajukan')),
    approve: allow(actor, 'pengukuran.setujui', inState(now, 'diverifikasi')),
    return: allow(actor, 'pengukuran.kembalikan', returnable(now)),
    exception: allow(actor, 'pengecualian.buka', now.year),
  }
}

/** Guard of every change of a figure, its texts and its evidence. */
export function openForFilling({ year, state, window }: Omit<QuarterNow, 'incomplete'>): Allow {
  if (!year.ok) return year
  switch (state) {
    case 'diajukan':
      return refuse('Sudah diajukan dan menunggu pemeriksaan. Verifikator dapat mengembalikannya.')
    case 'diverifikasi':
      return refuse('Sudah diverifikasi dan menunggu persetujuan. Penyetuju dapat mengembalikannya.')
    case 'disetujui':
      return refuse(`Sudah disetujui. ${OPENER} dapat membuka pengecualian.`)
    default:
      return window.editable ? ALLOWED : refuse(window.sentence)
  }
}

/** Evidence also later, while it is promised: the figure stays what was handed in. */
export function openForBukti(
  quarter: Omit<QuarterNow, 'incomplete'>,
  { nilai, today }: { nilai: KeadaanNilai; today: string },
): Allow {
  const open = openForFilling(quarter)
  const promised = nilai.status === 'bukti-menyusul' && nilai.sampai !== null && today <= nilai.sampai
  return promised && quarter.year.ok ? ALLOWED : open
}

function complete(now: QuarterNow): Allow {
  const open = openForFilling(now)
  return open.ok && now.incomplete !== null ? refuse(now.incomplete) : open
}

function inState({ year, state }: QuarterNow, wanted: 'diajukan' | 'diverifikasi'): Allow {
  if (!year.ok) return year
  if (state === wanted) return ALLOWED
  return refuse(
    wanted === 'diajukan'
      ? 'Hanya pengukuran yang sudah diajukan dapat diverifikasi.'
      : 'Hanya pengukuran yang sudah diverifikasi dapat disetujui.',
  )
}

function returnable({ year, state }: QuarterNow): Allow {
  if (!year.ok) return year
  return state === 'diajukan' || state === 'diverifikasi'
    ? ALLOWED
    : refuse('Hanya pengukuran yang sedang diperiksa dapat dikembalikan.')
}
