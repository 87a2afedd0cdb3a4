import { TRIWULAN } from '@akuntabel/domain'
import { type DokumenHead, type Entitas, latestDokumen, listPk, type Pk, type Reader } from '@akuntabel/store'
import { isSealed } from '../dokumen/is-sealed.ts'
import { dueByDipa, firstPkDeadline, type PkDeadline } from '../pk/first-pk-deadline.ts'
import { type LoadedYear, loadYear } from '../year/load-plan.ts'
import { doneQuarters, isIdle } from '../year/quarter-done.ts'
import type { YearFacts } from './timeline.ts'

/** Where an entity's year stands: everything Beranda speaks of, read once. */
export type YearState = LoadedYear & {
  entitas: Entitas
  tahun: number
  today: string
  /** The PK people work on: an open draft before the one in force. */
  pk: Pk | null
  /** When the first PK is due; null once one is in force. */
  tenggatPk: PkDeadline | null
  /** A PK is in force. */
  signed: boolean
  lkj: DokumenHead | null
}

export async function yearState(
  tx: Reader,
  {
    unit,
    entitas,
    tahun,
    todayIn,
  }: { unit: string; entitas: Entitas; tahun: number; todayIn: (zone: string) => string },
): Promise<YearState> {
  const key = { unit, entitas, tahun }
  const loaded = await loadYear(tx, key)
  const versions = await listPk(tx, key)
  const open = versions.find((pk) => pk.state === 'draf' || pk.state === 'diajukan')
  const signed = versions.some(isSigned)
  return {
    ...loaded,
    entitas,
    tahun,
    today: todayIn(loaded.office.unit.timezone),
    pk: open ?? versions.find((pk) => pk.is_current) ?? null,
    tenggatPk: signed ? null : await firstPkDeadline(tx, { unit, tahun }),
    signed,
    lkj: await latestDokumen(tx, { ...key, jenis: 'lkj' }),
  }
}

export function factsOf(state: YearState): YearFacts {
  const { today, office, signed, plan, tenggatPk } = state
  const done = plan === null ? [] : doneQuarters(plan)
  const windows = dueByDipa(office.schedule.jendela, tenggatPk)
  const idle = plan === null ? [] : TRIWULAN.filter((triwulan) => isIdle(plan, triwulan))
  return { today, windows, signed, done, idle, lkjFinal: isLkjFinal(state) }
}

export function isSigned(pk: Pk | null): boolean {
  return pk?.state === 'ditandatangani'
}

export function isLkjFinal({ lkj }: Pick<YearState, 'lkj'>): boolean {
  return lkj !== null && isSealed(lkj.state)
}
