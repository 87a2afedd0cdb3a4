import {
  isSelesai,
  nextApprover,
  PENGUKURAN_STATES,
  type Rantai,
  type RantaiRole,
  ROLES,
} from '@akuntabel/domain'
import type { PengukuranState } from '@akuntabel/store'
import { type Actor, ALLOWED, type Allow, allow, can, refuse } from '../permission/actor.ts'
import { oneOfRoles } from '../permission/roles.ts'
import { OPENER, type WindowView } from '../year/window.ts'
import { APPROVAL_STEPS, stateWord } from './approval-step.ts'
import type { KeadaanNilai } from './keadaan-nilai.ts'

/** What may be done with a quarter now, and if not, why and who can. */
export interface PengukuranAllow {
  fill: Allow
  submit: Allow
  verify: Allow
  approve: Allow
  ratify: Allow
  return: Allow
  exception: Allow
}

/** What decides whether its figures may be changed. */
export interface OpenNow {
  /** Of the year: refuses everything once its report is final. */
  year: Allow
  state: PengukuranState
  /** Who approves, in order, by the pack of the year. */
  rantai: Rantai
  window: WindowView
}

export interface QuarterNow extends OpenNow {
  /** What it lacks before it can be handed in, as a sentence. */
  incomplete: string | null
}

export function pengukuranAllow(actor: Actor, now: QuarterNow): PengukuranAllow {
  const step = (role: RantaiRole): Allow =>
    now.rantai.includes(role)
      ? allow(actor, APPROVAL_STEPS[role].permission, turnOf(role, now))
      : turnOf(role, now)
  return {
    fill: allow(actor, 'pengukuran.isi', openForFilling(now)),
    submit: allow(actor, 'pengukuran.ajukan', complete(now)),
    verify: step('verifikator'),
    approve: step('penyetuju'),
    ratify: step('pimpinan'),
    return: returnable(actor, now),
    exception: allow(actor, 'pengecualian.buka', now.year),
  }
}

/** Guard of every change of a figure, its texts and its evidence. */
export function openForFilling({ year, state, rantai, window }: OpenNow): Allow {
  if (!year.ok) return year
  const done = `Sudah ${PENGUKURAN_STATES[state].toLowerCase()}`
  if (isSelesai(state, rantai)) return refuse(`${done}. ${OPENER} dapat membuka pengecualian.`)
  const next = nextApprover(state, rantai)
  if (next !== null)
    return refuse(
      `${done} dan menunggu ${APPROVAL_STEPS[next].waits}. ${ROLES[next].label} dapat mengembalikannya.`,
    )
  return window.editable ? ALLOWED : refuse(window.sentence)
}

/** Evidence also later, while it is promised: the figure stays what was handed in. */
export function openForBukti(
  quarter: OpenNow,
  { nilai, today }: { nilai: KeadaanNilai; today: string },
): Allow {
  const open = openForFilling(quarter)
  const promised = nilai.status === 'bukti-menyusul' && nilai.sampai !== null && today <= nilai.sampai
  return promised && quarter.year.ok ? ALLOWED : open
}

/** Whoever approves may also return, while the chain is under way; who is no part of it may not. */
export function mayReturn({ roles }: Pick<Actor, 'roles'>, rantai: Rantai): Allow {
  if (rantai.some((role) => roles.includes(role))) return ALLOWED
  return refuse(`Menurut kebijakan tahun ini ${oneOfRoles(rantai)} yang dapat mengembalikannya.`)
}

/** Of a step that the office's chain does not have. */
export function notAsked(role: RantaiRole): string {
  return `Kebijakan tahun ini tidak meminta pengukuran ${stateWord(role)} oleh ${ROLES[role].label}.`
}

function complete(now: QuarterNow): Allow {
  const open = openForFilling(now)
  return open.ok && now.incomplete !== null ? refuse(now.incomplete) : open
}

function turnOf(role: RantaiRole, { year, state, rantai }: QuarterNow): Allow {
  if (!year.ok) return year
  const at = rantai.indexOf(role)
  if (at < 0) return refuse(notAsked(role))
  if (nextApprover(state, rantai) === role) return ALLOWED
  const before = rantai[at - 1]
  const reached = before === undefined ? 'diajukan' : stateWord(before)
  return refuse(`Hanya pengukuran yang sudah ${reached} dapat ${stateWord(role)}.`)
}

function returnable(actor: Actor, { year, state, rantai }: QuarterNow): Allow {
  if (!can(actor, 'pengukuran.kembalikan')) return mayReturn(actor, rantai)
  if (!year.ok) return year
  if (nextApprover(state, rantai) === null)
    return refuse('Hanya pengukuran yang sedang diperiksa dapat dikembalikan.')
  return mayReturn(actor, rantai)
}
