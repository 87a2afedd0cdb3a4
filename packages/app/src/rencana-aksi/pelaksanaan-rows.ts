import { formatDate, monthName } from '@akuntabel/domain'
import type { RencanaAksi, RencanaAksiBulan } from '@akuntabel/store'
import { carriedOutBy } from '../kegiatan/carried-out.ts'
import { blankRow, editOf, type SavedRow } from '../lembar/sheet-rows.ts'
import type { Actor } from '../permission/actor.ts'
import type { LoadedRencana } from './load-rencana.ts'
import { tellsOf } from './tells-of.ts'

export const PELAKSANAAN_FIELDS: Record<string, string> = {
  hasil: 'Dilaksanakan',
  alasan: 'Alasan tidak dilaksanakan',
  tanggal: 'Tanggal baru',
}

/** A step in a month it was planned in. */
export interface StepMonth {
  step: RencanaAksi
  bulan: number
  told: RencanaAksiBulan | null
}

export function stepMonthId({ step, bulan }: Pick<StepMonth, 'step' | 'bulan'>): string {
  return `${step.id}/${bulan}`
}

/** Every month of the plan up to one, with what was told of it, by indicator. */
export function stepMonths(
  steps: readonly RencanaAksi[],
  { told, until }: { told: readonly RencanaAksiBulan[]; until: number },
): StepMonth[] {
  const byId = new Map(told.map((row) => [`${row.rencana_aksi_id}/${row.bulan}`, row]))
  return steps.flatMap((step) =>
    step.bulan
      .filter((bulan) => bulan <= until)
      .map((bulan) => ({ step, bulan, told: byId.get(`${step.id}/${bulan}`) ?? null })),
  )
}

/** The last month that can be told of on a day: none of a year to come, all of one that is over. */
export function monthsBegun(tahun: number, today: string): number {
  const year = Number(today.slice(0, 4))
  if (year !== tahun) return year > tahun ? 12 : 0
  return Number(today.slice(5, 7))
}

export function pelaksanaanRows(
  { indikator }: Pick<LoadedRencana, 'indikator'>,
  { actor, ...ask }: { actor: Actor; told: readonly RencanaAksiBulan[]; until: number },
): Map<string, SavedRow> {
  const months = indikator.flatMap((one) =>
    stepMonths(
      one.steps.filter((step) => tellsOf(actor, one, step).ok),
      ask,
    ),
  )
  return new Map(months.map((one) => [stepMonthId(one), savedRow(one.told)]))
}

function savedRow(told: RencanaAksiBulan | null): SavedRow {
  if (told === null) return blankRow(...Object.keys(PELAKSANAAN_FIELDS))
  const { dilaksanakan, alasan, tanggal_baru, kegiatan_id } = told
  const tanggal = tanggal_baru === null ? '' : formatDate(tanggal_baru)
  const ya = kegiatan_id === null ? 'ya' : carriedOutBy.name(kegiatan_id)
  return { ...editOf(told), fields: { hasil: dilaksanakan ? ya : 'tidak', alasan: alasan ?? '', tanggal } }
}

export function monthLabel({ step, bulan }: Pick<StepMonth, 'step' | 'bulan'>): string {
  return `“${step.uraian}” ${monthName(bulan)}`
}
